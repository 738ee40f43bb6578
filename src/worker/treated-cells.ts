// What an import made of cells that were not plainly values, cell by cell: read as they are meant, kept beside their runs,
// cut, freed from an exporter's apostrophe, or left as text. Only cells of runs that are written.

import type { RawColumn } from "../importers/importer";
import type { Notice } from "../tracking/planning/import-plan";
import type { AsideCell } from "../tracking/typing/cell-reading";
import { meantWords } from "../tracking/typing/reading-notices";
import type { TypedColumn } from "../tracking/typing/typed-column";
import { cutText, MAX_TEXT_LENGTH } from "../tracking/values/cut-text";
import { fitLineFeeds } from "../tracking/values/fit-line-feeds";
import { readDate } from "../tracking/values/read-date";
import { isEscaped } from "../tracking/values/read-text";
import type { Scalar } from "../tracking/values/scalar";
import type { TreatedCell } from "./import-engine";

/** A column of the source beside what was read of it. */
export interface ReadColumn extends Pick<RawColumn, "header" | "values"> {
  readonly typed: TypedColumn;
}

type Rule = Notice["rule"];
type Treated = Omit<TreatedCell, "row" | "place" | "column">;

/** So much of a text is shown; the whole of it stands in the file. */
const MOST_SHOWN = 1_000;

/** The cells of rows that are written, by row and then by column. */
export function treatedCells(
  columns: readonly ReadColumn[],
  place: (row: number) => string,
  isWritten: (row: number) => boolean,
): TreatedCell[] {
  const cells = columns.flatMap((column) =>
    [...ofReadings(column), ...ofCounts(column)]
      .filter(([row]) => isWritten(row))
      .map(([row, treated]): TreatedCell => ({ row, place: place(row), column: column.header, ...treated })),
  );
  return cells.sort((a, b) => a.row - b.row);
}

/** What was listed while the column was read. */
function ofReadings({ header, typed }: ReadColumn): [number, Treated][] {
  const { coerced = [], aside = [] } = typed;
  return [
    ...coerced.map(({ row, from, to }): [number, Treated] => [
      row,
      treated("read-as-meant", from, `It was read as ${meantWords(to, typed.type)}.`),
    ]),
    ...aside.map((cell): [number, Treated] => [
      cell.row,
      treated("kept-beside", cell.text, besideSentence(cell, header)),
    ]),
  ];
}

function besideSentence({ why }: AsideCell, header: string): string {
  if (why === "remark") {
    return `It stood behind a value of ${header} and stays in the notes of the run.`;
  }
  return why === "open"
    ? `Nobody has said how it is meant; it stays in the notes of the run.`
    : `It is no value of ${header} and stays in the notes of the run.`;
}

/** What was only counted while the column was read, told by what became of each value; a cell may be told of twice. */
function ofCounts({ values, typed }: ReadColumn): [number, Treated][] {
  if (Object.values(typed.counts).every((count) => count === 0)) {
    return [];
  }
  const coerced = new Set((typed.coerced ?? []).map(({ row }) => row));
  const found: [number, Treated][] = [];
  // By position: a blank is a hole, which methods of arrays pass over.
  for (let row = 0; row < typed.values.length; row++) {
    const raw = values.at(row);
    if (typeof raw === "string") {
      const rules = rulesOf(raw.trim(), typed.values[row], typed, coerced.has(row));
      found.push(...rules.map((rule): [number, Treated] => [row, treated(rule, raw, SENTENCES[rule])]));
    }
  }
  return found;
}

const SENTENCES = {
  "text-too-long": "It was cut to the 32,767 characters that a cell can hold.",
  "too-many-lines": "It has more lines than a cell can hold; those after the 254th stand in one with it.",
  "escape-removed": "It was freed from the apostrophe that the exporting tool had put in front.",
  "non-finite": "It is not a finite number and stays as text.",
  "out-of-range-date": "It is outside the dates that Excel can show, and stays as text.",
  "kept-as-text": "It could not be read as what the column holds and stays as text.",
} as const satisfies Partial<Record<Rule, string>>;

type CountedRule = keyof typeof SENTENCES;

const NOT_FINITE: ReadonlySet<Scalar> = new Set(["NaN", "Infinity", "-Infinity"]);
const FREE: ReadonlySet<TypedColumn["type"]> = new Set(["text", "choice"]);

function rulesOf(
  text: string,
  value: Scalar | undefined,
  { type, counts }: TypedColumn,
  isCoerced: boolean,
): CountedRule[] {
  const rules: CountedRule[] = isEscaped(text) ? ["escape-removed"] : [];
  if (typeof value !== "string" || isCoerced) {
    return rules;
  }
  const rest = isEscaped(text) ? text.slice(1) : text;
  const cut = cutText(rest, MAX_TEXT_LENGTH);
  return [
    ...rules,
    ...(cut === rest ? [] : ["text-too-long" as const]),
    ...(fitLineFeeds(cut) === cut ? [] : ["too-many-lines" as const]),
    ...(FREE.has(type) ? [] : [textRule(value, counts)]),
  ];
}

/** Why a text stands where the column holds something else. */
function textRule(value: string, { outOfRangeDates, keptAsText }: TypedColumn["counts"]): CountedRule {
  if (NOT_FINITE.has(value)) {
    return "non-finite";
  }
  const isDate = outOfRangeDates > 0 && (keptAsText === 0 || readDate(value) !== undefined);
  return isDate ? "out-of-range-date" : "kept-as-text";
}

function treated(rule: Rule, from: string, message: string): Treated {
  return { rule, from: cutText(from, MOST_SHOWN), message };
}
