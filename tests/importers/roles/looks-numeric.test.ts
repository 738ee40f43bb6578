import { isMostlyNumeric, looksNumeric } from "../../../src/importers/roles/looks-numeric";
import type { Scalar } from "../../../src/tracking/values/scalar";

test.each<[boolean, boolean, readonly Scalar[]]>([
  [true, true, [1, "2", " 0.5 "]],
  [true, true, ["1e-5", "inf", "NaN"]],
  [true, true, ["'-0.5"]],
  [true, true, [1, "n/a", " N/A ", ""]],
  [false, false, ["n/a", ""]],
  [false, false, []],
  [false, true, [1, "OOM"]],
  [false, true, [1, 2, " crash ", true]],
  [false, true, [1, "OOM", "crash"]],
  [false, false, [1, "good", "bad"]],
  [false, true, ["91.2%", "0.91 ± 0.02", "12 ms", "auto"]],
  [false, false, ["OOM", "TODO", "#DIV/0!", "same as above"]],
  [false, false, [1, true, false]],
  [false, false, [true, false]],
  [false, false, ["a", "b"]],
  [false, true, ["x", "5"]],
])("looks numeric: %s, mostly: %s by %j", (all, mostly, values) => {
  expect([looksNumeric(values), isMostlyNumeric(values)]).toEqual([all, mostly]);
});
