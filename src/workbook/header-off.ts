// A table whose header row is turned off. Excel has no range for it then, so nobody can look in the batch that reads or writes
// whether the columns are still those that were planned for. Whoever needs that look is refused, in the same words everywhere.

import { foldHeader } from "../tracking/naming/fold-header";
import { RunsheetError } from "../tracking/runsheet-error";
import { TABLE_NAMES } from "../tracking/schema/table-names";
import { listed } from "../tracking/words/listed";
import { excelErrorCode } from "./explain-excel-error";

/** A table and the sheet that it stands on. */
interface NamedTable {
  readonly name: string;
  readonly sheetName: string;
}

/** The same, and whether its header row is shown. */
interface HeadedTable extends NamedTable {
  readonly headerShown: boolean;
}

/** The error for tables whose header row is turned off; undefined where there are none. `stand` ends its advice. */
export function headersOff(tables: readonly NamedTable[], stand = ""): RunsheetError | undefined {
  const [first, ...others] = tables;
  if (!first) {
    return undefined;
  }
  return others.length === 0
    ? new RunsheetError(
        "schema-conflict",
        `The header row of the table ${first.name} on the sheet ${first.sheetName} is turned off, so Runsheet cannot tell its columns apart.`,
        `Turn it on (Table Design > Header Row), then try again.${stand}`,
      )
    : new RunsheetError(
        "schema-conflict",
        `The header rows of the tables ${listed(tables.map(named))} are turned off, so Runsheet cannot tell their columns apart.`,
        `Turn them on (Table Design > Header Row), then try again.${stand}`,
      );
}

/** Makes sure that the header rows of tables are shown; throws `schema-conflict` where one is not. */
export function requireHeaders(tables: Iterable<HeadedTable>, stand?: string): void {
  const error = headersOff(
    [...tables].filter(({ headerShown }) => !headerShown),
    stand,
  );
  if (error) {
    throw error;
  }
}

/**
 * What to say of a batch that broke off at a header row: which of Runsheet's tables somebody turned it off of meanwhile.
 * Undefined for any other error. Two syncs, and none unless a header row was not there.
 */
export async function headersTurnedOff(
  { workbook: { tables } }: Excel.RequestContext,
  error: unknown,
  sync: () => Promise<void>,
): Promise<RunsheetError | undefined> {
  if (!brokeOffAtHeader(error)) {
    return undefined;
  }
  tables.load("items/name,items/showHeaders");
  await sync();
  const ours = new Set(TABLE_NAMES.map(foldHeader));
  const off = tables.items.filter(({ name, showHeaders }) => !showHeaders && ours.has(foldHeader(name)));
  const sheets = off.map(({ worksheet }) => worksheet.load("name"));
  await sync();
  return headersOff(off.map(({ name }, at) => ({ name, sheetName: sheets[at]?.name ?? name })));
}

function brokeOffAtHeader(error: unknown): boolean {
  const isOfExcel = error instanceof OfficeExtension.Error && excelErrorCode(error) !== undefined;
  const { errorLocation } = isOfExcel ? error.debugInfo : {};
  return errorLocation?.toLowerCase().includes("headerrow") === true;
}

function named({ name, sheetName }: NamedTable): string {
  return `${name} (on the sheet ${sheetName})`;
}
