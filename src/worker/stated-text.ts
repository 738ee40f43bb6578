import type { RawColumn } from "../importers/importer";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { ValueType } from "../tracking/values/value-type";

/**
 * That a parameter which the catalogue lacks is one of texts, where its source defines it so: what looks like a number, a
 * boolean or no value is a text there too. Numbers that are no choices of it are left to speak for themselves.
 */
export function statedText(
  { defined, values }: Pick<RawColumn, "defined" | "values">,
  target: ColumnTarget,
): ValueType | undefined {
  if (target.role !== "parameter" || defined?.role !== "parameter") {
    return undefined;
  }
  if (defined.type !== "choice") {
    return defined.type === "text" ? "text" : undefined;
  }
  const choices = new Set(defined.choices);
  let hasTexts = false;
  let areChoices = choices.size > 0;
  for (const value of values) {
    if (value !== undefined && value !== "") {
      const text = typeof value === "string" ? value.trim() : undefined;
      hasTexts ||= text !== undefined;
      areChoices &&= text !== undefined && choices.has(text);
    }
  }
  return hasTexts ? (areChoices ? "choice" : "text") : undefined;
}
