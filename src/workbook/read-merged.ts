import { mergedAddresses, type CellBox } from "./merged-addresses";
import type { CellArea } from "./read-areas";
import type { WorkbookSession } from "./run-excel";

/** What is said where Excel does not tell them. */
export const MERGED_UNTOLD =
  "It has more merged cells than Excel tells of, so headers that reach over several columns may not be seen as such.";

/**
 * The merged areas in each area, counted from its first cell; undefined where Excel does not tell them: it gives no more than
 * 512 of a range and fails beyond.
 */
export async function readMerged(
  context: WorkbookSession,
  areas: readonly CellArea[],
): Promise<(readonly CellBox[] | undefined)[]> {
  try {
    return await ask(context, areas);
  } catch (error) {
    if (!isRefusal(error)) {
      throw error;
    }
  }
  const told: (readonly CellBox[] | undefined)[] = [];
  for (const area of areas) {
    try {
      told.push(...(await ask(context, [area])));
    } catch (error) {
      if (!isRefusal(error)) {
        throw error;
      }
      told.push(undefined);
    }
  }
  return told;
}

async function ask(context: WorkbookSession, areas: readonly CellArea[]): Promise<CellBox[][]> {
  const merged = areas.map(({ sheetId, row, column, rows, columns }) =>
    context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(row, column, rows, columns)
      .getMergedAreasOrNullObject()
      .load("address"),
  );
  await context.sync();
  return merged.map((found, at) => {
    const area = areas[at];
    return found.isNullObject || !area ? [] : mergedAddresses(found.address).map((box) => within(box, area));
  });
}

function within({ top, left, bottom, right }: CellBox, { row, column }: CellArea): CellBox {
  return {
    top: Math.max(0, top - row),
    left: Math.max(0, left - column),
    bottom: bottom - row,
    right: right - column,
  };
}

/** Whether Excel itself said no; what has to do with the session is no answer. */
function isRefusal(error: unknown): boolean {
  return error instanceof OfficeExtension.Error;
}
