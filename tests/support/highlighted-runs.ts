import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { findTable } from "./book-contents";
import type { TestExcel } from "./excel";

/** Names of the runs of which every cell has the colour of the highlight. */
export function highlightedRuns({ book, workbench }: TestExcel): string[] {
  const { sheet, description } = findTable(book, "Runs");
  const looks = new ConditionalLooks(book, workbench.calculation);
  const { area, columns } = description;
  const names: string[] = [];
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const fills = columns.map((_, column) => looks.at(sheet.id, row, area.left + column)?.look.fill);
    const name = sheet.cells.value(row, area.left + columns.indexOf("Name"));
    if (fills.every((fill) => fill === "#FFE699") && typeof name === "string") {
      names.push(name);
    }
  }
  return names;
}
