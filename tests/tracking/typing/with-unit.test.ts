import { withUnit } from "../../../src/tracking/typing/with-unit";
import type { Scalar } from "../../../src/tracking/values/scalar";

test.each<[Scalar | undefined, Scalar | undefined]>([
  [12, "12 ms"],
  [" 12 ", "12 ms"],
  ["0.5 ± 0.1", "0.5 ± 0.1 ms"],
  ["(3)", "(3) ms"],
  // What has a unit of its own, or is no number, stands as it is.
  ["12 s", "12 s"],
  ["12 (best)", "12 (best)"],
  ["OOM", "OOM"],
  ["", ""],
  [true, true],
  [undefined, undefined],
])("%j of a row in milliseconds is %j", (value, written) => {
  expect(Array.from(withUnit([value], () => "ms"))).toEqual([written]);
});

test("each row has its own unit, or none", () => {
  const units = ["ms", undefined, "s"];
  expect(Array.from(withUnit([1, 2, 3], (row) => units[row]))).toEqual(["1 ms", 2, "3 s"]);
});
