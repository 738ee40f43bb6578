// Sheets that Runsheet writes and rewrites. Each is known by a hidden name of the workbook that points at its first
// cell: it survives renaming, moving and saving by other programs, and a sheet of the user's own never has it.

import { sheetProtected } from "../sheet-protected";
import { foldHeader } from "../../tracking/naming/fold-header";
import { addSheet } from "./add-sheet";
import type { Layout, SheetShape } from "../layout";
import type { WorkbookSession } from "../run-excel";
import { structureProtected } from "../structure-protected";

export type GeneratedKind = "Summary" | "Charts" | "Compare" | "Lists" | "Best";

interface KindOfSheet {
  readonly marker: string;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Whether opening it empties it; one that is not is written over in place, on Charts block by block. */
  readonly emptied: boolean;
}

const KINDS: Readonly<Record<GeneratedKind, KindOfSheet>> = {
  Summary: { marker: "Runsheet_Summary", sheet: "Summary", hidden: false, emptied: true },
  Charts: { marker: "Runsheet_Charts", sheet: "Charts", hidden: false, emptied: false },
  Compare: { marker: "Runsheet_Compare", sheet: "Compare", hidden: false, emptied: true },
  Lists: { marker: "Runsheet_Lists", sheet: "Runsheet lists", hidden: true, emptied: false },
  Best: { marker: "Runsheet_Best", sheet: "Runsheet best", hidden: true, emptied: false },
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

/** A generated sheet that was opened. */
export interface OpenedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Whether it was made for this, so that nobody has set it up yet. */
  readonly isNew: boolean;
}

/**
 * The generated sheet of this kind, emptied where its kind is, or a new one. Throws `sheet-protected` before anything is
 * written when its sheet, or for a new one the workbook's structure, is protected. One sync, a few more for a new sheet.
 * What `queueFirst` queues stands in the batch that writes before anything is emptied.
 */
export async function openGenerated(
  context: WorkbookSession,
  kind: GeneratedKind,
  queueFirst: () => void = () => undefined,
): Promise<OpenedSheet> {
  const { worksheets, names, protection } = context.workbook;
  const { marker, sheet: wanted, emptied } = KINDS[kind];
  const mark = names.getItemOrNullObject(marker).load("formula");
  worksheets.load("items/id,items/name,items/protection/protected");
  protection.load("protected");
  await context.sync();

  const known = mark.isNullObject ? undefined : sheetOfReference(String(mark.formula));
  const existing = worksheets.items.find(({ name }) => name === known);
  if (existing) {
    refuseProtected(existing);
    queueFirst();
    if (emptied) {
      existing.getUsedRange().clear();
    }
    return { sheet: existing, name: existing.name, isNew: false };
  }
  if (protection.protected) {
    throw structureProtected([wanted]);
  }
  const left = worksheets.items.find(({ name }) => foldHeader(name) === foldHeader(wanted));
  if (left && !left.protection.protected && (await isEmpty(context, left))) {
    queueFirst();
    claim(context, kind, left);
    return { sheet: left, name: left.name, isNew: true };
  }
  const added = await addSheet(
    context,
    wanted,
    worksheets.items.map(({ name }) => name),
    (sheet) => {
      claim(context, kind, sheet);
    },
  );
  queueFirst();
  return { ...added, isNew: true };
}

/** Queues a hidden name for cells, in place of what had the name before. */
export function putName(context: WorkbookSession, name: string, cells: Excel.Range): void {
  const { names } = context.workbook;
  names.getItemOrNullObject(name).delete();
  names.add(name, cells).visible = false;
}

/** The sheet's name in a reference such as `='My sheet'!$A$1`; undefined for a broken one. */
export function sheetOfReference(reference: string): string | undefined {
  const [, quoted, plain] = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!(?!#)/.exec(reference) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}

function refuseProtected({ name, protection }: Excel.Worksheet): void {
  if (protection.protected) {
    throw sheetProtected(name);
  }
}

/** Whether a sheet of the wanted name has neither cells nor charts: then it is what an action that broke off left, or as good as it. */
async function isEmpty(context: WorkbookSession, sheet: Excel.Worksheet): Promise<boolean> {
  const used = sheet.getUsedRangeOrNullObject().load("address");
  const charts = sheet.charts.load("count");
  await context.sync();
  return used.isNullObject && charts.count === 0;
}

/** Queues the mark of a new sheet and hides it where nobody is to read it. */
function claim(context: WorkbookSession, kind: GeneratedKind, sheet: Excel.Worksheet): void {
  const { marker, hidden } = KINDS[kind];
  putName(context, marker, sheet.getRange("A1"));
  if (hidden) {
    sheet.visibility = Excel.SheetVisibility.hidden;
  }
}
