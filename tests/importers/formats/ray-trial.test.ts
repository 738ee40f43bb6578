import { recognise } from "../../../src/importers/registry";
import type { PartContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { documentOf, linesOf, tableOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

const rolesOf = (id: string, ...parts: PartContent[]) =>
  recognise(parts).find(({ importer }) => importer.id === id)?.roles;

describe("Ray Tune's trials", () => {
  const HEADER = [
    "training_iteration",
    "node_ip",
    "trial_id",
    "time_total_s",
    "timestamp",
    "done",
    "config/lr",
    "acc",
  ];
  const progress = (name: string, rows: readonly (readonly Scalar[])[]) => tableOf(HEADER, rows, name);
  const rows = [
    [1, "a", "t1", 10, 1_700_000_010, "False", 0.1, 0.5],
    [2, "a", "t1", 20, 1_700_000_020, "True", 0.1, 0.6],
  ];

  test("a trial is one run, which began when its first result came less the time it took", () => {
    const runs = readAs("ray-trial", progress("exp/t1/progress.csv", rows));
    expect(valuesOf(runs)).toEqual({
      file: ["field name", "t1"],
      trial_id: ["field sourceId", "t1"],
      "date - time_total_s": ["field started", 1_700_000_000_000],
      time_total_s: ["field duration", 20],
      done: ["ignored", "True"],
      lr: ["parameter lr", 0.1],
      acc: ["metric acc", 0.6],
      node_ip: ["ignored", "a"],
      timestamp: ["ignored", 1_700_000_020],
    });
    expect(curvesOf(runs)).toEqual(["0 acc 1,2: 0.5,0.6"]);
    expect(runs.stepName).toBe("training_iteration");
  });

  test.each<[done: Scalar, status: string | undefined]>([
    ["True", "Completed"],
    [true, "Completed"],
    ["False", undefined],
    ["nottrue", undefined],
    ["true or so", undefined],
    ["", undefined],
  ])("a trial that is done: %p", (done, status) => {
    const runs = readAs(
      "ray-trial",
      progress("t1/progress.csv", [[1, "a", "t1", 10, 1_700_000_010, done, 0.1, 0.5]]),
    );
    const state = runs.columns.find(
      ({ suggested }) => suggested.role === "field" && suggested.key === "status",
    );
    expect(state?.values.at(0)).toBe(status);
  });

  test("without a time stamp the date tells the start, without a time taken nothing does", () => {
    const started = (row: Record<string, Scalar>) =>
      valuesOf(
        readAs(
          "ray-trial",
          tableOf(
            ["training_iteration", "node_ip", "trial_id", ...Object.keys(row)],
            [[1, "a", "t", ...Object.values(row)]],
          ),
        ),
      )["date - time_total_s"]?.[1];
    const date = "2023-11-14T22:13:30Z";
    expect(started({ date, time_total_s: 10 })).toBe(1_700_000_000_000);
    expect(started({ date, time_total_s: 10, timestamp: 0 })).toBe(1_700_000_000_000);
    expect(started({ date })).toBeUndefined();
    expect(started({ time_total_s: 10 })).toBeUndefined();
  });

  test("result.json counts more than progress.csv beside it, and says its configuration by its last line", () => {
    const line = (iteration: number, more: object) => ({
      training_iteration: iteration,
      node_ip: "a",
      trial_id: "t1",
      time_total_s: iteration,
      info: { loss: 1 / iteration },
      ...more,
    });
    const result = linesOf(
      [line(1, { config: { lr: 9 } }), line(2, { config: { lr: 0.1, net: { depth: 2 } } })],
      "exp/t1/result.json",
    );
    for (const parts of [
      [progress("exp/t1/progress.csv", rows), result],
      [result, progress("exp/t1/progress.csv", rows)],
    ]) {
      const runs = readAs("ray-trial", ...parts);
      expect(runs.count).toBe(1);
      expect(valuesOf(runs)).toMatchObject({
        lr: ["parameter lr", 0.1],
        "net/depth": ["parameter net/depth", 2],
      });
      expect(curvesOf(runs)).toEqual(["0 info/loss 1,2: 1,0.5"]);
    }
  });

  test("params.json beside a trial is of it, files of several folders are several trials", () => {
    const params = documentOf({ lr: 0.3, net: { depth: 4 } }, "exp/t2/params.json");
    const trials = [progress("exp/t1/progress.csv", rows), progress("exp/t2/progress.csv", rows.map((row) => [...row.slice(0, 6), "", 1]))]; // prettier-ignore
    expect(rolesOf("ray-trial", ...trials, params)).toEqual(["log", "log", "parameters"]);
    expect(valuesOf(readAs("ray-trial", ...trials, params))).toMatchObject({
      lr: ["parameter lr", 0.1, 0.3],
      "net/depth": ["parameter net/depth", undefined, 4],
    });
  });
});
