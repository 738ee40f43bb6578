import type { Book } from "../../src/workbench/book/book";
import type { Sheet } from "../../src/workbench/book/sheet";

/**
 * How the data sheets look and what they enforce: where tables stand, formats, dropdowns and ranges, highlights, hidden
 * columns. One line each, so that two books can be held against each other.
 */
export function bookLooks(book: Book): string[] {
  return book.sheets.flatMap((sheet) => sheetLooks(book, sheet)).sort();
}

/** What stands in one list and not in the other, the first of it, as a sentence; undefined when they are alike. */
export function differenceInLooks(here: readonly string[], there: readonly string[]): string | undefined {
  const extra = here.find((line) => !there.includes(line));
  const lacking = there.find((line) => !here.includes(line));
  if (extra === undefined && lacking === undefined && here.length === there.length) {
    return undefined;
  }
  return `The sheets look otherwise: ${extra ?? "a line less"} instead of ${lacking ?? "a line more"}.`;
}

function sheetLooks(book: Book, sheet: Sheet): string[] {
  const { name } = sheet;
  return [
    `${name}: visible ${sheet.visibility}`,
    ...[...sheet.hiddenColumns].map((column) => `${name}: column ${column} hidden`),
    ...book.tables.flatMap(({ name: table, sheetId, area }) =>
      sheetId === sheet.id ? [`${name}: table ${table} at ${JSON.stringify(area)}`] : [],
    ),
    ...sheet.validations.map(({ areas, rule }) => `${name}: rule ${JSON.stringify({ areas, rule })}`),
    ...sheet.conditionalFormats.map(
      ({ areas, rule }, place) => `${name}: format ${place} ${JSON.stringify({ areas, rule })}`,
    ),
    ...bodyFormats(book, sheet),
    ...sheet.charts.map((chart) => `${name}: chart ${chart.name}`),
  ];
}

/** The number formats in the bodies of the tables, column by column. */
function bodyFormats(book: Book, sheet: Sheet): string[] {
  return book.tables
    .filter(({ sheetId }) => sheetId === sheet.id)
    .flatMap(({ name, area, columns }) =>
      columns.map((header, index) => {
        const formats = new Set<string>();
        for (let row = area.top + 1; row <= area.bottom; row++) {
          formats.add(sheet.styles.at(row, area.left + index).numberFormat ?? "General");
        }
        return `${sheet.name}: ${name}, ${header} is formatted ${[...formats].join(" and ")}`;
      }),
    );
}
