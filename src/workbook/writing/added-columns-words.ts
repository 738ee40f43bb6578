import { listed } from "../../tracking/words/listed";

/** Says which columns a table was given that it lacked. */
export function addedColumnsWords(table: string, headers: readonly string[]): string {
  return headers.length === 1
    ? `The column ${headers.join("")} was missing from ${table} and was added.`
    : `The columns ${listed(headers)} were missing from ${table} and were added.`;
}
