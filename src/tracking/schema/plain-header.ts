/** Excel's limit for the header of a table column, in UTF-16 units. */
export const MAX_HEADER_LENGTH = 255;

/** A name as a header can hold it: no line breaks or control characters, no outer spaces, at most 255 long. */
export function plainHeader(name: string): string {
  return name
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_HEADER_LENGTH)
    .trimEnd();
}
