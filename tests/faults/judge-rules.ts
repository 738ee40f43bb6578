// Whether each column of the tables has the rules of values that it should have: by its header, whatever has moved.

import type { Book } from "../../src/workbench/book/book";
import { TABLE_NAMES, type TableName } from "../../src/tracking/schema/table-names";
import { TABLE_SPECS } from "../../src/tracking/schema/table-specs";
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

/**
 * The rules of Runsheet by the kind of table and the header, because a person may call a table otherwise; a cell in the
 * column of the rule itself reads `own`, and cells of a table by the header above them.
 */
function rulesOf(book: Book): string[] {
  const { sheets, tables } = book;
  return tables.flatMap(({ sheetId, area, columns }) => {
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
          return covers
            ? [`${kindOf(columns)}, ${header}: ${relative(headed(JSON.stringify(rule), book), first)}`]
            : [];
        });
    });
  });
}

/** The table of Runsheet's that has most of these columns. */
function kindOf(columns: readonly string[]): TableName {
  const known = (name: TableName): number =>
    TABLE_SPECS[name].columns.filter(({ header }) => columns.includes(header)).length;
  return TABLE_NAMES.reduce((most, name) => (known(name) > known(most) ? name : most));
}

const CELLS = /='((?:[^']|'')+)'!\$([A-Z]{1,3})\$\d+(?::\$[A-Z]{1,3}\$\d+)?/g;

/** A rule with the cells of other tables by their headers, whatever their sheets are called and however long they are. */
function headed(rule: string, { sheets, tables }: Book): string {
  return rule.replaceAll(CELLS, (cells, quoted: string, letters: string) => {
    const sheet = sheets.find(({ name }) => name === quoted.replaceAll("''", "'"));
    const headers = tables
      .filter(({ sheetId }) => sheetId === sheet?.id)
      .flatMap(({ area, columns }) => columns.filter((_, at) => columnLetters(area.left + at) === letters));
    return headers.length > 0 ? `cells of ${headers.join()}` : cells;
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
