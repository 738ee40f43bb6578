import type { RawValues } from "../../tracking/typing/column-reader";
import { spreadParts } from "../../tracking/values/written-spread";
import { filledSample } from "../records/filled-sample";

/** Whether most of the first values of a column are written with a spread: 0.91 ± 0.02. */
export function hasSpreads(values: RawValues): boolean {
  const sample = filledSample(values, 50);
  const spreads = sample.filter((value) => typeof value === "string" && spreadParts(value)?.sure === true);
  return spreads.length * 2 > sample.length;
}
