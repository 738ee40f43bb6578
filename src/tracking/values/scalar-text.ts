import type { Scalar } from "./scalar";

/** A value as text, booleans the way Excel shows them. */
export function scalarText(value: Scalar): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
