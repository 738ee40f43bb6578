// Lists that are too long for a validation's own text stand in a hidden sheet, a column each.

import type { ColumnSpec } from "../../tracking/schema/column-spec";
import { absoluteAddress, quotedSheet } from "../../cells/address";
import { guardText } from "../../cells/guard-text";
import { setNumberFormat } from "../column-look";
import { unlessStopped } from "./unless-stopped";
import { findGenerated, openGenerated } from "../generated/generated-sheet";
import type { Layout } from "../layout";
import type { WorkbookSession } from "../run-excel";
import { needsListCells, type ListSources } from "./column-rule";

type List = readonly string[];

/** Where the lists stand, and what hindered writing them. */
export interface ListCells {
  readonly cellsOf: ListSources["choiceCells"];
  readonly remarks: readonly string[];
}

/** Every list that cannot stand in a validation as text, once. */
export function longLists(specs: readonly (ColumnSpec | undefined)[]): List[] {
  const found = new Map<string, List>();
  for (const spec of specs) {
    for (const choices of [spec?.choices ?? [], spec?.suggestions ?? []]) {
      if (choices.length > 0 && needsListCells(choices)) {
        found.set(keyOf(choices), choices);
      }
    }
  }
  return [...found.values()];
}

/**
 * Writes the lists where they do not stand already; without any, nothing is looked for or made. A list that stands keeps
 * its column, because validations point there. With `keepsOthers` so do the lists that nobody asked for now.
 */
export async function writeLists(
  context: WorkbookSession,
  layout: Pick<Layout, "sheets">,
  lists: readonly List[],
  keepsOthers: boolean,
): Promise<ListCells> {
  if (lists.length === 0) {
    return { cellsOf: () => undefined, remarks: [] };
  }
  const sheet = (await findGenerated(context, layout)).get("Lists");
  const standing = sheet ? await readLists(context, sheet.id) : NONE;
  const columns = columnsFor(lists, standing, keepsOthers);
  const isDone =
    columns.size === standing.size && [...columns].every(([key, at]) => standing.get(key) === at);
  if (sheet && isDone) {
    return { cellsOf: placesIn(sheet.name, columns), remarks: [] };
  }
  try {
    const opened = await openGenerated(context, "Lists");
    for (const [key, at] of standing) {
      if (!columns.has(key)) {
        opened.sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().clear();
      }
    }
    for (const choices of lists) {
      const at = columns.get(keyOf(choices));
      if (at !== undefined && standing.get(keyOf(choices)) !== at) {
        queueList(opened.sheet, at, choices);
      }
    }
    await context.sync();
    return { cellsOf: placesIn(opened.name, columns), remarks: [] };
  } catch (cause) {
    const { message } = unlessStopped(cause);
    return { cellsOf: () => undefined, remarks: [`Long lists of choices were not written: ${message}`] };
  }
}

/** The column that each list stands in, by the key of the list. */
type ListColumns = ReadonlyMap<string, number>;

const NONE: ReadonlyMap<string, number> = new Map();

/** The lists that stand in the sheet; one sync. */
async function readLists(context: WorkbookSession, sheetId: string): Promise<ListColumns> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRange().load("values,columnIndex");
  await context.sync();
  const rows = used.values as unknown[][];
  return new Map(
    (rows[0] ?? []).flatMap((_, column) => {
      const list = rows.map((row) => String(row[column])).filter((text) => text !== "");
      return list.length > 0 ? [[keyOf(list), used.columnIndex + column] as const] : [];
    }),
  );
}

/**
 * Where each list shall stand: where it does already, else in the first columns where none does; validations that are
 * still to be renewed may point at those.
 */
function columnsFor(lists: readonly List[], standing: ListColumns, keepsOthers: boolean): ListColumns {
  const wanted = lists.map(keyOf);
  const columns = new Map(
    [...standing].filter(([key]) => keepsOthers || wanted.includes(key)).sort(([, a], [, b]) => a - b),
  );
  const taken = new Set(standing.values());
  let free = 0;
  for (const key of wanted.filter((one) => !columns.has(one))) {
    while (taken.has(free)) {
      free += 1;
    }
    columns.set(key, free);
    taken.add(free);
  }
  return columns;
}

function queueList(sheet: Excel.Worksheet, column: number, choices: List): void {
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().clear();
  const cells = sheet.getRangeByIndexes(0, column, choices.length, 1);
  setNumberFormat(cells, "@");
  cells.values = choices.map((choice) => [guardText(choice, true)]);
}

function placesIn(sheetName: string, columns: ListColumns): ListSources["choiceCells"] {
  return (choices) => {
    const column = columns.get(keyOf(choices));
    return column === undefined
      ? undefined
      : `=${quotedSheet(sheetName)}!${absoluteAddress(0, column, choices.length, 1)}`;
  };
}

function keyOf(list: List): string {
  return JSON.stringify(list);
}
