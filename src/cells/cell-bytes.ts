/**
 * Size of a cell in the JSON that goes over the wire, in bytes, its comma included. Close, not exact: characters are
 * counted by their UTF-8 length, quotes and backslashes twice, control characters as the six of `\u0000`.
 */
export function cellBytes(value: unknown): number {
  if (typeof value === "string") {
    return textBytes(value) + 3;
  }
  if (typeof value === "number") {
    return String(value).length + 1;
  }
  if (typeof value === "boolean") {
    return value ? 5 : 6;
  }
  return 5;
}

/** Size of rows of cells, brackets and commas included. */
export function rowsBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 3;
    for (const value of row) {
      bytes += cellBytes(value);
    }
  }
  return bytes;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20) {
      bytes += 5;
    } else if (code === 0x22 || code === 0x5c) {
      bytes += 1;
    } else if (code >= 0x80) {
      bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
    }
  }
  return bytes;
}
