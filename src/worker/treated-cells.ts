// What an import made of cells that were not plainly values, cell by cell: read as they are meant, kept beside their runs,
// cut, freed from an exporter's apostrophe, or left as text. Only cells of runs that are written.

import type { RawColumn } from "../importers/importer";
import type { Notice } from "../tracking/planning/import-plan";
import type { AsideCell } from "../tracking/typing/cell-reading";
import type { TypedColumn } from "../tracking/typing/typed-column";
import { cutText, MAX_TEXT_LENGTH } from "../tracking/values/cut-text";
import { fitLineFeeds } from "../tracking/values/fit-line-feeds";
import type { Scalar } from "../tracking/values/scalar";
import { scalarText } from "../tracking/values/scalar-text";
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
      treated("read-as-meant", from, `It was read as ${scalarText(to)}.`),
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

/** What was only counted while the column was read, told by what became of each value. */
function ofCounts({ values, typed }: ReadColumn): [number, Treated][] {
  if (Object.values(typed.counts).every((count) => count === 0)) {
    return [];
  }
  const listed = new Set([...(typed.coerced ?? []), ...(typed.aside ?? [])].map(({ row }) => row));
  return typed.values.flatMap((value, row): [number, Treated][] => {
    const raw = values.at(row);
    const rule = value === undefined || listed.has(row) ? undefined : ruleOf(raw, value, typed.type);
    return rule === undefined ? [] : [[row, treated(rule, String(raw), SENTENCES[rule])]];
  });
}

const SENTENCES = {
  "text-too-long": "It was cut to the 32,767 characters that a cell can hold.",
  "too-many-lines": "It has more lines than a cell can hold; those after the 254th stand in one with it.",
  "escape-removed": "It was freed from the apostrophe that the exporting tool had put in front.",
  "non-finite": "It is not a finite number and stays as text.",
  "kept-as-text": "It could not be read as what the column holds and stays as text.",
} as const satisfies Partial<Record<Rule, string>>;

const NOT_FINITE: ReadonlySet<Scalar> = new Set(["NaN", "Infinity", "-Infinity"]);
const FREE: ReadonlySet<TypedColumn["type"]> = new Set(["text", "choice"]);

function ruleOf(
  raw: Scalar | undefined,
  value: Scalar,
  type: TypedColumn["type"],
): keyof typeof SENTENCES | undefined {
  if (typeof value !== "string") {
    return undefined;
  }
  const text = String(raw);
  if (text.length > MAX_TEXT_LENGTH && value.endsWith("…")) {
    return "text-too-long";
  }
  if (fitLineFeeds(text) !== text) {
    return "too-many-lines";
  }
  if (text.trim() === `'${value}`) {
    return "escape-removed";
  }
  if (FREE.has(type)) {
    return undefined;
  }
  return NOT_FINITE.has(value) ? "non-finite" : "kept-as-text";
}

function treated(rule: Rule, from: string, message: string): Treated {
  return { rule, from: cutText(from, MOST_SHOWN), message };
}
