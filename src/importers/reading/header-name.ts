import type { Scalar } from "../../tracking/values/scalar";

/** A header without surrounding white space; a blank one is called after its position, such as "Column 7". */
export function headerName(cell: Scalar | undefined, column: number): string {
  return String(cell ?? "").trim() || `Column ${column + 1}`;
}
