/** Each sign that opens a text in a grid, with the one that closes it. */
export const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ["`", "`"],
  ["“", "”"],
  ["„", "“"],
  ["‘", "’"],
  ["«", "»"],
]);

/** The text within the quotes around it; as it is without. */
export function unquoted(text: string): string | undefined {
  const closing = CLOSING_QUOTES.get(text.charAt(0));
  return text.length > 1 && closing !== undefined && text.indexOf(closing, 1) === text.length - 1
    ? text.slice(1, -1)
    : undefined;
}
