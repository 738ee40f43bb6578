// Which value of a curve stands in Runs is said by Metrics, metric by metric. This takes the values anew from the points in
// Run history: first it says what would change, then it writes that and nothing else. Metrics without points are never
// touched; a value that no point has stays, unless a person says that it shall go too.

import { newBatchId } from "../tracking/identity/new-batch-id";
import type { CellUpdate, RowUpdate } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { HeaderIndex } from "../tracking/naming/header-index";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { counted } from "../tracking/words/counts";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { requireFields } from "../workbook/writing/require-settled";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { leftOut } from "./importing/left-out";
import { readInLane } from "./in-workbook";
import { readCurves } from "./reading/read-curves";
import { readRuns } from "./reading/read-runs";
import { rebuiltCells, type RebuiltCells } from "./reading/rebuilt-cells";
import { rebuildWords, rebuiltWords, unknownChoiceWords } from "./rebuild-words";
import { refreshLooks } from "./refresh-looks";

/** What rebuilding would do, as it is shown before anything is written. */
export interface RebuildPlan extends RebuiltCells {
  /** What would change and what would stay, in sentences. */
  readonly message: string;
}

/** What rebuilding did. */
export interface RebuiltRuns {
  readonly runs: number;
  readonly values: number;
  /** By it the values can be put back; undefined where none was written. */
  readonly batch?: string;
  readonly message: string;
}

/** How values that no point has are dealt with. */
export interface RebuildOptions extends ActionOptions {
  /** Whether they are written over as well. */
  readonly replacesTyped?: boolean;
}

/** Says which values in Runs the points in Run history would change; writes nothing. */
export async function planRebuild(options: ActionOptions = {}): Promise<RebuildPlan> {
  return readInLane("reading Run history", options, async (context) =>
    planNow(context, await readTracking(context, [], options.signal), options),
  );
}

/**
 * Writes what was shown. Throws `preview-stale` where anything else would have to be written by now; what an attempt before
 * this one wrote is not written again.
 */
export async function rebuildFromHistory(
  shown: RebuildPlan,
  options: RebuildOptions = {},
): Promise<RebuiltRuns> {
  const batch = newBatchId("rebuild", new Date());
  const attempted = await attempt("rebuilding values from Run history", options, async (context, notes) => {
    const tracking = await readTracking(context, [], options.signal);
    const now = await planNow(context, tracking, options);
    requireAsShown(shown, now);
    const rows = options.replacesTyped === true ? merged(now.updates, now.typed) : now.updates;
    const values = cellsIn(rows).length;
    if (values === 0) {
      return {
        runs: 0,
        values,
        message: "The values in Runs are those of their curves already; nothing changed.",
      };
    }
    const progress = notes.begin(batch, tracking.tracked);
    const counts = { add: 0, update: rows.length, skip: 0, reject: 0 };
    const outcome = await writePlan(
      context,
      {
        batch,
        line: { what: "Rebuilt", sheet: "Runs", after: rebuiltWords(rows), counts },
        linesFirst: true,
        rowLines: true,
        writes: [{ table: "Runs", reason: "Its curve says so.", kind: "update", rows }],
      },
      { signal: options.signal, progress, tracking },
    );
    const remarks = [
      ...leftOut(outcome),
      ...outcome.remarks,
      ...(await refreshLooks(context, outcome.tracking)),
    ];
    const runs = outcome.updatedRuns;
    const did = runs === rows.length ? rebuiltWords(rows) : `Values of ${counted(runs, "run")} rebuilt.`;
    return { runs, values, ...(runs > 0 && { batch }), message: [did, ...remarks].join(" ") };
  });
  return orThrow(attempted, "look at the values once more, then rebuild them, which completes it.");
}

async function planNow(
  context: WorkbookSession,
  tracking: Tracking,
  { signal }: ActionOptions,
): Promise<RebuildPlan> {
  requireFields(tracking, ({ key }) => key === "id");
  const { catalogue } = tracking;
  const curves = await readCurves(context, tracking, {}, signal);
  const metrics = catalogue.metrics.map(({ name }): ColumnTarget => ({ role: "metric", name }));
  const runs = await readRuns(context, tracking, [{ role: "field", key: "id" }, ...metrics]);
  const cells = await rebuiltCells(runs, curves, catalogue);
  return { ...cells, message: [rebuildWords(cells), ...unknownChoices(tracking)].join(" ") };
}

/** Words under Curve value that are none of the choices, which a person may have meant as one. */
function unknownChoices({ findings, tables }: Tracking): string[] {
  const metrics = tables.get("Metrics");
  const name = new HeaderIndex(metrics?.shape.headers ?? []).position("Name") ?? -1;
  return findings.flatMap(({ rule, row, value }) =>
    rule === "curve" && row !== undefined
      ? [unknownChoiceWords(String(metrics?.rows[row]?.[name] ?? ""), String(value))]
      : [],
  );
}

/** Throws where a cell would be written that was not shown, or not so. */
function requireAsShown(shown: RebuildPlan, now: RebuildPlan): void {
  const isMore = (["updates", "typed"] as const).some((kind) => {
    const known = new Set(cellsIn(shown[kind]));
    return cellsIn(now[kind]).some((cell) => !known.has(cell));
  });
  if (isMore) {
    throw new RunsheetError(
      "preview-stale",
      "Runs, Metrics or Run history have changed since the values were looked at, and other ones would be written now.",
      "Look at them once more, then rebuild. Nothing was written.",
    );
  }
}

function cellsIn(rows: readonly RowUpdate[]): string[] {
  return rows.flatMap(({ key, cells }) =>
    [...cells].map(([name, { before, after }]) => JSON.stringify([key, name, before, after])),
  );
}

function merged(rows: readonly RowUpdate[], others: readonly RowUpdate[]): RowUpdate[] {
  const byKey = new Map<string, ReadonlyMap<string, CellUpdate>>();
  for (const { key, cells } of [...rows, ...others]) {
    byKey.set(key, new Map([...(byKey.get(key) ?? []), ...cells]));
  }
  return [...byKey].map(([key, cells]) => ({ key, cells }));
}
