import { FilterError } from "./filter-error";
import type { FilterCondition } from "./filter-node";
import { filterName, writeFilter } from "./write-filter";

/** What is wrong with a condition that no formula of a sheet can say; `why` goes on behind its text. */
export function notLive(condition: FilterCondition, why: string, advice: string): FilterError {
  const text = writeFilter(condition) ?? filterName(condition.name);
  return new FilterError(`“${text}” ${why}, which a formula of the sheet cannot do.`, advice, condition.name);
}
