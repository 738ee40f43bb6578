import { readNonFinite } from "../../tracking/values/non-finite";

/** A number of a document, or the text of one that is not finite; null, where nothing was logged, is no zero. */
export function loggedNumber(value: unknown): number | undefined {
  if (typeof value === "number") {
    return value;
  }
  const nonFinite = typeof value === "string" ? readNonFinite(value.trim()) : undefined;
  return nonFinite === undefined ? undefined : Number(nonFinite);
}
