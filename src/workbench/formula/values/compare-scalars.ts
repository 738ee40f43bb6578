// Excel's order: numbers before texts before booleans; texts without regard to case; a blank counts as 0, "" or FALSE,
// whatever it is compared with. Numbers that agree in 15 digits are equal, as 0.1+0.2 and 0.3 are in Excel.
import { CellError } from "../../book/cell-content";
import type { Scalar } from "./scalar";

const collator = new Intl.Collator("en-US", { sensitivity: "accent" });

/** Negative, 0 or positive as `a` sorts before, with or after `b`. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

/** Whether two texts are the same to Excel, which ignores case. */
export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Negative, 0 or positive; numbers are compared in 15 digits. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) {
    return 0;
  }
  const difference = a - b;
  if (Math.abs(difference) > Math.abs(a) * 1e-14) {
    return difference;
  }
  return a.toPrecision(15) === b.toPrecision(15) ? 0 : difference;
}

/** Compares two values that are no errors, as `<` and `=` do. */
export function compareScalars(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === "number" && typeof right === "number") {
    return compareNumbers(left, right);
  }
  if (typeof left === "string" && typeof right === "string") {
    return compareTexts(left, right);
  }
  return typeof left === typeof right ? Number(left) - Number(right) : rank(left) - rank(right);
}

/** Order of SORT: as `compareScalars`, with errors after everything and blanks last. */
export function compareForSort(a: Scalar, b: Scalar): number {
  if (a instanceof CellError || b instanceof CellError || a === undefined || b === undefined) {
    return rank(a) - rank(b);
  }
  return compareScalars(a, b);
}

/** Whether `=` holds between two values that are no errors; quicker than `compareScalars` where texts differ. */
export function equalScalars(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): boolean {
  if (typeof a === "string" && typeof b === "string") {
    return sameText(a, b);
  }
  return compareScalars(a, b) === 0;
}

function blankLike(other: Scalar): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(value: Scalar): number {
  switch (typeof value) {
    case "number":
      return 0;
    case "string":
      return 1;
    case "boolean":
      return 2;
    case "undefined":
      return 4;
    default:
      return 3;
  }
}
