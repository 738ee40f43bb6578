import type { SourceColumn } from "./source-column";

/** The column of that header. Throws `TypeError` where there is none: a format asks for what it was recognised by. */
export function columnHeaded(columns: readonly SourceColumn[], header: string): SourceColumn {
  const column = columns.find((one) => one.header === header);
  if (!column) {
    throw new TypeError(`There is no column ${header}.`);
  }
  return column;
}
