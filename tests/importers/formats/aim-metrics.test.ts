import type { Scalar } from "../../../src/tracking/values/scalar";
import { curvesOf, readAs, tableFrom, valuesOf, type Columns } from "./read-as";

const OWN = (rows: number, of: (name: string) => readonly Scalar[]): Columns =>
  Object.fromEntries(
    ["run.hash", "metric.name", "step", "value"].map((name) => [name, of(name).slice(0, rows)]),
  );
const POINTS = OWN(
  3,
  (name) =>
    ({
      "run.hash": ["h1", "h1", "h2"],
      "metric.name": ["loss", "loss", "loss"],
      step: [0, 1, 0],
      value: [3, 2, 9],
    })[name] ?? [],
);

test("a run is its hash, with the settings of its first row; what Aim adds of the machine is none", () => {
  const runs = readAs(
    "aim-metrics",
    tableFrom({
      ...POINTS,
      "run.hparams.lr": [0.1, 7, 0.2],
      "run.seed": [1, 1, 2],
      "run.__system_params.x": [1, 1, 1],
      epoch: [1, 1, 1],
    }),
  );
  expect(valuesOf(runs)).toEqual({
    "run.hash": ["field sourceId", "h1", "h2"],
    lr: ["parameter lr", 0.1, 0.2],
    seed: ["field seed", 1, 2],
    loss: ["metric loss", 2, 9],
  });
  expect(curvesOf(runs)).toEqual(["0 loss 0,1: 3,2", "1 loss 0: 9"]);
  expect([runs.place(0), runs.place(1)]).toEqual(["line 2", "line 4"]);
});

test.each<[subset: Scalar, k: Scalar, name: string]>([
  ["val", "", 'loss subset="val"'],
  ["val", 3, 'loss subset="val", k=3'],
  ["5", "", "loss subset=5"],
  ["", "", "loss"],
  [" ", "true", 'loss k="true"'],
])("a metric with the context %j and %j is called %p", (subset, k, name) => {
  const columns = {
    ...OWN(1, (one) => POINTS[one] ?? []),
    "metric.context.subset": [subset],
    "metric.context.k": [k],
  };
  expect(curvesOf(readAs("aim-metrics", tableFrom(columns)))).toEqual([`0 ${name} 0: 3`]);
});

test("a blank value was NaN, and what Aim measures of the machine is no curve", () => {
  const columns = { ...POINTS, "metric.name": ["loss", "loss", "__system__cpu"], value: [3, " ", 9] };
  const runs = readAs("aim-metrics", tableFrom(columns));
  expect(curvesOf(runs)).toEqual(["0 loss 0,1: 3,NaN"]);
  expect(valuesOf(runs)["run.hash"]).toEqual(["field sourceId", "h1", "h2"]);
});
