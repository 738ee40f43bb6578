import { isRowIndex } from "../formats/is-row-index";
import { readName } from "../../tracking/naming/read-name";
import { roleOfName } from "../../tracking/naming/role-of-name";
import type { SourceColumn } from "../records/source-column";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { courseOf, FEWEST_ROWS, type StepAxis } from "./step-axis";

/**
 * The steps of a table of results alone, one of them of training, as a history of losses is: its rows, which the first
 * column may count. undefined for any other table: results without settings and names are hardly those of runs.
 */
export function unnumberedAxis(
  columns: readonly SourceColumn[],
  rows: readonly number[],
): StepAxis | undefined {
  const [first] = columns;
  const index = first && isRowIndex(first) ? first : undefined;
  const results = columns.filter((column) => column !== index);
  const isHistory =
    rows.length >= FEWEST_ROWS &&
    results.length > 1 &&
    results.every(({ header, values }) => roleOfName(header) === "metric" && isMostlyNumeric(values)) &&
    results.some(({ header }) => isOfTraining(header)) &&
    results.some(({ header }) => !isOfTraining(header));
  if (!first || !isHistory) {
    return undefined;
  }
  const steps = Array.from({ length: first.values.length }, (_, row) =>
    index ? Number(index.values.at(row)) : row + 1,
  );
  return { column: { header: "step", values: steps }, steps, ...courseOf(steps, rows) };
}

/** Whether a result was measured on the data of training, by its name. */
function isOfTraining(header: string): boolean {
  return readName(header).some(({ meaning }) => meaning?.kind === "stage" && meaning.rank === 0);
}
