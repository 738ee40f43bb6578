import type { TrackedTable } from "../tracked-table";
import type { KeptCell } from "./update-outcome";

const MOST_NAMED = 5;

/** What is to be said of cells that stayed because they compute what they show. */
export function formulaRemarks(table: TrackedTable, kept: readonly KeptCell[]): string[] {
  const formulas = kept.filter(({ isFormula }) => isFormula);
  const more = formulas.length - MOST_NAMED;
  const named = formulas
    .slice(0, MOST_NAMED)
    .map(({ key, column }) => `${table.find(column)?.header ?? column} of ${key}`);
  if (named.length === 0) {
    return [];
  }
  const all = [...named, ...(more > 0 ? [`${more.toLocaleString("en-US")} more`] : [])];
  return [`Formulas of yours stayed as they are: ${all.join(", ")}.`];
}
