import { CellError } from "../../book/cell-content";
import { VALUE_ERROR } from "./cell-errors";
import { numberFromText, type DecimalSeparator } from "./number-from-text";
import type { Scalar } from "./scalar";

/** A value used as a number: blank is 0, TRUE is 1, a text is read as a number or gives #VALUE!. */
export function toNumber(value: Scalar, separator: DecimalSeparator): number | CellError {
  switch (typeof value) {
    case "number":
      return value;
    case "undefined":
      return 0;
    case "boolean":
      return value ? 1 : 0;
    case "string":
      return numberFromText(value, separator) ?? VALUE_ERROR;
    default:
      return value;
  }
}

/** A value used as text: blank is empty, numbers as General shows them in full (15 digits). */
export function toText(value: Scalar, separator: DecimalSeparator): string | CellError {
  switch (typeof value) {
    case "string":
      return value;
    case "undefined":
      return "";
    case "boolean":
      return value ? "TRUE" : "FALSE";
    case "number":
      return separator === "." ? numberText(value) : numberText(value).replace(".", separator);
    default:
      return value;
  }
}

/** A value used as a condition: numbers but 0 are true, the texts TRUE and FALSE count, other texts give #VALUE!. */
export function toBoolean(value: Scalar): boolean | CellError {
  switch (typeof value) {
    case "boolean":
      return value;
    case "undefined":
      return false;
    case "number":
      return value !== 0;
    case "string": {
      const upper = value.toUpperCase();
      return upper === "TRUE" ? true : upper === "FALSE" ? false : VALUE_ERROR;
    }
    default:
      return value;
  }
}

/** A number as `&` writes it: up to 15 significant digits, from 1E+21 (and below 1E-9) with an exponent, as Excel. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) {
    return value === 0 ? "0" : String(value);
  }
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size < 1e21 && size >= 1e-9) {
    return plainDecimal(rounded);
  }
  const [mantissa = "", exponent = "0"] = rounded.toExponential().split("e");
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** Without an exponent: JavaScript switches to one below 1e-6. */
function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) {
    return text;
  }
  return value.toFixed(20).replace(/0+$/, "");
}
