// Dates are compared with spans: `> 2026-01` is after the month, `= 2026-01` in it. Spans that reach back from now
// have no after: `> last 7 days` is what lies in them.

import type { AskedColumn } from "./asked-column";
import { FilterError } from "./filter-error";
import type { FilterOperator, FilterValue } from "./filter-node";
import { filterPeriod, type FilterPeriod } from "./filter-period";
import { holds } from "./filter-operator";
import { truthOf, UNKNOWN, type CellTest } from "./truth";
import { valueAdvice } from "./value-advice";

/** Compares the cells of a column of dates. Throws a FilterError for a value that is none. */
export function dateTest(operator: FilterOperator, value: FilterValue, asked: AskedColumn): CellTest {
  const { from, to, rolls } = periodMeant(value, asked);
  const isSince = rolls && (operator === ">" || operator === ">=");
  const isBefore = rolls && (operator === "<" || operator === "<=");
  return asDate((time) => {
    if (isSince || isBefore) {
      return isSince ? time >= from : time < from;
    }
    return holds(operator, time < from ? -1 : time >= to ? 1 : 0);
  });
}

/** The dates from the beginning of a span to the end of another. */
export function dateRange({ from }: FilterPeriod, { to }: FilterPeriod): CellTest {
  return asDate((time) => time >= from && time < to);
}

/** The span that a value names; throws a FilterError where it names none. */
export function periodMeant(value: FilterValue, asked: AskedColumn): FilterPeriod {
  const period = filterPeriod(value.text, asked.now);
  if (!period) {
    throw new FilterError(
      `${asked.label} holds dates, and “${value.text}” is none.`,
      valueAdvice(
        value,
        asked,
        "Write a date such as 2026-01-31 or 2026-01, today, yesterday, last 7 days or 3 days ago.",
      ),
      value,
      undefined,
      ["today", "yesterday", "last 7 days", "this month"],
    );
  }
  return period;
}

function asDate(test: (time: number) => boolean): CellTest {
  return (cell) => (typeof cell === "number" ? truthOf(test(cell)) : UNKNOWN);
}
