import { guardText } from "../../cells/guard-text";

/** An id as it is written: a text stays one, whatever it looks like. */
export function idCell(id: string | number): string | number {
  return typeof id === "string" ? guardText(id, false) : id;
}
