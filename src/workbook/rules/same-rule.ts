import type { ColumnRule } from "./column-rule";

type Standing = Pick<Excel.DataValidation, "rule" | "errorAlert">;

/**
 * Whether the validation that cells have says what is wanted of them. Excel gives a formula back with or without its
 * sign of equality and quotes; where it gives it back otherwise the rule is written once more, which does no harm.
 */
export function sameRule(standing: Standing, wanted: ColumnRule): boolean {
  return (
    describe(standing.rule) === describe(wanted.rule) &&
    describe(standing.errorAlert) === describe(wanted.alert)
  );
}

/** A nested object as one text, whatever the order of its keys; members without a value are left out. */
function describe(value: unknown): string {
  if (typeof value === "string") {
    return value.replace(/^=/, "").replaceAll("'", "").toUpperCase();
  }
  if (typeof value !== "object" || value === null) {
    return String(value);
  }
  return Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .map(([key, member]) => `${key}:${describe(member)}`)
    .sort()
    .join(";");
}
