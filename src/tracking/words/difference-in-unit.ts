import { isPercent } from "../values/is-percent";
import { inUnit } from "./in-unit";

/** A difference of two figures with their unit: 2 % more than 50 % is 51 %, so that what lies between percentages are points. */
export function differenceInUnit(figure: string, unit: string | undefined): string {
  if (!isPercent(unit)) {
    return inUnit(figure, unit);
  }
  return `${figure} percentage ${/^[-−]?1$/.test(figure) ? "point" : "points"}`;
}
