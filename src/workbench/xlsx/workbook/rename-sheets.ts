// When a sheet gets another name, the book's own formulas follow in the model. What only the file knows follows here:
// references in charts, in extensions of worksheets (sparklines, ...) and in the sources of pivot tables.
import type { Book } from "../../book/book";
import { renameInFormula } from "../../formula/rename-in-formula";
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import {
  childElement,
  descendants,
  setAttribute,
  textContent,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";

/** A sheet that has another name than in the file. */
export interface RenamedSheet {
  readonly from: string;
  readonly to: string;
}

/** The sheets of the file that have another name in the book. */
export function renamedSheets(before: Book, book: Book): RenamedSheet[] {
  return before.sheets.flatMap(({ id, name }) => {
    const now = book.sheets.find((sheet) => sheet.id === id);
    return now && now.name !== name ? [{ from: name, to: now.name }] : [];
  });
}

/** Rewrites one formula (without `=`) for all renamings at once, so that sheets may swap their names. */
export function renaming(sheets: readonly RenamedSheet[]): (formula: string) => string {
  const step = (formula: string, from: string, to: string): string =>
    renameInFormula(`=${formula}`, { kind: "sheet", from, to }).slice(1);
  return (formula) => {
    const parked = sheets.reduce((text, { from }, index) => step(text, from, `\u0001${index}`), formula);
    return sheets.reduce((text, { to }, index) => step(text, `\u0001${index}`, to), parked);
  };
}

/** Rewrites the text of every `f` element below; whether any changed. */
export function renameFormulas(root: XmlElement, rename: (formula: string) => string): boolean {
  let changed = false;
  for (const formula of descendants(root, "f")) {
    const [before, after] = [textContent(formula), rename(textContent(formula))];
    if (before === after) {
      continue;
    }
    formula.children = [after];
    changed = true;
  }
  return changed;
}

/** Rewrites the sheet names in the sources of pivot tables (18.10.1.95 worksheetSource). */
export function renameInPivotSources(
  workbook: WorkbookPackage,
  workbookPath: string,
  sheets: readonly RenamedSheet[],
): void {
  for (const { target } of workbook.relationshipsOf(workbookPath).ofType("pivotCacheDefinition")) {
    const root = workbook.tree(target);
    const source = childElement(root, "cacheSource", "worksheetSource");
    const renamed = sheets.find(({ from }) => from === source?.attributes.get("sheet"));
    if (!root || !source || !renamed) {
      continue;
    }
    setAttribute(source, "sheet", renamed.to);
    workbook.setTree(target, root);
  }
}
