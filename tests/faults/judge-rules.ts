// Whether each column of the tables has the rules of values that it should have: by its header, whatever has moved.

import type { Book } from "../../src/workbench/book/book";
import { columnLetters } from "../../src/cells/address";

/** Title of the alert by which rules of Runsheet are known. */
const OURS = "Runsheet";

/**
 * What is wrong with the rules of a book: a column that has a rule of Runsheet which it has in none of the books that it
 * is held against, such as one that looks at the cells of another column.
 */
export function judgeRules(book: Book, allowed: readonly Book[]): string[] {
  const may = new Set(allowed.flatMap(rulesOf));
  const wrong = rulesOf(book).find((line) => !may.has(line));
  return wrong === undefined ? [] : [`A rule stands where it does not belong: ${wrong}.`];
}

/** The rules of Runsheet by table and header; a cell in the column of the rule itself reads `own`. */
function rulesOf({ sheets, tables }: Book): string[] {
  return tables.flatMap(({ name, sheetId, area, columns }) => {
    const validations = sheets.find(({ id }) => id === sheetId)?.validations ?? [];
    return columns.flatMap((header, at) => {
      const column = area.left + at;
      return validations
        .filter(({ errorAlert, rule }) => errorAlert.title === OURS && !isLost(rule))
        .flatMap(({ areas, rule }) => {
          const covers = areas.some(
            ({ top, bottom, left, right }) =>
              left <= column && column <= right && top <= area.bottom && area.top <= bottom,
          );
          const first = areas[0]?.left ?? column;
          return covers ? [`${name}, ${header}: ${relative(JSON.stringify(rule), first)}`] : [];
        });
    });
  });
}

/** Whether a list named cells that a person deleted: Excel leaves it where it stands, and it offers nothing. */
function isLost(rule: Excel.DataValidationRule): boolean {
  return JSON.stringify(rule).includes("#REF!");
}

/** A rule without its rows, and its own column by no letters. */
function relative(rule: string, column: number): string {
  return rule
    .replaceAll(/(?<![A-Z$!'])([A-Z]{1,3})\d+(?![\d(])/g, (_, letters: string) =>
      letters === columnLetters(column) ? "own" : letters,
    )
    .replaceAll(/\$\d+/g, "$");
}
