import type { CellScanner } from "../../../ooxml/cells/cell-scanner";
import { storedValue } from "../../../ooxml/cells/stored-value";
import { CellError, type CellContent } from "../../book/cell-content";
import type { SharedStrings } from "./shared-strings";

/** What the scanner's cell shows; undefined for an empty one. */
export function storedContent(cell: CellScanner, strings: SharedStrings): CellContent | undefined {
  const value = storedValue(cell, (index) => strings.text(index));
  return cell.type === "e" && value !== undefined ? new CellError(String(value)) : value;
}
