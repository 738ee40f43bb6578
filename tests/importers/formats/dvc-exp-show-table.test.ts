import { dvcExpShowTable } from "../../../src/importers/formats/dvc-exp-show-table";
import { tableOf } from "../contents";
import { readRunStatus } from "../../../src/tracking/schema/read-run-status";
import { readFixture, readPasted } from "../read-fixture";
import { guessesOf, takenFor } from "./taken-for";

const CSV =
  "Experiment,rev,typ,Created,parent,State,Executor,acc,flips,lr,train.seed,data/cats,train.py\n" +
  ",workspace,baseline,,,,,0.7,3,0.1,7,0f1e2d3,12345ab\n" +
  "main,aaa1110,baseline,2024-03-01T10:00:00,,,,0.6,4,0.1,7,0f1e2d3,12345ab\n" +
  "exp-one,bbb2220,branch_commit,2024-03-02T10:00:00,,,,0.9,5,0.01,7,0f1e2d4,12345ab\n" +
  "exp-two,ccc3330,branch_base,,,Failed,dvc-task,0.7,3,0.2,7,0f1e2d3,12345ab\n";
const OLD =
  "Experiment,Created,avg_prec,roc_auc,prepare.split,prepare.seed,featurize.max_features,train.n_est,max_features\n" +
  "workspace,-,0.60405,0.9608,0.2,20170428,3000,100,2500\n" +
  'bee447d,"Jun 02, 2021",0.67038,0.96693,0.2,20170428,3000,100,-\n' +
  'master,"May 29, 2021",0.60405,0.9608,0.2,20170428,3000,100,-\n' +
  "└── ac627ad [exp-44136],01:14 PM,0.60405,0.9608,0.2,20170428,3000,100,2500\n";
const MARKDOWN =
  "| Experiment | Created | acc | lr |\n" +
  "|------------|---------|-----|----|\n" +
  "| workspace | - | 0.7 | 0.1 |\n" +
  "| main | Mar 01, 2024 | 0.6 | 0.1 |\n" +
  "| ├── bbb2220 [exp-one] | Mar 02, 2024 | 0.9 | 0.01 |\n" +
  "| └── ccc3330 [exp-two] | Mar 03, 2024 | ! | 0.2 |\n";

test.each<[number, string, string]>([
  [1, "Experiment,rev,typ,Created,parent,acc", "main"],
  [0.9, "Experiment,Created,acc", "workspace"],
  [0, "Experiment,Created,acc", "main"],
  [0, "Experiment,acc", "workspace"],
])("is sure to %d of the header %s with a row called %s", (confidence, header, name) => {
  const names = header.split(",");
  const row = names.map((_, at) => (at === 0 ? name : "x"));
  expect(dvcExpShowTable.detect(tableOf(names, [row]))?.confidence ?? 0).toBe(confidence);
});

test("of the CSV metrics come first, files are data, and the workspace is left out", async () => {
  const { id, raw, values } = await readPasted(CSV);
  expect(id).toBe("dvc-exp-show-table");
  expect(takenFor(raw)).toEqual([
    ["Experiment", "field name"],
    ["rev", "field sourceId"],
    ["rev", "field codeVersion"],
    ["Created", "field started"],
    ["State", "field status"],
    ["typ", "ignored"],
    ["parent", "ignored"],
    ["Executor", "ignored"],
    ["acc", "metric acc"],
    ["flips", "metric flips"],
    ["lr", "parameter lr"],
    ["train.seed", "parameter train.seed"],
    ["data/cats", "ignored"],
    ["train.py", "ignored"],
    ["data/cats", "field dataset"],
  ]);
  expect(guessesOf(raw).map(([header]) => header)).toEqual(["flips"]);
  expect(values("field name")).toEqual(["main", "exp-one", "exp-two"]);
  expect(values("field status")).toEqual(["Success", "Success", "Failed"]);
  expect(values("field dataset")).toEqual(["data/cats@0f1e2d3", "data/cats@0f1e2d4", "data/cats@0f1e2d3"]);
  expect(raw.place(0)).toBe("line 3");
  // What DVC shows for an experiment that failed was measured by another one.
  expect(values("metric acc")).toEqual(["0.6", "0.9", undefined]);
  expect(raw.remarks).toEqual([
    "The workspace was left out: it is what stands in the working folder, and no run.",
    "DVC shows for an experiment that failed what stood in the working folder when it was queued: those metrics were left out.",
  ]);
});

test.each([
  ["an old CSV", OLD, ["bee447d", "master", "exp-44136"], ["bee447d", undefined, "ac627ad"]],
  ["Markdown", MARKDOWN, ["main", "exp-one", "exp-two"], [undefined, "bbb2220", "ccc3330"]],
])("of %s the tree before the names goes", async (_, text, names, revs) => {
  const { id, values } = await readPasted(text);
  expect(id).toBe("dvc-exp-show-table");
  expect(values("field name")).toEqual(names);
  expect(values("field sourceId")).toEqual(revs);
});

test("of an old CSV what stands behind the first name of a parameter is set", async () => {
  const { targets, unsure } = await readPasted(OLD);
  expect(Object.keys(targets)).toEqual([
    "field name",
    "field sourceId",
    "field codeVersion",
    "field started",
    "metric avg_prec",
    "metric roc_auc",
    "parameter prepare.split",
    "parameter prepare.seed",
    "parameter featurize.max_features",
    "parameter train.n_est",
    "parameter max_features",
  ]);
  expect(unsure).toEqual([]);
});

test.each(["dvc/exp-show.csv", "dvc/exp-show.md", "dvc/exp-show.json"])(
  "%s, as DVC writes it",
  async (name) => {
    const { targets, unsure, values, raw } = await readFixture(name);
    expect(Object.keys(targets).sort()).toEqual([
      "field codeVersion",
      "field dataset",
      "field name",
      ...(name.endsWith("json") ? ["field notes"] : []),
      "field sourceId",
      "field started",
      "field status",
      "metric acc",
      "metric loss",
      "parameter lr",
      "parameter train.seed",
    ]);
    expect(unsure).toEqual([]);
    expect(values("field name")).toEqual(["main", "low", "waiting", "high"]);
    expect(values("field sourceId").slice(1)).toEqual(["e9a5364", "62f639e", "62e53d4"]);
    expect(values("field status").map((state) => readRunStatus(String(state)))).toEqual([
      "Completed",
      "Completed",
      "Planned",
      "Failed",
    ]);
    expect(values("metric acc").map((value) => Number(value))).toEqual([0.8, 0.89, NaN, NaN]);
    expect(values("field dataset")[0]).toBe("data/cats.csv");
    expect(raw.remarks.filter((remark) => !remark.includes("blank line"))).toHaveLength(2);
  },
);
