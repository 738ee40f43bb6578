import type { TableContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { documentOf, tableOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

describe("TensorBoard's scalars", () => {
  const scalar = (name: string, rows: readonly (readonly Scalar[])[]): TableContent =>
    tableOf(["Wall time", "Step", "Value"], rows, name);
  const T = 1_700_000_000;

  test("files of one run in one folder are its metrics; it began with the first point of any and ended with the last", () => {
    const runs = readAs(
      "tensorboard-scalars",
      scalar("a/run-x-tag-acc.csv", [[T + 5, 1, 0.5], [T + 9, 2, 0.6]]),
      scalar("a/run-x-tag-loss.csv", [[T + 20, 2, 3], [T, 1, 4]]),
      scalar("b/run-x-tag-loss.csv", [[T, 1, 7]]),
      scalar("a/run-y-tag-loss.csv", [[T, 1, 8]]),
    ); // prettier-ignore
    expect(valuesOf(runs)).toMatchObject({
      file: ["field name", "x", "x", "y"],
      "Wall time": ["field started", T * 1000, T * 1000, T * 1000],
      "Wall time (first to last)": ["field duration", 20, undefined, undefined],
    });
    expect(curvesOf(runs)).toEqual(["0 acc 1,2: 0.5,0.6", "0 loss 2,1: 3,4", "1 loss 1: 7", "2 loss 1: 8"]);
    expect(runs.columns.filter(({ unsure }) => unsure !== undefined)).toEqual([]);
  });

  test("a file that says no tag has a value of which nobody knows what it is", () => {
    const runs = readAs("tensorboard-scalars", scalar("x.csv", [[T, 1, 4]]));
    expect(valuesOf(runs)).toMatchObject({ file: ["field name", "x"], Value: ["metric value", 4] });
    expect(runs.columns.find(({ header }) => header === "Value")?.unsure).toContain(
      "does not say what was measured",
    );
  });

  test("the run that TensorBoard calls a dot is called by its folder, pasted text by nothing", () => {
    const nameOf = (name: string) =>
      valuesOf(readAs("tensorboard-scalars", scalar(name, [[T, 1, 4]])))["file"]?.[1];
    expect(nameOf("exp7/run-.-tag-loss.csv")).toBe("exp7");
    expect(nameOf("pasted text")).toBeUndefined();
    expect(nameOf("03-run-vgg-tag-loss.csv")).toBe("vgg");
  });

  test("a list of points says the same, and a time that is none tells of no start", () => {
    const list = documentOf([[T, 1, "NaN"], [T + 3, 2, 0.5]], "run-x-tag-loss.json"); // prettier-ignore
    expect(curvesOf(readAs("tensorboard-scalars", list))).toEqual(["0 loss 1,2: NaN,0.5"]);
    const idle = valuesOf(readAs("tensorboard-scalars", scalar("run-x-tag-loss.csv", [[0, 1, 4], [0, 2, 3]]))); // prettier-ignore
    expect([idle["Wall time"]?.[1], idle["Wall time (first to last)"]?.[1]]).toEqual([undefined, undefined]);
  });
});
