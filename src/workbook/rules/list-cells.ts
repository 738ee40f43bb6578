// Lists that are too long for a validation's own text stand in a hidden sheet, a column each.

import type { ColumnSpec } from "../../tracking/schema/table-specs";
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
        found.set(JSON.stringify(choices), choices);
      }
    }
  }
  return [...found.values()];
}

/** Writes the lists where they do not stand already; without any, nothing is looked for or made. */
export async function writeLists(
  context: WorkbookSession,
  layout: Pick<Layout, "sheets">,
  lists: readonly List[],
): Promise<ListCells> {
  if (lists.length === 0) {
    return { cellsOf: () => undefined, remarks: [] };
  }
  const sheet = (await findGenerated(context, layout)).get("Lists");
  if (sheet && (await standsIn(context, sheet.id, lists))) {
    return { cellsOf: placesIn(sheet.name, lists), remarks: [] };
  }
  try {
    const opened = await openGenerated(context, "Lists");
    lists.forEach((choices, column) => {
      const cells = opened.sheet.getRangeByIndexes(0, column, choices.length, 1);
      setNumberFormat(cells, "@");
      cells.values = choices.map((choice) => [guardText(choice, true)]);
    });
    await context.sync();
    return { cellsOf: placesIn(opened.name, lists), remarks: [] };
  } catch (cause) {
    const { message } = unlessStopped(cause);
    return { cellsOf: () => undefined, remarks: [`Long lists of choices were not written: ${message}`] };
  }
}

/** Whether the sheet holds these lists and nothing else; one sync. */
async function standsIn(context: WorkbookSession, sheetId: string, lists: readonly List[]): Promise<boolean> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRange().load("values");
  await context.sync();
  const rows = used.values as unknown[][];
  const columns = (rows[0] ?? []).map((_, column) =>
    rows.map((row) => String(row[column])).filter((text) => text !== ""),
  );
  return JSON.stringify(columns) === JSON.stringify(lists);
}

function placesIn(sheetName: string, lists: readonly List[]): ListSources["choiceCells"] {
  const places = new Map(
    lists.map((choices, column) => [
      JSON.stringify(choices),
      `=${quotedSheet(sheetName)}!${absoluteAddress(0, column, choices.length, 1)}`,
    ]),
  );
  return (choices) => places.get(JSON.stringify(choices));
}
