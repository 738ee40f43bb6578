// Keeps the validations of cells as the catalogues and tables stand. What is right already is left alone, so that most
// calls cost one look and write nothing. Rules help and never hinder: a sheet that refuses them is named in a remark. Where
// somebody moved tables or columns while they were written, they are written once more by how the tables stand then.

import type { RunsheetError } from "../../tracking/runsheet-error";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import { listed } from "../../tracking/words/listed";
import { absoluteAddress, quotedSheet } from "../../cells/address";
import { excelErrorCode } from "../explain-excel-error";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import {
  applyRules,
  lookForMoved,
  takeRulesOff,
  type AppliedRules,
  type ChangedTable,
  type StandsAlike,
} from "./apply-rules";
import type { ListSources } from "./column-rule";
import { longLists, writeLists } from "./list-cells";
import { standsAlike } from "./look-at-table";
import { ruleChanges, UNKNOWN_RULE, type StandingRule } from "./rule-changes";

/** How often rules are written anew while tables move under them. */
const ATTEMPTS = 3;

/**
 * Gives every column that a spec names the rule of its values, over the whole body of its table, so that rows and
 * catalogue entries that came since are covered. Columns of the user's own keep what they have. What was queued before
 * is carried out first, and fails as it would have; what hinders the rules comes back as remarks.
 *
 * @param only the tables to give rules; all when absent.
 */
export async function refreshRules(
  context: WorkbookSession,
  { layout, tracked }: RuledTables,
  only: readonly TableName[] = TABLE_NAMES,
): Promise<string[]> {
  let current: Tables = tracked;
  let written: readonly ChangedTable[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await readStanding(context, current, only);
    current = withoutTables(current, read.gone);
    if (read.moved.length === 0) {
      const tables = [...read.standing].map(([table, standing]) => ({ table, standing }));
      const partial = only.length < TABLE_NAMES.length;
      const outcome = await writeRules(context, { layout, tracked: current }, tables, partial);
      if (outcome.moved.length === 0) {
        return [...read.gone.map(goneRemark), ...outcome.remarks];
      }
      ({ written } = outcome);
      read.moved.push(...outcome.moved);
    }
    current = withTables(current, read.moved);
  }
  return givenUp(written, await takeRulesOff(context, written));
}

/**
 * Gives the rules to a row that has just come, without a look at what stands there: for a few cells that costs less than
 * to ask. Where the table moved meanwhile all its rows are looked after.
 */
export async function giveRowRules(
  context: WorkbookSession,
  { layout, tracked }: RuledTables,
  table: TrackedTable,
  sheetRow: number,
): Promise<string[]> {
  const standing = table.specs.map((spec) => spec && UNKNOWN_RULE);
  const { remarks, moved } = await writeRules(
    context,
    { layout, tracked },
    [{ table, standing, sheetRow }],
    true,
    // How many rows there are does not matter to one of them.
    (now, before) => standsAlike(before.name === table.name ? now.at({ rows: before.rows }) : now, before),
  );
  return moved.length === 0
    ? [...remarks]
    : refreshRules(context, { layout, tracked: withTables(tracked, moved) }, [table.name]);
}

/** The tables as they stand, and the sheets. */
type RuledTables = Pick<Tracking, "layout" | "tracked">;
type Tables = Tracking["tracked"];

/** A table and the validations of its columns; those of all rows, or of one. */
interface RuledTable {
  readonly table: TrackedTable;
  readonly standing: readonly (StandingRule | undefined)[];
  readonly sheetRow?: number;
}

function withTables(tables: Tables, moved: readonly TrackedTable[]): Tables {
  return new Map([...tables, ...moved.map((table) => [table.name, table] as const)]);
}

function withoutTables(tables: Tables, gone: readonly TrackedTable[]): Tables {
  const names = new Set(gone.map(({ name }) => name));
  return new Map([...tables].filter(([name]) => !names.has(name)));
}

/** What stands in the tables, in one sync; tables that have gone keep no other back. */
async function readStanding(
  context: WorkbookSession,
  tracked: Tables,
  only: readonly TableName[],
): Promise<{
  readonly standing: ReadonlyMap<TrackedTable, (StandingRule | undefined)[]>;
  readonly moved: TrackedTable[];
  readonly gone: readonly TrackedTable[];
}> {
  const tables = only.flatMap((name) => tracked.get(name) ?? []);
  const load = (some: readonly TrackedTable[]) => ({
    moved: lookForMoved(context, some, standsAlike),
    standing: new Map(some.map((table) => [table, loadRules(context, table)])),
  });
  const all = load(tables);
  try {
    await context.sync();
    return { standing: all.standing, moved: all.moved(), gone: [] };
  } catch (error) {
    if (excelErrorCode(error) !== "ItemNotFound") {
      throw error;
    }
    const found = context.workbook.tables.load("items/name");
    await context.sync();
    const names = new Set(found.items.map(({ name }) => name));
    const gone = tables.filter(({ name }) => !names.has(name));
    if (gone.length === 0) {
      throw error;
    }
    const left = load(tables.filter(({ name }) => names.has(name)));
    await context.sync();
    return { standing: left.standing, moved: left.moved(), gone };
  }
}

function loadRules(context: WorkbookSession, table: TrackedTable): (Excel.DataValidation | undefined)[] {
  const { sheetId, headerRow, column, rows, specs } = table;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return specs.map((spec, position) => {
    const { dataValidation } = sheet.getRangeByIndexes(headerRow + 1, column + position, rows, 1);
    return spec && dataValidation.load("type,rule,errorAlert,prompt");
  });
}

/** Writes the rules that do not stand already; where they are `partial`, other cells point at lists of their own. */
async function writeRules(
  context: WorkbookSession,
  { layout, tracked }: RuledTables,
  ruled: readonly RuledTable[],
  partial: boolean,
  alike: StandsAlike = standsAlike,
): Promise<AppliedRules & { readonly written: readonly ChangedTable[] }> {
  const specs = ruled.flatMap(({ table }) => table.specs);
  const lists = await writeLists(
    context,
    layout,
    longLists(specs),
    partial || ruled.some(({ table }) => table.sheetProtected),
  );
  const sources: ListSources = {
    columnCells: (table, column) => columnCells(tracked.get(table), column),
    choiceCells: lists.cellsOf,
  };
  const changes = ruled
    .map(({ standing, ...one }) => {
      const firstRow = one.sheetRow ?? one.table.headerRow + 1;
      return { ...one, changes: ruleChanges(one.table, standing, sources, firstRow) };
    })
    .filter((one) => one.changes.length > 0);
  const written = changes.filter(({ table }) => !table.sheetProtected);
  const named = new Set([
    ...written.map(({ table }) => table),
    ...specs.flatMap((spec) => (spec?.suggestionsFrom && tracked.get(spec.suggestionsFrom.table)) ?? []),
  ]);
  const { remarks, moved } = await applyRules(context, written, [...named], alike);
  return {
    remarks: [
      ...lists.remarks,
      ...changes.filter(({ table }) => table.sheetProtected).map(({ table }) => protectedRemark(table)),
      ...remarks,
    ],
    moved,
    written,
  };
}

function protectedRemark({ sheetName }: TrackedTable): string {
  return `The sheet ${sheetName} is protected, so its dropdowns and ranges stay as they were.`;
}

function goneRemark({ name, sheetName }: TrackedTable): string {
  return `Dropdowns and ranges of ${sheetName} were not renewed: the table ${name} is no longer there.`;
}

/** What is said when the tables moved at every try. */
function givenUp(written: readonly ChangedTable[], error: RunsheetError | undefined): string[] {
  const sheets = written.map(({ table }) => table.sheetName);
  const which = sheets.length > 0 ? ` of ${listed(sheets)}` : "";
  const state = error
    ? "and some may be those of other cells"
    : sheets.length > 0
      ? "and some were taken off"
      : "and stay as they were";
  return [
    `Dropdowns and ranges${which} could not be renewed, because somebody kept moving columns or rows, ${state}. Set up tracking again on Home once nobody edits the workbook.`,
  ];
}

function columnCells(table: TrackedTable | undefined, header: string): string | undefined {
  const column = table?.find(header);
  if (!table || !column) {
    return undefined;
  }
  const cells = absoluteAddress(table.headerRow + 1, table.column + column.position, table.rows, 1);
  return `=${quotedSheet(table.sheetName)}!${cells}`;
}
