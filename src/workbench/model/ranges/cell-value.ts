import { CellError, type CellContent } from "../../book/cell-content";

/** A content as `Range.values` gives it: "" for an empty cell, `#N/A` and the like for an error. */
export function cellValue(content: CellContent | undefined): string | number | boolean {
  return content instanceof CellError ? content.code : (content ?? "");
}

/** The member of `Excel.RangeValueType` for a content. */
export function typeName(
  content: CellContent | undefined,
): "Empty" | "Double" | "String" | "Boolean" | "Error" {
  if (content === undefined) {
    return "Empty";
  }
  if (content instanceof CellError) {
    return "Error";
  }
  if (typeof content === "number") {
    return "Double";
  }
  return typeof content === "string" ? "String" : "Boolean";
}
