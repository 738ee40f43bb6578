import type { TableDescription } from "../../book/table-description";
import type { StyleSheet } from "../styles/style-sheet";
import type { ColumnStyles } from "./column-styles";
import type { OriginCells } from "./origin-cells";
import type { SharedStrings } from "./shared-strings";

/** What the cells of a sheet are written with. */
export interface CellTargets {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  /** The tables of this sheet. */
  readonly tables: readonly TableDescription[];
  readonly columnStyles: ColumnStyles;
  readonly origin: OriginCells | undefined;
  /** The number of the metadata that marks dynamic arrays; asked for where a formula needs it. */
  dynamicArrayMetadata(): number;
}
