import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { TableWrite } from "../../tracking/planning/plan";
import { targetKey } from "../../tracking/schema/target-key";
import { keepFreed } from "../open-renames";
import { withTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { addedColumnsWords } from "./added-columns-words";
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
    await keepFreed(this.context, wide);
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
      this.remarks.push(
        addedColumnsWords(
          table.name,
          added.map(({ header }) => header),
        ),
      );
    }
    return now;
  }
}
