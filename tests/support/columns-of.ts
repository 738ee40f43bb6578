/** Rows turned into columns, as many as the first row has cells. */
export function columnsOf<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] as T));
}
