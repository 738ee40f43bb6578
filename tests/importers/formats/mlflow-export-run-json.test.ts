import { documentOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

const exported = (metrics: object) =>
  readAs(
    "mlflow-export-run-json",
    documentOf({
      info: {},
      mlflow: { info: { run_id: "r1", status: "FINISHED" }, params: { lr: "0.1" }, metrics, tags: {} },
    }),
  );

test("the points of a metric stand in the order of their steps, then of their times", () => {
  const points = [
    { value: 4, step: 2, timestamp: 5 },
    { value: 1, step: 1, timestamp: 9 },
    { value: 3, step: 2, timestamp: 4 },
    { value: 0, timestamp: 1 },
  ];
  expect(curvesOf(exported({ loss: points }))).toEqual(["0 loss 0,1,2,2: 0,1,3,4"]);
});

test("values that are not finite are points, others are none, and one value alone is a result", () => {
  expect(
    curvesOf(
      exported({ loss: [{ value: "NaN", step: 0 }, { value: "odd", step: 1 }, { value: 2, step: 2 }, 7] }),
    ),
  ).toEqual(["0 loss 0,2: NaN,2"]);
  const single = exported({ acc: 0.9, f1: [{ value: 0.5, step: 3 }] });
  expect(valuesOf(single)).toMatchObject({ acc: ["metric acc", 0.9], f1: ["metric f1", 0.5] });
});
