import { optunaTrials } from "../../../src/importers/formats/optuna-trials";
import { containing } from "../../support/containing";
import { documentOf, tableOf } from "../contents";
import { readFixture, readPasted } from "../read-fixture";
import { RUN_HEADERS, engineWith, fixture } from "../../worker/engine-with";
import { takenFor } from "./taken-for";

const TRIALS =
  ",number,value,datetime_start,datetime_complete,duration,params_lr,params_depth,system_attrs_grid_id,state\n" +
  "0,0,0.81,2025-01-02 10:00:00.100000,2025-01-02 10:01:00.100000,0 days 00:01:00,0.01,3,0,COMPLETE\n" +
  "1,1,0.87,2025-01-02 10:01:00.200000,2025-01-02 10:02:10.200000,0 days 00:01:10,0.001,5,1,COMPLETE\n" +
  "2,2,,2025-01-02 10:02:10.300000,2025-01-02 10:02:20.300000,0 days 00:00:10,0.1,9,2,FAIL\n" +
  "3,3,0.87,2025-01-02 10:03:00.400000,2025-01-02 10:04:10.400000,0 days 00:01:10,0.001,5,3,COMPLETE\n";

test.each<[number, readonly string[]]>([
  [0.95, ["number", "value", "params_lr", "state"]],
  [0.95, ["number", "values_0", "values_1", "duration", "state"]],
  [0.95, ["number", "value_acc", "datetime_start", "state"]],
  [0, ["number", "value", "state"]],
  [0, ["number", "value", "params_lr"]],
  [0, ["number", "state", "params_lr", "values of x"]],
  [0, ["Number", "State", "Value", "Param lr"]],
])("is sure to %d of the columns %j", (confidence, header) => {
  expect(optunaTrials.detect(tableOf(header, [header]))?.confidence ?? 0).toBe(confidence);
});

test("of a data frame the objective is a metric, and no number, time or attribute of a sampler is set", async () => {
  const { id, targets, unsure, raw, values } = await readPasted(TRIALS);
  expect(id).toBe("optuna-trials");
  expect(takenFor(raw)).toEqual([
    ["Column 1", "ignored"],
    ["number", "field name"],
    ["number + datetime_start", "field sourceId"],
    ["value", "metric value"],
    ["datetime_start", "field started"],
    ["datetime_complete", "ignored"],
    ["duration", "field duration"],
    ["params_lr", "parameter lr"],
    ["params_depth", "parameter depth"],
    ["system_attrs_grid_id", "ignored"],
    ["state", "field status"],
  ]);
  expect(targets["metric value"]).toBe("value");
  expect(unsure).toEqual(["metric value"]);
  expect(values("field sourceId")[3]).toBe("3 2025-01-02 10:03:00");
  expect(values("field name")[3]).toBe("trial 3");
});

test("trials of one configuration are replicates of each other", async () => {
  const held = await engineWith({ name: "trials.csv", content: TRIALS });
  const { counts, notices, newMetrics, primary } = await held.plan([]);
  expect(counts).toEqual({ add: 4, update: 0, skip: 0, reject: 0 });
  expect(newMetrics).toMatchObject([{ name: "value", goal: "none" }]);
  // The direction is asked, where the primary metric is chosen.
  expect(primary).toMatchObject({ metric: "value", goal: "none", why: containing("choose its goal") });
  expect(notices).toContainEqual(expect.objectContaining({ rule: "same-configuration", count: 1 }));
  const headers = ["Run ID", "Status", "Started", "Duration (s)", "Fingerprint", "value"];
  const block = await held.additions(0, Infinity, headers);
  expect(block?.rows.map(([, status, , seconds]) => [status, seconds])).toEqual([
    ["Completed", 60],
    ["Completed", 70],
    ["Failed", 10],
    ["Completed", 70],
  ]);
  const fingerprints = block?.rows.map((row) => row[4]) ?? [];
  expect(fingerprints[1]).toBe(fingerprints[3]);
  expect(new Set(fingerprints).size).toBe(3);
});

test("of several objectives the name counts, else the number; user attributes are results or labels", async () => {
  const { raw } = await readPasted(
    "number,values_acc,values_0,params_batch_size,user_attrs_flops,user_attrs_git,state\n" +
      "0,0.9,7,32,12.5,abc1234,COMPLETE\n1,0.8,8,64,13.5,abc1235,PRUNED\n",
  );
  expect(takenFor(raw)).toEqual([
    ["number", "field name"],
    ["number", "field sourceId"],
    ["values_acc", "metric acc"],
    ["values_0", "metric values_0"],
    ["params_batch_size", "parameter batch_size"],
    ["state", "field status"],
    ["user_attrs_flops", "metric flops"],
    ["user_attrs_git", "field codeVersion"],
  ]);
});

test("a parameter that a trial did not ask for is blank, and no text", async () => {
  const { values } = await readPasted(
    "number,value,params_n_layers,params_units_l1,state\n0,0.81,1,nan,COMPLETE\n1,0.93,2,32,COMPLETE\n3,nan,1,nan,FAIL\n",
  );
  expect(values("parameter units_l1")).toEqual([undefined, "32", undefined]);
  expect(values("metric value")).toEqual(["0.81", "0.93", undefined]);
});

describe("JSON of the command line", () => {
  const nested = {
    number: 0,
    values: [0.5, 3],
    datetime_start: "2025-01-02 10:00:00",
    duration: "0:01:00",
    params: { lr: 0.1, "opt.name": "adam" },
    user_attrs: { note: "first" },
    system_attrs: { grid: 1 },
    state: "COMPLETE",
  };

  test("is read under the names of a data frame", () => {
    const content = documentOf([nested, { ...nested, number: 1 }]);
    expect(optunaTrials.detect(content)?.confidence).toBe(0.95);
    expect(takenFor(optunaTrials.read(content))).toEqual([
      ["number", "field name"],
      ["number + datetime_start", "field sourceId"],
      ["values_0", "metric values_0"],
      ["values_1", "metric values_1"],
      ["datetime_start", "field started"],
      ["duration", "field duration"],
      ["params_lr", "parameter lr"],
      ["params_opt.name", "parameter opt.name"],
      ["system_attrs_grid", "ignored"],
      ["state", "field status"],
      ["user_attrs_note", "field notes"],
    ]);
  });
});

describe("a second study with the same headers", () => {
  const other = TRIALS.replaceAll("2025-01-02", "2025-02-03").replaceAll(",0.001,5,", ",0.002,6,");

  test("is added beside the first, which is known again", async () => {
    const first = await engineWith({ name: "a.csv", content: TRIALS });
    const { newParameters, newMetrics } = await first.plan([]);
    const headers = [
      "Run ID",
      "Name",
      "Status",
      "Source",
      "Source ID",
      "Started",
      "Fingerprint",
      "value",
      "lr",
      "depth",
    ];
    const rows = (await first.additions(0, Infinity, headers))?.rows ?? [];
    const workbook = { catalogue: { parameters: newParameters, metrics: newMetrics }, headers, rows };
    const second = await (await engineWith({ name: "b.csv", content: other }, workbook)).plan([]);
    expect(second.counts).toEqual({ add: 4, update: 0, skip: 0, reject: 0 });
    const again = await (await engineWith({ name: "c.csv", content: TRIALS }, workbook)).plan([]);
    expect(again.counts.add).toBe(0);
  });
});

test.each(["optuna/trials.csv", "optuna/trials.json", "optuna/trials-flat.json"])(
  "%s, as Optuna writes it",
  async (name) => {
    const { id, confidence, targets, values } = await readFixture(name);
    expect([id, confidence]).toEqual(["optuna-trials", 0.95]);
    expect(Object.keys(targets).sort()).toEqual([
      "field duration",
      "field name",
      "field sourceId",
      "field started",
      "field status",
      "field tags",
      "metric flops",
      "metric value",
      "parameter depth",
      "parameter lr",
      "parameter optimizer",
    ]);
    const { counts } = await (await engineWith(fixture(name))).plan([]);
    expect(counts).toEqual({ add: 6, update: 0, skip: 0, reject: 0 });
    expect(values("field name")[5]).toBe("trial 5");
  },
);

test("the trials of the data frame are known again in the export of the command line", async () => {
  const held = await engineWith(fixture("optuna/trials.csv"));
  const { newParameters, newMetrics } = await held.plan([]);
  const headers = [...RUN_HEADERS, ...[...newParameters, ...newMetrics].map(({ name }) => name)];
  const rows = (await held.additions(0, Infinity, headers))?.rows ?? [];
  const workbook = { catalogue: { parameters: newParameters, metrics: newMetrics }, headers, rows };
  const again = await (await engineWith(fixture("optuna/trials.json"), workbook)).plan([]);
  // It writes times without the fraction of a second, which is nothing new.
  expect(again.counts).toEqual({ add: 0, update: 0, skip: 6, reject: 0 });
});

test("each of two objectives stands under the name that it was given", async () => {
  const { targets, unsure } = await readFixture("optuna/two-objectives.csv");
  expect(targets).toMatchObject({ "metric accuracy": "values_accuracy", "metric cost": "values_cost" });
  expect(unsure).toEqual(["metric accuracy", "metric cost"]);
  // None of several leads because of the tool.
  const { primary } = await (await engineWith(fixture("optuna/two-objectives.csv"))).plan([]);
  expect(primary).toMatchObject({ metric: "accuracy", goal: "maximize" });
});
