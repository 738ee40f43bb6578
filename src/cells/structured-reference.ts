/**
 * A column of a table as a formula names it, such as `Runs[learning_rate]` or `Runs[[Duration (s)]]`.
 * Brackets, the number sign, the apostrophe and (ahead of this-row shorthand) the at sign are escaped by an apostrophe
 * (Microsoft, "Using structured references with Excel tables": special characters). Names with anything but letters,
 * digits, points and underscores get a second pair of brackets, which is always allowed.
 */
export function columnReference(table: string, column: string): string {
  const escaped = escapedColumn(column);
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(column) ? `${table}[${escaped}]` : `${table}[[${escaped}]]`;
}

/** The header cell of a column, such as `Runs[[#Headers],[loss]]`: it follows when the column is renamed. */
export function headerReference(table: string, column: string): string {
  return `${table}[[#Headers],[${escapedColumn(column)}]]`;
}

/** A text as a literal of a formula. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function escapedColumn(column: string): string {
  return column.replace(/['[\]#@]/g, "'$&");
}
