// What Excel itself says of where values stand in a column, without reading the column: MATCH finds the first row, COUNTIF
// tells whether there are more. Both take a text as it stands, whatever its case. So a column in which Excel might
// overlook a value (a number, or a text with something blank around it) is told apart, and has to be read.

import type { WorkbookSession } from "../run-excel";

/** Up to so many values are looked for by Excel; for more the whole column is read. */
const MOST_MATCHED = 24;
/** What MATCH can look for (Microsoft, MATCH function: texts longer than 255 characters give no match). */
const LONGEST_MATCH = 255;
/** Characters that are nothing at either end of a key. */
const OUTER = [" ", "\u00a0", "\n", "\t"];
const PLAIN_TEXT = ["*", ...OUTER.flatMap((blank) => [`<>${blank}*`, `<>*${blank}`])];

/** Values that are looked for in one column; to be asked after the sync. */
export interface QueuedMatches {
  /** The first body row that holds each value; values that are not there are left out. */
  readonly rows: () => Map<string, number>;
  /** Whether several rows hold one of the values; only where that was counted. */
  readonly isDoubled: () => boolean;
  /** Whether the column holds nothing but texts that Excel compares as keys are compared. */
  readonly isPlain: () => boolean;
}

/** Whether Excel can look for these values at little cost. */
export function canMatch(values: readonly string[]): boolean {
  return values.length <= MOST_MATCHED && values.every((value) => value.length <= LONGEST_MATCH);
}

/** Queues the search for values in the cells of one column; `counted` tells doubled values too. */
export function queueMatches(
  { workbook: { functions } }: WorkbookSession,
  cells: Excel.Range,
  values: readonly string[],
  counted: boolean,
): QueuedMatches {
  const found = values
    .map((value) => ({ value, text: value.trim() }))
    .filter(({ text }) => text !== "")
    .map(({ value, text }) => ({
      value,
      match: functions.match(plainPattern(text), cells, 0).load("value"),
      times: counted ? functions.countIf(cells, `=${plainPattern(text)}`).load("value") : undefined,
    }));
  const filled = functions.countA(cells).load("value");
  const plain = functions.countIfs(...PLAIN_TEXT.flatMap((criterion) => [cells, criterion])).load("value");
  return {
    rows: () =>
      new Map(
        found.flatMap(({ value, match }) =>
          typeof match.value === "number" ? [[value, match.value - 1] as const] : [],
        ),
      ),
    isDoubled: () => found.some(({ times }) => times !== undefined && times.value !== 0 && times.value !== 1),
    isPlain: () => filled.value === plain.value,
  };
}

/** MATCH and COUNTIF take ? and * for wildcards and ~ before them for the character itself. */
function plainPattern(value: string): string {
  return value.replace(/[~*?]/g, "~$&");
}
