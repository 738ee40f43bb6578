import type { FormField } from "./form-field";
import { readBoolean } from "../values/read-boolean";
import { readDate } from "../values/read-date";
import { readDuration } from "../values/read-duration";
import { readNonFinite } from "../values/non-finite";
import { readNumber } from "../values/read-number";
import type { Scalar } from "../values/scalar";
import { valueProblem, refusal } from "../schema/value-rule";

/** What a text in the form means: a value, nothing, or an error in words. */
export type DraftValue = { readonly value?: Scalar } | { readonly error: string };

export type DecimalSeparator = "." | ",";

/** Reads what was typed into a field of the form, and holds it against the field's rule. */
export function readDraftText(raw: string, field: FormField, separator: DecimalSeparator): DraftValue {
  const { rule } = field;
  const text = raw.trim();
  const value = text === "" ? undefined : readValue(text, field, separator);
  if (text !== "" && value === undefined) {
    return { error: refusal(rule, text).message + hint(text, field, separator) };
  }
  const problem = valueProblem(rule, value);
  if (problem !== undefined) {
    return { error: problem.message };
  }
  return value === undefined ? {} : { value };
}

/** The value that a text stands for in a field of this type; undefined when it stands for none. */
function readValue(text: string, field: FormField, separator: DecimalSeparator): Scalar | undefined {
  switch (field.type) {
    case "number":
    case "integer":
      return readDraftNumber(withPoint(text, separator), field);
    case "date":
      return readDate(text);
    case "boolean":
      return readBoolean(text);
    case "choice":
    case "text":
      return text;
  }
}

/** A typed number with a point, whatever separator it was typed with; a point is always understood. */
function withPoint(text: string, separator: DecimalSeparator): string {
  return separator === "," && !text.includes(".") ? text.replace(",", ".") : text;
}

function readDraftNumber(text: string, { key }: FormField): Scalar | undefined {
  const value = key === "field:duration" ? readDuration(text) : readNumber(text);
  return value === undefined || Number.isNaN(value) ? readNonFinite(text) : value;
}

function hint(text: string, { type }: FormField, separator: DecimalSeparator): string {
  const isNumber = type === "number" || type === "integer";
  return isNumber && separator === "." && /^[+-]?\d+,\d+$/.test(text)
    ? ` Write decimals with a point: ${text.replace(",", ".")}.`
    : "";
}
