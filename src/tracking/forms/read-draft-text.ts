import type { FormField } from "./form-field";
import { readBoolean } from "../values/read-boolean";
import { isDateInRange, readDate } from "../values/read-date";
import { readDuration } from "../values/read-duration";
import { readNonFinite } from "../values/non-finite";
import { readNumber } from "../values/read-number";
import { MAX_TEXT_LENGTH } from "../values/read-text";
import type { Scalar } from "../values/scalar";
import { rangeText } from "../schema/scalar-problem";

/** What a text in the form means: a value, nothing, or an error in words. */
export type DraftValue = { readonly value?: Scalar } | { readonly error: string };

export type DecimalSeparator = "." | ",";

/** Reads what was typed into a field of the form. */
export function readDraftText(raw: string, field: FormField, separator: DecimalSeparator): DraftValue {
  const text = raw.trim();
  if (text === "") {
    return field.required ? { error: `${field.label} is required.` } : {};
  }
  switch (field.type) {
    case "number":
    case "integer":
      return readDraftNumber(text, field, separator);
    case "date":
      return readDraftDate(text);
    case "boolean": {
      const value = readBoolean(text);
      return value === undefined ? { error: `"${text}" is not yes or no.` } : { value };
    }
    case "choice":
      return field.freeChoice || field.choices.length === 0 || field.choices.includes(text)
        ? { value: text }
        : { error: `"${text}" is not one of the choices.` };
    case "text":
      return text.length > MAX_TEXT_LENGTH
        ? { error: `The text is longer than the ${String(MAX_TEXT_LENGTH)} characters that a cell holds.` }
        : { value: text };
  }
}

/** A typed number with a point, whatever separator it was typed with; a point is always understood. */
function withPoint(text: string, separator: DecimalSeparator): string {
  return separator === "," && !text.includes(".") ? text.replace(",", ".") : text;
}

function numberError(text: string, separator: DecimalSeparator): string {
  if (separator === "." && /^[+-]?\d+,\d+$/.test(text)) {
    return `Write decimals with a point: ${text.replace(",", ".")}.`;
  }
  return `"${text}" is not a number. Write it like 0${separator}001 or 1e-3.`;
}

function readDraftNumber(text: string, field: FormField, separator: DecimalSeparator): DraftValue {
  const typed = withPoint(text, separator);
  const value = field.key === "field:duration" ? (readDuration(typed) ?? NaN) : readNumber(typed);
  if (Number.isNaN(value)) {
    const nonFinite = readNonFinite(text);
    return nonFinite !== undefined && field.group !== "run"
      ? { value: nonFinite }
      : { error: numberError(text, separator) };
  }
  if (field.type === "integer" && !Number.isInteger(value)) {
    return { error: `"${text}" is not a whole number.` };
  }
  const { min, max } = field;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return { error: `Must be ${rangeText(min, max)}.` };
  }
  return { value };
}

function readDraftDate(text: string): DraftValue {
  const time = readDate(text);
  return time !== undefined && isDateInRange(time)
    ? { value: time }
    : { error: `"${text}" is not a date. Write it like 2026-01-31 14:30.` };
}
