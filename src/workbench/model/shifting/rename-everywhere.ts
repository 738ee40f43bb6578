import { renameInFormula, type Renaming } from "../../formula/rename-in-formula";
import { contains } from "../../book/area";
import type { ModelContext } from "../base/model-context";
import { rewriteFormulas } from "./rewrite-formulas";

/** Lets every formula of the book follow a renamed (or deleted) sheet, table, column or name. */
export function renameEverywhere(context: ModelContext, renaming: Renaming): void {
  rewriteFormulas(context, (formula, place) => {
    const inside =
      place.cell &&
      context.book.tables.find(
        (table) =>
          table.sheetId === place.sheet.id &&
          place.cell &&
          contains(table.area, place.cell.row, place.cell.column),
      );
    return renameInFormula(formula, renaming, inside?.name);
  });
}
