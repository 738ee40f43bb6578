// Sheets that Runsheet writes and rewrites. Each is known by a hidden name of the workbook that points at its first
// cell: it survives renaming, moving and saving by other programs, and a sheet of the user's own never has it.

import { freeSheetName } from "./free-sheet-name";
import type { Layout, SheetShape } from "../layout";
import type { WorkbookSession } from "../run-excel";

export type GeneratedKind = "Summary" | "Charts" | "Lists";

const KINDS: Readonly<Record<GeneratedKind, { readonly marker: string; readonly sheet: string }>> = {
  Summary: { marker: "Runsheet_Summary", sheet: "Summary" },
  Charts: { marker: "Runsheet_Charts", sheet: "Charts" },
  Lists: { marker: "Runsheet_Lists", sheet: "Runsheet lists" },
};

/** Finds the generated sheets that exist; one sync. */
export async function findGenerated(
  context: WorkbookSession,
  layout: Pick<Layout, "sheets">,
): Promise<Map<GeneratedKind, SheetShape>> {
  const markers = (Object.keys(KINDS) as GeneratedKind[]).map((kind) => {
    const name = context.workbook.names.getItemOrNullObject(KINDS[kind].marker);
    name.load("formula");
    return { kind, name };
  });
  await context.sync();
  const found = new Map<GeneratedKind, SheetShape>();
  for (const { kind, name } of markers) {
    const sheetName = name.isNullObject ? undefined : sheetOfReference(String(name.formula));
    const sheet = layout.sheets.find((one) => one.name === sheetName);
    if (sheet) {
      found.set(kind, sheet);
    }
  }
  return found;
}

/** The generated sheet of this kind, emptied, or a new one; queues only. */
export function freshGenerated(
  context: WorkbookSession,
  kind: GeneratedKind,
  layout: Pick<Layout, "sheets">,
  existing: SheetShape | undefined,
): { readonly sheet: Excel.Worksheet; readonly name: string } {
  const { worksheets, names } = context.workbook;
  if (existing) {
    const sheet = worksheets.getItem(existing.id);
    sheet.getRange().clear();
    return { sheet, name: existing.name };
  }
  const name = freeSheetName(
    KINDS[kind].sheet,
    new Set(layout.sheets.map((sheet) => sheet.name.toLowerCase())),
  );
  const sheet = worksheets.add(name);
  const { marker } = KINDS[kind];
  names.getItemOrNullObject(marker).delete();
  names.add(marker, sheet.getRange("A1")).visible = false;
  return { sheet, name };
}

/** The sheet's name in a reference such as `='My sheet'!$A$1`; undefined for a broken one. */
export function sheetOfReference(reference: string): string | undefined {
  const [, quoted, plain] = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(reference) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}
