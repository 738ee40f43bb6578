// Keeps the validations of cells as the catalogues and tables stand. What is right already is left alone, so that most
// calls cost one look and write nothing. Rules help and never hinder: a sheet that refuses them is named in a remark.

import type { RunsheetError } from "../../tracking/runsheet-error";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import { absoluteAddress, addressOf, quotedSheet } from "../../cells/address";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { columnRule, type ColumnRule, type ListSources } from "./column-rule";
import { longLists, writeLists } from "./list-cells";
import { sameRule } from "./same-rule";
import { unlessStopped } from "./unless-stopped";

/**
 * Gives every column that a spec names the rule of its values, over the whole body of its table, so that rows and
 * catalogue entries that came since are covered. Columns of the user's own keep what they have. What was queued before
 * is carried out first, and fails as it would have; what hinders the rules comes back as remarks.
 *
 * @param only the tables to give rules; all when absent.
 */
export async function refreshRules(
  context: WorkbookSession,
  tracking: RuledTables,
  only: readonly TableName[] = TABLE_NAMES,
): Promise<string[]> {
  const standing = new Map(tablesOf(tracking, only).map((table) => [table, loadRules(context, table)]));
  await context.sync();
  return writeRules(
    context,
    tracking,
    [...standing.keys()],
    (table) => standing.get(table) ?? [],
    only.length < TABLE_NAMES.length,
  );
}

/**
 * Gives the rules to a table of which nothing is known, such as a row that has just come, without a look at what stands
 * there: for a few cells that costs less than to ask.
 */
export async function giveRules(
  context: WorkbookSession,
  tracking: RuledTables,
  only: readonly TableName[],
): Promise<string[]> {
  return writeRules(
    context,
    tracking,
    tablesOf(tracking, only),
    ({ specs }) => specs.map((spec) => spec && UNKNOWN),
    true,
  );
}

/** The tables as they stand, and the sheets. */
type RuledTables = Pick<Tracking, "layout" | "tracked">;

function tablesOf({ tracked }: RuledTables, only: readonly TableName[]): TrackedTable[] {
  return only.flatMap((name) => tracked.get(name) ?? []);
}

/** Writes the rules that do not stand already; where they are `partial`, other cells point at lists of their own. */
async function writeRules(
  context: WorkbookSession,
  { layout, tracked }: RuledTables,
  tables: readonly TrackedTable[],
  standing: (table: TrackedTable) => readonly (Standing | undefined)[],
  partial: boolean,
): Promise<string[]> {
  const lists = await writeLists(
    context,
    layout,
    longLists(tables.flatMap(({ specs }) => specs)),
    partial || tables.some(({ sheetProtected }) => sheetProtected),
  );
  const sources: ListSources = {
    columnCells: (table, column) => columnCells(tracked.get(table), column),
    choiceCells: lists.cellsOf,
  };
  const changes = tables
    .map((table) => ({ table, changes: changesOf(table, standing(table), sources) }))
    .filter((one) => one.changes.length > 0);
  const open = changes.filter(({ table }) => !table.sheetProtected);
  return [
    ...lists.remarks,
    ...changes.filter(({ table }) => table.sheetProtected).map(({ table }) => protectedRemark(table)),
    ...(await applyChanges(context, open)),
  ];
}

/** A validation as it was read, or unread. */
type Standing = Excel.DataValidation | typeof UNKNOWN;

/** A validation that nobody has read; it may be any. */
const UNKNOWN = "unknown";

/** A column whose validation is not as it should be; no rule means that it should have none. */
interface RuleChange {
  readonly column: number;
  readonly wanted: ColumnRule | undefined;
  /** The cells carry different rules or none: they are made alike first, because Excel refuses it otherwise. */
  readonly mixed: boolean;
}

function loadRules(context: WorkbookSession, table: TrackedTable): (Excel.DataValidation | undefined)[] {
  return table.specs.map(
    (spec, column) => spec && validationOf(context, table, column).load("type,rule,errorAlert,prompt"),
  );
}

function validationOf(context: WorkbookSession, table: TrackedTable, column: number): Excel.DataValidation {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const cells = sheet.getRangeByIndexes(table.headerRow + 1, table.column + column, table.rows, 1);
  const { dataValidation } = cells;
  return dataValidation;
}

function changesOf(
  { name, headerRow, column: firstColumn, specs }: TrackedTable,
  standing: readonly (Standing | undefined)[],
  sources: ListSources,
): RuleChange[] {
  return specs.flatMap((spec, column): RuleChange[] => {
    const stands = standing[column];
    if (!spec || !stands) {
      return [];
    }
    const wanted = columnRule(spec, sources, addressOf(headerRow + 1, firstColumn + column));
    const unknown = stands === UNKNOWN;
    const mixed = unknown || isMixed(stands);
    if (wanted) {
      return !unknown && sameRule(stands, wanted) ? [] : [{ column, wanted, mixed }];
    }
    // The catalogue owns these columns: a parameter that became text must not keep its old range.
    const owned = name === "Runs" && (spec.group === "parameter" || spec.group === "metric");
    const needsCells = spec.choices.length > 0;
    return owned && !needsCells && (unknown || stands.type !== "None") ? [{ column, wanted, mixed }] : [];
  });
}

/** What cells do not have in common reads as null, whatever Excel's types say. */
function isMixed(stands: Excel.DataValidation): boolean {
  const shared: readonly unknown[] = [stands.rule, stands.errorAlert, stands.prompt];
  return MIXED.has(stands.type) || shared.includes(null);
}

const MIXED: ReadonlySet<string> = new Set(["Inconsistent", "MixedCriteria"]);

interface ChangedTable {
  readonly table: TrackedTable;
  readonly changes: readonly RuleChange[];
}

/**
 * Writes the changes in one sync; when that fails, table by table and with cells made alike first, so that one table that
 * refuses keeps none back.
 */
async function applyChanges(context: WorkbookSession, tables: readonly ChangedTable[]): Promise<string[]> {
  if (tables.length === 0) {
    return [];
  }
  if ((await tryChanges(context, tables)) === undefined) {
    return [];
  }
  const remarks: string[] = [];
  for (const { table, changes } of tables) {
    const alike = changes.map((change) => ({ ...change, mixed: true }));
    const error = await tryChanges(context, [{ table, changes: alike }]);
    if (error) {
      remarks.push(`Dropdowns and ranges of ${table.sheetName} were not renewed: ${error.message}`);
    }
  }
  return remarks;
}

async function tryChanges(
  context: WorkbookSession,
  tables: readonly ChangedTable[],
): Promise<RunsheetError | undefined> {
  for (const table of tables) {
    queueChanges(context, table);
  }
  try {
    await context.sync();
    return undefined;
  } catch (cause) {
    return unlessStopped(cause);
  }
}

function queueChanges(context: WorkbookSession, { table, changes }: ChangedTable): void {
  for (const { column, wanted, mixed } of changes) {
    const validation = validationOf(context, table, column);
    if (mixed || !wanted) {
      validation.clear();
    }
    if (wanted) {
      validation.rule = wanted.rule;
      validation.errorAlert = wanted.alert;
    }
  }
}

function protectedRemark({ sheetName }: TrackedTable): string {
  return `The sheet ${sheetName} is protected, so its dropdowns and ranges stay as they were.`;
}

function columnCells(table: TrackedTable | undefined, header: string): string | undefined {
  const column = table?.find(header);
  if (!table || !column) {
    return undefined;
  }
  const cells = absoluteAddress(table.headerRow + 1, table.column + column.position, table.rows, 1);
  return `=${quotedSheet(table.sheetName)}!${cells}`;
}
