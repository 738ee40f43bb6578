import { formatNumber } from "../values/format-number";
import { isPercent } from "../values/is-percent";
import { readDuration } from "../values/read-duration";
import { readNumber } from "../values/read-number";
import type { AskedColumn } from "./asked-column";
import { FilterError } from "./filter-error";
import type { FilterValue } from "./filter-node";
import { filterName } from "./write-filter";

/**
 * The number that a value means for a column; undefined where it means none. `%` is a hundredth, but where the column is
 * measured in percent; throws a FilterError where it is measured in anything else, and where nobody said in what and its
 * numbers go beyond 1, so that they may be percentages.
 */
export function numberMeant(value: FilterValue, asked: AskedColumn): number | undefined {
  const trimmed = value.text.trim();
  const percent = percentIn(value);
  const number = percent ?? readNumber(trimmed);
  if (Number.isNaN(number)) {
    return asked.field === "duration" ? readDuration(trimmed) : undefined;
  }
  if (percent === undefined || isPercent(asked.unit)) {
    return number;
  }
  if (asked.unit !== undefined) {
    throw new FilterError(
      `${asked.label} is measured in ${asked.unit}, not in %.`,
      "Write a number without %.",
      value,
    );
  }
  const share = Number((percent / 100).toPrecision(15));
  if (isPercentOpen(value, asked)) {
    const called = asked.field === "tags" ? filterName(asked.name) : asked.label;
    throw new FilterError(
      `${called} has no unit, and its numbers go up to ${formatNumber(asked.farthest)}: ${trimmed} may be ${String(percent)} there, or ${String(share)}.`,
      `Write ${String(percent)} or ${String(share)}.`,
      value,
    );
  }
  return share;
}

/** Whether a value is a percentage of which nobody can say what it means for a column. */
export function isPercentOpen(value: FilterValue, asked: AskedColumn): boolean {
  return percentIn(value) !== undefined && asked.unit === undefined && Math.abs(asked.farthest) > 1;
}

/** The number before the sign of a percentage; undefined of any other value. */
export function percentIn({ text }: FilterValue): number | undefined {
  const trimmed = text.trim();
  const number = trimmed.endsWith("%") ? readNumber(trimmed.slice(0, -1).trim()) : NaN;
  return Number.isNaN(number) ? undefined : number;
}
