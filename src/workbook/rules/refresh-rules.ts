import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { TABLE_NAMES, type ColumnSpec, type TableName } from "../../tracking/schema/table-specs";
import { absoluteAddress, addressOf, quotedSheet } from "../../cells/address";
import { guardText } from "../../cells/guard-text";
import { columnRule, needsListCells, type ListSources } from "./column-rule";
import { setNumberFormat } from "../column-look";
import { columnSpecs } from "../column-specs";
import { freshGenerated } from "../generated/generated-sheet";
import type { Layout, SheetShape, TableShape } from "../layout";
import type { WorkbookSession } from "../run-excel";

/**
 * Queues the validations of every column that a spec names, over the whole body of its table, so that rows and
 * catalogue entries that came since are covered. Columns of the user's own keep what they have.
 */
export function refreshRules(
  context: WorkbookSession,
  layout: Layout,
  lists: SheetShape | undefined,
  catalogue: Catalogue,
): void {
  const tables = TABLE_NAMES.flatMap((name) => {
    const shape = layout.tables.get(name);
    return shape ? [{ name, shape, specs: columnSpecs(name, shape.headers, catalogue) }] : [];
  });
  const long = longLists(tables.flatMap(({ specs }) => specs));
  const sources: ListSources = {
    columnCells: (table, column) => columnCells(layout.tables.get(table), column),
    choiceCells: writeLists(context, layout, lists, long),
  };
  for (const { name, shape, specs } of tables) {
    setRules(context, name, shape, specs, sources);
  }
}

function setRules(
  context: WorkbookSession,
  name: TableName,
  shape: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  sources: ListSources,
): void {
  const sheet = context.workbook.worksheets.getItem(shape.sheetId);
  specs.forEach((spec, index) => {
    if (!spec) {
      return;
    }
    const { dataValidation } = sheet.getRangeByIndexes(
      shape.headerRow + 1,
      shape.column + index,
      shape.rows,
      1,
    );
    const wanted = columnRule(spec, sources, addressOf(shape.headerRow + 1, shape.column + index));
    if (wanted) {
      // Excel on the web refuses a rule where cells carry different ones.
      dataValidation.clear();
      dataValidation.rule = wanted.rule;
      dataValidation.errorAlert = wanted.alert;
    } else if (name === "Runs" && (spec.group === "parameter" || spec.group === "metric")) {
      // The catalogue owns these columns: a parameter that became text must not keep its old range.
      dataValidation.clear();
    }
  });
}

function columnCells(shape: TableShape | undefined, column: string): string | undefined {
  const index = shape?.headers.indexOf(column) ?? -1;
  if (!shape || index < 0) {
    return undefined;
  }
  const cells = absoluteAddress(shape.headerRow + 1, shape.column + index, shape.rows, 1);
  return `=${quotedSheet(shape.sheetName)}!${cells}`;
}

/** Every list that cannot stand in a validation as text, once. */
function longLists(specs: readonly (ColumnSpec | undefined)[]): (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const spec of specs) {
    for (const choices of [spec?.choices ?? [], spec?.suggestions ?? []]) {
      if (choices.length > 0 && needsListCells(choices)) {
        found.set(JSON.stringify(choices), choices);
      }
    }
  }
  return [...found.values()];
}

/** Writes the lists to a hidden sheet, a column each, and returns where each one stands. */
function writeLists(
  context: WorkbookSession,
  layout: Layout,
  existing: SheetShape | undefined,
  lists: readonly (readonly string[])[],
): ListSources["choiceCells"] {
  if (lists.length === 0) {
    return () => undefined;
  }
  const { sheet, name } = freshGenerated(context, "Lists", layout, existing);
  const places = new Map<string, string>();
  lists.forEach((choices, column) => {
    const cells = sheet.getRangeByIndexes(0, column, choices.length, 1);
    setNumberFormat(cells, "@");
    cells.values = choices.map((choice) => [guardText(choice, true)]);
    places.set(
      JSON.stringify(choices),
      `=${quotedSheet(name)}!${absoluteAddress(0, column, choices.length, 1)}`,
    );
  });
  return (choices) => places.get(JSON.stringify(choices));
}
