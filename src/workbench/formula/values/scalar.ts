import type { CellContent } from "../../book/cell-content";

/** One value in a calculation; `undefined` is a blank cell or an argument left out. */
export type Scalar = CellContent | undefined;
