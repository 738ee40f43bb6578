import { RunsheetError } from "../../tracking/runsheet-error";
import { listed } from "../../tracking/words/listed";
import type { TrackedTable } from "../tracked-table";
import { wordsOfRow, type GoneRow } from "./row-stretch";

const MOST_NAMED = 20;

/** Rows that were to be put back, by what became of them. */
export interface PutBackFaults {
  /** Nobody knows where they are. */
  readonly lost: readonly GoneRow[];
  /** Not yet where they belong when the attempts were over. */
  readonly open: readonly GoneRow[];
  readonly doubled: readonly GoneRow[];
  /** They show what they showed, but do not compute it any more. */
  readonly withoutFormulas: readonly GoneRow[];
  /** Whether all were written at least once, though under titles that had changed. */
  readonly hasFilled: boolean;
}

/** The error that says which rows of a table could not be put back as they stood; undefined when all could. */
export function notAsItStood(
  table: TrackedTable,
  { lost, open, doubled, withoutFormulas, hasFilled }: PutBackFaults,
): RunsheetError | undefined {
  const where = `of the table ${table.name} on the sheet ${table.sheetName}`;
  const named = (rows: readonly GoneRow[]): string =>
    listed(
      rows.slice(0, MOST_NAMED).map((row) => wordsOfRow(table, row)),
      rows.length,
    );
  const missing = [...lost, ...open];
  const moved = [
    ...(missing.length === 0
      ? []
      : lost.length === 0 && hasFilled
        ? [`The columns ${where} kept changing while rows were put back.`]
        : [`These rows ${where} could not be put back, and are missing or incomplete: ${named(missing)}.`]),
    ...(doubled.length > 0
      ? [
          `These rows ${where} were moved while they were put back, and may stand there twice: ${named(doubled)}.`,
        ]
      : []),
  ];
  if (moved.length > 0) {
    return new RunsheetError(
      "workbook-changed",
      moved.join(" "),
      "Wait until nobody edits it, then look whether its rows are complete: undo (Ctrl+Z) brings back what is missing.",
    );
  }
  return withoutFormulas.length === 0
    ? undefined
    : new RunsheetError(
        "workbook-changed",
        `Excel refused a formula while rows ${where} were put back, so that what their formulas showed stands there instead: ${named(withoutFormulas)}.`,
        "Enter those formulas anew, then try again.",
      );
}
