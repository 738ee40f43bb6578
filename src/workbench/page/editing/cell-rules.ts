import type { Book } from "../../book/book";
import type { CellContent } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import type { Calculation } from "../../formula/calculation";
import {
  choicesOfCell,
  promptOfCell,
  refusalOfValue,
  type ValidationAlert,
} from "../../formula/validation-of-cell";
import { readCellInput } from "../../model/cell-input";
import { askInDialog, tellError } from "../chrome/dialog";
import type { CellPosition } from "../selection/cell-position";
import type { CellOffer } from "./choice-list";

/** What may go into cells: asks their validation, and a person where Excel would. */
export class CellRules {
  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
  ) {}

  /** The list and the note of a cell's validation. */
  offerAt(sheetId: string, { row, column }: CellPosition): CellOffer | undefined {
    const sheet = this.sheet(sheetId);
    if (!sheet) return undefined;
    const choices = choicesOfCell(this.calculation, sheet, row, column);
    const prompt = promptOfCell(sheet, row, column);
    return { ...(choices && { choices }), ...(prompt && { prompt }) };
  }

  /** Lets a typed text in, or says why not: with the validation's own words, or because it is a broken formula. */
  async check(
    sheetId: string,
    { row, column }: CellPosition,
    text: string,
  ): Promise<"enter" | "again" | "cancel"> {
    const sheet = this.sheet(sheetId);
    if (!sheet) return "cancel";
    let value: CellContent | undefined;
    try {
      value = this.valueOf(sheet, row, column, text);
    } catch (error) {
      await tellError("There is a problem with this formula", error);
      return "again";
    }
    const alert = refusalOfValue(this.calculation, sheet, row, column, value);
    return alert ? askAbout(alert) : "enter";
  }

  private valueOf(sheet: Sheet, row: number, column: number, text: string): CellContent | undefined {
    const input = readCellInput(text, sheet.styles.at(row, column).numberFormat);
    if (input.kind === "empty") return undefined;
    if (input.kind === "value") return input.value;
    const result = this.calculation.evaluate(input.formula, { sheetId: sheet.id, row, column });
    return Array.isArray(result) ? result[0]?.[0] : result;
  }

  private sheet(sheetId: string): Sheet | undefined {
    return this.book.sheets.find(({ id }) => id === sheetId);
  }
}

/** Excel's three kinds of alert: a stop, a warning that can be overruled, and a mere notice. */
async function askAbout(alert: ValidationAlert): Promise<"enter" | "again" | "cancel"> {
  switch (alert.style) {
    case "Warning":
      return askInDialog(alert.title, `${alert.message}\n\nContinue?`, [
        { value: "enter", label: "Yes" },
        { value: "again", label: "No" },
        { value: "cancel", label: "Cancel" },
      ]);
    case "Information":
      return askInDialog(alert.title, alert.message, [
        { value: "enter", label: "OK" },
        { value: "cancel", label: "Cancel" },
      ]);
    default:
      return askInDialog(alert.title, alert.message, [
        { value: "again", label: "Retry" },
        { value: "cancel", label: "Cancel" },
      ]);
  }
}
