// What somebody changed by hand on the catalogues is followed: dropdowns, ranges, formats of columns and the highlight. A
// stamp of what they are made from is compared first, so that a look without a change writes nothing; whoever is told of
// every change, Runsheet's own included, can look as often as told, and never sets off a round without end.

import type { OpenRename } from "../tracking/catalogue/find-renames";
import { explainExcelError } from "../workbook/explain-excel-error";
import { keepNames, openRenames } from "../workbook/open-renames";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import { repairFormats } from "../workbook/repair-formats";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import type { TableName } from "../tracking/schema/table-names";
import type { ActionOptions } from "./action-options";
import { keptTextsWords } from "./kept-texts-words";
import { inLane } from "./lane";
import { refreshLooks } from "./refresh-looks";

/** How much of a table others hang on. */
export interface WatchedTable {
  readonly part: "all" | "header" | "nothing";
  readonly headerRow: number;
}

/** The catalogues as they were followed. */
export interface FollowedCatalogues {
  /** By it the next look knows whether anything changed. */
  readonly stamp: string;
  /** Whether anything had changed since the look before. */
  readonly changed: boolean;
  /** Definitions and columns that somebody renamed on one side alone. */
  readonly renames: readonly OpenRename[];
  /** What could not be followed, in sentences. */
  readonly remarks: readonly string[];
  /** The tables of Runsheet's, by Excel's id. */
  readonly watched: ReadonlyMap<string, WatchedTable>;
}

const WHOLE: ReadonlySet<TableName> = new Set<TableName>(["Params", "Metrics", "Datasets", "Experiments"]);

/**
 * Follows the catalogues where they are not as `before` says.
 *
 * @param onBegin called when the lane is free; undefined is the result when it returns false.
 */
export async function followCatalogues(
  before: string | undefined,
  options: ActionOptions = {},
  onBegin: () => boolean = () => true,
): Promise<FollowedCatalogues | undefined> {
  return inLane("following the catalogues", options, async () =>
    onBegin() ? writeWorkbook((context) => follow(context, before), options) : undefined,
  );
}

async function follow(context: WorkbookSession, before: string | undefined): Promise<FollowedCatalogues> {
  const tracking = await readTracking(context);
  const stamp = stampOf(tracking);
  const renames = openRenames(tracking);
  const common = { stamp, renames, watched: watchedTables(tracking) };
  if (stamp === before || !tracking.tracked.has("Runs")) {
    return { ...common, changed: stamp !== before, remarks: [] };
  }
  const remarks = [...(await mendFormats(context, tracking)), ...(await refreshLooks(context, tracking))];
  await keepNames(context, tracking);
  return { ...common, changed: true, remarks };
}

/** Everything that dropdowns, ranges and the highlight are made from. */
function stampOf({ catalogue, tracked }: Tracking): string {
  const places = [...tracked.values()].map(({ name, rows, headerRow, column }) =>
    // Other tables grow by actions, and those see to the rules of their rows.
    WHOLE.has(name) ? [name, headerRow, column, rows] : [name, headerRow, column],
  );
  return JSON.stringify([catalogue, tracked.get("Runs")?.headers, places]);
}

function watchedTables({ tracked }: Tracking): Map<string, WatchedTable> {
  return new Map(
    [...tracked.values()].map(({ id, name, headerRow }) => [
      id,
      { headerRow, part: WHOLE.has(name) ? "all" : name === "Runs" ? "header" : "nothing" },
    ]),
  );
}

/**
 * A parameter that has become a number must not stand in a column of texts, where nothing that is typed is a number. What
 * stands there stays as it is: nobody asked for another value.
 */
async function mendFormats(context: WorkbookSession, tracking: Tracking): Promise<string[]> {
  try {
    const { kept } = await repairFormats(context, tracking, { valuesStay: true });
    return keptTextsWords(kept);
  } catch (cause) {
    return [`Columns of numbers that have the format of texts stay so: ${explainExcelError(cause).message}`];
  }
}
