/** A new id in the shape that Office.js gives to worksheets, tables and charts: `{GUID}` in capitals. */
export function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
