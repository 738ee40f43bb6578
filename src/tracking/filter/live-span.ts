import { TRACE } from "../best/best-rule";
import type { FilterCondition, FilterOperator } from "./filter-node";
import type { FilterPeriod } from "./filter-period";
import type { LiveSpan } from "./live-node";
import { notLive } from "./not-live";

/** Beyond this a trace (compare-numbers.ts) is wide enough for another whole number. */
const LARGEST_WHOLE = 1e11;

/** The numbers that a comparison holds for, traces of arithmetic taken for none; not for !=. */
export function liveSpan(operator: FilterOperator, wanted: number, condition: FilterCondition): LiveSpan {
  if (Number.isInteger(wanted) && Math.abs(wanted) > LARGEST_WHOLE) {
    throw notLive(
      condition,
      "asks for so large a number to its last digit",
      "Ask for a range of smaller numbers, or another column.",
    );
  }
  const trace = TRACE * Math.abs(wanted);
  return between(operator, wanted - trace, wanted + trace);
}

/** The times that a comparison with a span of time holds for (date-test.ts); not for !=. */
export function liveTimes(operator: FilterOperator, { from, to }: FilterPeriod): LiveSpan {
  switch (operator) {
    case "<":
      return { below: from };
    case "<=":
      return { below: to };
    case ">":
      return { atLeast: to };
    case ">=":
      return { atLeast: from };
    default:
      return { atLeast: from, below: to };
  }
}

function between(operator: FilterOperator, low: number, high: number): LiveSpan {
  switch (operator) {
    case "<":
      return { below: low };
    case "<=":
      return { atMost: high };
    case ">":
      return { above: high };
    case ">=":
      return { atLeast: low };
    default:
      return { atLeast: low, atMost: high };
  }
}
