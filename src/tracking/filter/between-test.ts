// Both ends belong to what lies between them. A unit that only the end has is that of the beginning too: 5 and 10 min.

import type { AskedColumn } from "./asked-column";
import { compareTest } from "./compare-test";
import { dateRange, periodMeant } from "./date-test";
import { FilterError } from "./filter-error";
import type { FilterValue } from "./filter-node";
import { filterPeriod } from "./filter-period";
import { numberMeant, percentIn } from "./number-meant";
import { isPlainNumber, unitBehind } from "./plain-number";
import type { CellTest, Truth } from "./truth";
import { wordOrder } from "./word-test";
import { filterValue } from "./write-filter";

/** What lies between two values. Throws a FilterError where the beginning lies behind the end. */
export function betweenTest(from: FilterValue, to: FilterValue, asked: AskedColumn): CellTest {
  const [start] = rangeEnds(from, to, asked);
  if (asked.column.type === "date") {
    const first = periodMeant(start, asked);
    const last = periodMeant(to, asked);
    if (first.from >= last.to) {
      throw turned(start, to);
    }
    return dateRange(first, last);
  }
  requireBothPercent(from, to, asked);
  const isFrom = compareTest(">=", start, asked);
  const isTo = compareTest("<=", to, asked);
  if (areTurned(start, to, asked)) {
    throw turned(start, to);
  }
  return (cell): Truth => {
    const one = isFrom(cell);
    const other = isTo(cell);
    return one < other ? one : other;
  };
}

/** Both ends as they are meant, with the unit that only the end was given. */
export function rangeEnds(
  from: FilterValue,
  to: FilterValue,
  asked: AskedColumn,
): readonly [FilterValue, FilterValue] {
  const isWhole =
    asked.column.type === "date"
      ? filterPeriod(from.text, asked.now) !== undefined
      : numberMeant(to, asked) === undefined;
  return [isWhole ? from : withUnitOf(to, from), to];
}

function areTurned(from: FilterValue, to: FilterValue, asked: AskedColumn): boolean {
  const first = numberMeant(from, asked);
  const last = numberMeant(to, asked);
  if (first !== undefined && last !== undefined) {
    return first > last;
  }
  return first === undefined && last === undefined && wordOrder(from.text, to.text) > 0;
}

/** Without a unit of the column the end of "between 80% and 95" is read as 9500 %. */
function requireBothPercent(from: FilterValue, to: FilterValue, asked: AskedColumn): void {
  const isHalf = percentIn(from) !== undefined && isPlainNumber(to.text.trim());
  if (isHalf && asked.unit === undefined && Math.abs(numberMeant(to, asked) ?? 0) > 1) {
    throw new FilterError(
      `${from.text} is in percent, and ${to.text} is not.`,
      `Write the same unit twice: between ${from.text} and ${to.text}%.`,
      to,
    );
  }
}

function turned(from: FilterValue, to: FilterValue): FilterError {
  return new FilterError(
    `Nothing lies between ${from.text} and ${to.text}: the first is more than the second.`,
    `Write the lesser one first: between ${filterValue(to)} and ${filterValue(from)}.`,
    { at: from.at, length: to.at + to.length - from.at },
  );
}

function withUnitOf(other: FilterValue, value: FilterValue): FilterValue {
  const unit = unitBehind(other.text.trim());
  return unit !== undefined && isPlainNumber(value.text.trim())
    ? { ...value, text: value.text.trim() + unit }
    : value;
}
