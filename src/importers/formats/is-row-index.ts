import type { SourceColumn } from "../records/source-column";

const UNNAMED = /^(?:Column \d+|Unnamed: \d+|index|level_0|#|no\.?)$/i;

/** Whether a column merely counts the rows from 0 or 1, as pandas writes its index. */
export function isRowIndex({ header, values }: SourceColumn): boolean {
  if (!UNNAMED.test(header)) {
    return false;
  }
  const first = Number(values.at(0));
  if (first !== 0 && first !== 1) {
    return false;
  }
  let row = 0;
  for (const value of values) {
    if (Number(value) !== first + row++) {
      return false;
    }
  }
  return true;
}
