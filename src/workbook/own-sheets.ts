import { findGenerated } from "./generated/generated-sheet";
import type { SheetShape } from "./layout";
import type { Tracking } from "./read-tracking";
import type { WorkbookSession } from "./run-excel";

/** The visible sheets that are not Runsheet's; what they hold is not looked at. */
export async function ownSheets(
  context: WorkbookSession,
  { layout, tracked }: Pick<Tracking, "layout" | "tracked">,
): Promise<readonly SheetShape[]> {
  const ours = new Set([...tracked.values()].map(({ sheetId }) => sheetId));
  const generated = await findGenerated(context, layout);
  for (const { id } of generated.values()) {
    ours.add(id);
  }
  return layout.sheets.filter(({ id, visible }) => visible && !ours.has(id));
}
