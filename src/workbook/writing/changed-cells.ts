// What an update changed, as `Changes` keeps it: one line a run, the columns by name, the values before and after as
// JSON, so that they can be read by people and put back exactly.

import type { CellValue } from "../../tracking/values/cell-value";
import type { ColumnSpec } from "../../tracking/schema/column-spec";

/** A cell holds 32,767 characters; a little is left for the apostrophe of guarded text. */
const MAX_JSON = 32_000;
/** A millisecond of a serial number, beyond which two dates are two moments. */
const DATE_TOLERANCE = 1.2 / 86_400_000;

/** Raw cell values by header, as `range.values` gives them. */
export type CellsByHeader = Readonly<Record<string, CellValue>>;

/** A value as the cell will show it: the apostrophe of guarded text is the cell's prefix, not its content. */
export function shownValue(written: CellValue, spec: ColumnSpec | undefined): CellValue {
  const guarded = typeof written === "string" && written.startsWith("'") && spec?.numberFormat !== "@";
  return guarded ? written.slice(1) : written;
}

/**
 * Whether two values, both as cells show them, are one: Excel may have rounded a number to 15 digits, a moment is told to
 * the millisecond, and in a column of texts a number is its digits.
 */
export function isSameCell(a: CellValue, b: CellValue, spec: ColumnSpec | undefined): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a === "number" && typeof b === "number") {
    const isMoment = spec?.type === "date" && Math.abs(a - b) <= DATE_TOLERANCE;
    return isMoment || a.toPrecision(15) === b.toPrecision(15);
  }
  return spec?.numberFormat === "@" && String(a) === String(b);
}

/**
 * A row as it is written over another: null where nothing changes. A blank changes nothing, because an export that lacks
 * a value says nothing about it.
 */
export function onlyChanges(
  specs: readonly (ColumnSpec | undefined)[],
  before: readonly CellValue[],
  write: readonly CellValue[],
): (CellValue | null)[] {
  return write.map((value, column) => {
    if (value === "" || !specs[column]) {
      return null;
    }
    return isSameCell(before[column] ?? "", shownValue(value, specs[column]), specs[column]) ? null : value;
  });
}

/** One changed cell: its header, and what stood and shall stand there. */
export interface ChangedCell {
  readonly header: string;
  readonly spec: ColumnSpec | undefined;
  readonly before: CellValue;
  /** As it is written. */
  readonly after: CellValue;
}

/** Changed cells as the texts of a line of `Changes`. */
export interface ChangeTexts {
  /** The headers, with commas. */
  readonly columns: string;
  /** Undefined, as `after` is then, for a value that is too long for a cell of `Changes`: it cannot be put back. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Changed cells of one row as lines of `Changes`. Split where one line could not hold it; a column whose value is too long
 * for a line has one without values, which says that it was changed.
 */
export function changeTexts(changes: readonly ChangedCell[]): ChangeTexts[] {
  const found: { before: Record<string, CellValue>; after: Record<string, CellValue> }[] = [];
  const tooLong: ChangeTexts[] = [];
  const room = { before: 0, after: 0 };
  for (const { header, spec, before, after } of changes) {
    const next = shownValue(after, spec);
    const old = JSON.stringify({ [header]: before }).length;
    const now = JSON.stringify({ [header]: next }).length;
    if (Math.max(old, now) > MAX_JSON) {
      tooLong.push({ columns: header, before: undefined, after: undefined });
      continue;
    }
    if (found.length === 0 || old > room.before || now > room.after) {
      found.push({ before: {}, after: {} });
      room.before = room.after = MAX_JSON;
    }
    room.before -= old;
    room.after -= now;
    const line = found.at(-1);
    if (line) {
      line.before[header] = before;
      line.after[header] = next;
    }
  }
  const lines = found.map(({ before, after }) => ({
    columns: Object.keys(before).join(", "),
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }));
  return [...lines, ...tooLong];
}

/** The text of `Before` or `After` as cells; undefined when it is something else. */
export function cellsOfText(text: CellValue | undefined): CellsByHeader | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) {
      return undefined;
    }
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, CellValue] => isCell(entry[1])),
    );
  } catch {
    return undefined;
  }
}

function isCell(value: unknown): value is CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
