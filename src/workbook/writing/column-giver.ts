import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { TableWrite } from "../../tracking/planning/plan";
import { targetKey } from "../../tracking/schema/target-key";
import { foldHeader } from "../../tracking/naming/fold-header";
import { listed } from "../../tracking/words/listed";
import { keepNames } from "../open-renames";
import { withTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { defines, keyOfDefinition } from "./definitions-of";
import { insertColumns } from "./insert-columns";
import type { PlanProgress } from "./plan-progress";
import { valueKeys } from "./value-keys";

/**
 * Gives tables the columns without which values that a plan brings had no place: for entries that somebody typed into a
 * catalogue, and for what was deleted or renamed, even while the plan is carried out. What the plan does not itself bring
 * is said in `remarks`.
 */
export class ColumnGiver {
  constructor(
    private readonly context: WorkbookSession,
    private readonly progress: Pick<PlanProgress, "definitions" | "inserting">,
    private readonly remarks: string[],
  ) {}

  /** What all the writes need; Runs gets the columns of the catalogues where it gets any or there are new entries. */
  async give(
    tracking: Tracking,
    writes: readonly TableWrite[],
    defined = writes.some(defines),
  ): Promise<Tracking> {
    let wide = tracking;
    const names = new Set([...writes.map(({ table }) => table), ...(defined ? (["Runs"] as const) : [])]);
    for (const name of names) {
      const keys = writes.filter(({ table }) => table === name).flatMap(valueKeys);
      const table = wide.tracked.get(name);
      if (table && (keys.length > 0 || (defined && name === "Runs"))) {
        wide = withTable(wide, await this.complete(table, wide.catalogue, keys));
      }
    }
    if (isStale(wide)) {
      await keepNames(this.context, wide);
    }
    return wide;
  }

  /** Inserts the columns that values under these keys need, and says so where the plan does not itself bring them. */
  async complete(table: TrackedTable, catalogue: Catalogue, keys: readonly string[]): Promise<TrackedTable> {
    this.progress.inserting = true;
    const now = await insertColumns(this.context, table, catalogue, keys);
    this.progress.inserting = false;
    const before = new Set(table.headers);
    const brought = new Set(this.progress.definitions.map(keyOfDefinition));
    const added = now.columns.filter(
      ({ header, target, spec }) =>
        spec !== undefined && !before.has(header) && !(target && brought.has(targetKey(target))),
    );
    if (added.length > 0) {
      const names = listed(added.map(({ header }) => header));
      this.remarks.push(
        added.length === 1
          ? `The column ${names} was missing from ${table.name} and was added.`
          : `The columns ${names} were missing from ${table.name} and were added.`,
      );
    }
    return now;
  }
}

/** Whether a column that is a definition's by now is remembered as the user's own, of a former column of that header. */
function isStale({ state, tracked }: Tracking): boolean {
  const own = new Set((state.names?.own ?? []).map(foldHeader));
  const columns = own.size > 0 ? (tracked.get("Runs")?.columns ?? []) : [];
  return columns.some(({ target, header }) => target && own.has(foldHeader(header)));
}
