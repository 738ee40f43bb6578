// What was made of the cells of a column that were not plainly values, in sentences for the preview.

import type { Notice } from "../planning/import-plan";
import { count, counted } from "../words/counts";
import { listed } from "../words/listed";
import { formatDate } from "../values/read-date";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { ValueType } from "../values/value-type";
import type { TypedColumn } from "./typed-column";
import type { AsideCell, CellReadings, CoercedCell } from "./cell-reading";

const MOST_NAMED = 3;

/** The sentences about a column, under the header given; its question is asked apart. */
export function readingNotices(
  column: string,
  readings: CellReadings & Partial<Pick<TypedColumn, "type">>,
): Notice[] {
  const { aside = [], coerced = [], spreads = [], type } = readings;
  const notice = (rule: Notice["rule"], cells: number, message: () => string): Notice[] =>
    cells === 0 ? [] : [{ rule, column, count: cells, message: message() }];
  const open = aside.filter(({ why }) => why === "open");
  const remarks = aside.filter(({ why }) => why === "remark");
  const others = aside.filter(({ why }) => why !== "open" && why !== "remark");
  const spread = spreads.reduce((sum: number, value) => sum + (value === undefined ? 0 : 1), 0);
  return [
    ...notice("kept-beside", open.length, () => waiting(column, open)),
    ...notice("kept-beside", others.length, () => beside(column, others)),
    ...notice("kept-beside", remarks.length, () => behind(column, remarks)),
    ...notice("read-as-meant", coerced.length, () => asMeant(column, coerced, type)),
    ...notice("spread-apart", spread, () =>
      spread === 1
        ? `The spread of 1 value in ${column} stands in a column of its own.`
        : `The spreads of ${count(spread)} values in ${column} stand in a column of their own.`,
    ),
  ];
}

/** A value as sentences say it: a point in time as a date. */
export function meantWords(to: Scalar, type: ValueType | undefined): string {
  return type === "date" && typeof to === "number" ? formatDate(to) : scalarText(to);
}

function waiting(column: string, aside: readonly AsideCell[]): string {
  const cells = counted(aside.length, `cell of ${column} stays`, `cells of ${column} stay`);
  return `Until it is said how they are meant, ${cells} in the notes: ${examples(aside)}.`;
}

function beside(column: string, aside: readonly AsideCell[]): string {
  return aside.length === 1
    ? `1 cell of ${column} holds no value of it and stays in the notes of its run: ${examples(aside)}.`
    : `${count(aside.length)} cells of ${column} hold no values of it and stay in the notes of their runs: ${examples(aside)}.`;
}

function behind(column: string, aside: readonly AsideCell[]): string {
  const values = counted(aside.length, "value");
  return `What stands behind ${values} in ${column} stays in the notes: ${examples(aside)}.`;
}

function asMeant(column: string, coerced: readonly CoercedCell[], type: ValueType | undefined): string {
  const first = coerced[0];
  const example = `"${first?.from ?? ""}" is ${first ? meantWords(first.to, type) : ""}`;
  return coerced.length === 1
    ? `1 cell of ${column} was read as it is meant: ${example}.`
    : `${count(coerced.length)} cells of ${column} were read as they are meant, such as ${example}.`;
}

function examples(aside: readonly AsideCell[]): string {
  const texts = [...new Set(aside.map(({ text }) => `"${text}"`))];
  return listed(texts.slice(0, MOST_NAMED), texts.length);
}
