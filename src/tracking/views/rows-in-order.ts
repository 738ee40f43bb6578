import type { CellValue } from "../values/cell-value";

/** Cells of a column from the top, and which way it goes. */
export interface OrderedCells {
  readonly cells: readonly CellValue[];
  readonly isAscending: boolean;
}

/**
 * Whether the rows stand in the one order that sorting by these columns, the first most, gives: no two rows are equal in all of
 * them. Only then does sorting by them bring the order back. Texts are compared where programs agree on it: words of plain letters
 * and digits, and texts that differ in a number of as many digits at their end alone. Anything else is not known, which counts as
 * no.
 */
export function isOnlyOrder(columns: readonly OrderedCells[], rows: number): boolean {
  for (let row = 1; row < rows; row++) {
    if (!isBefore(columns, row - 1, row)) {
      return false;
    }
  }
  return columns.length > 0;
}

function isBefore(columns: readonly OrderedCells[], one: number, other: number): boolean {
  for (const { cells, isAscending } of columns) {
    const by = compared(cells[one] ?? "", cells[other] ?? "");
    if (by === undefined) {
      return false;
    }
    if (by !== 0) {
      // Blanks are last either way.
      const isBlank = cells[one] === "" || cells[other] === "";
      return by < 0 === (isAscending || isBlank);
    }
  }
  return false;
}

/** Excel's order: numbers, texts, FALSE, TRUE; blanks last. Undefined where it is not known. */
function compared(one: CellValue, other: CellValue): number | undefined {
  if (one === other) {
    return 0;
  }
  if (one === "" || other === "") {
    return one === "" ? 1 : -1;
  }
  if (typeof one !== typeof other) {
    return isError(one) || isError(other) ? undefined : rankOf(one) - rankOf(other);
  }
  return typeof one === "string" ? textsCompared(one, String(other)) : Number(one) - Number(other);
}

/** Errors come as texts, and stand behind all that is none. */
function isError(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#");
}

function rankOf(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

const PLAIN = /^[a-z0-9]+$/i;
const NUMBERED = /^(.*?)(\d+)$/s;

function textsCompared(one: string, other: string): number | undefined {
  if (isError(one) || isError(other)) {
    return undefined;
  }
  if (PLAIN.test(one) && PLAIN.test(other)) {
    const [folded, otherFolded] = [one.toLowerCase(), other.toLowerCase()];
    return folded === otherFolded ? undefined : folded < otherFolded ? -1 : 1;
  }
  const [, before = "", digits = ""] = NUMBERED.exec(one) ?? [];
  const [, otherBefore, otherDigits = ""] = NUMBERED.exec(other) ?? [];
  const isKnown = digits !== "" && before === otherBefore && digits.length === otherDigits.length;
  return isKnown ? (digits < otherDigits ? -1 : 1) : undefined;
}
