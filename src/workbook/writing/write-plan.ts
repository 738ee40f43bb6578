// The one writer. It reads the workbook afresh, asks every table that will be touched whether it can take what is planned,
// and only then writes: catalogue entries first, with their columns; then, where the plan says so, the lines of `Changes`;
// then the rows. What an earlier attempt of the same plan wrote already is found by its key and not written again.

import type { Plan, PlanDeeds, TableWrite } from "../../tracking/planning/plan";
import { TABLE_SPECS, type TableName } from "../../tracking/schema/table-specs";
import { explainExcelError } from "../explain-excel-error";
import { readTracking, trackedTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { additionsOf } from "./additions-of";
import { appendRows, type RowSource } from "./append-rows";
import { askFirst, type FreeRows, type Need } from "./ask-first";
import { addedRunLines, type AddedRun } from "./added-runs";
import type { CellWrite } from "./cell-write";
import type { ChangeLine } from "./change-line";
import { changeLines } from "./change-lines";
import { shownValue } from "./changed-cells";
import { doubledRemarks, type DoubledKey } from "./doubled-keys";
import { definitionsOf, isCatalogue } from "./definitions-of";
import { findUnwritten, isTold } from "./earlier-attempt";
import { insertColumns } from "./insert-columns";
import { planNeeds } from "./plan-needs";
import { formulaRemarks } from "./kept-formulas";
import { noProgress, type PlanProgress } from "./plan-progress";
import { layOutSource, plannedRows } from "./planned-rows";
import { removeRows } from "./remove-rows";
import { writtenDigest } from "./row-digest";
import { runsToBe } from "./runs-to-be";
import type { KeptCell } from "./update-outcome";
import { updateRows } from "./update-rows";

/** What a plan did to one table. */
export interface TableOutcome {
  readonly table: TrackedTable;
  /** Sheet row of the first row that was added, or that an earlier attempt had added. */
  readonly firstSheetRow: number | undefined;
}

/** What a plan did. */
export interface PlanOutcome {
  readonly tracking: Tracking;
  readonly tables: ReadonlyMap<TableName, TableOutcome>;
  /** Cells edited since the plan was made, which were left alone. */
  readonly kept: readonly KeptCell[];
  readonly missing: readonly string[];
  /** Keys that several rows hold; none of them was written, and `remarks` name them. */
  readonly doubled: readonly DoubledKey[];
  /** Row of the sheet of the last row that was written over; undefined when there was none. */
  readonly updatedSheetRow: number | undefined;
  /** What did not work out although the data stand, in sentences. */
  readonly remarks: readonly string[];
}

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: PlanProgress) => void) | undefined;
  readonly progress?: PlanProgress | undefined;
  /** The workbook as the caller has just read it; else it is read. */
  readonly tracking?: Tracking | undefined;
}

/** Carries a plan out. Throws whatever refuses it, before anything is written where that can be known. */
export async function writePlan(
  context: WorkbookSession,
  plan: Plan,
  options: WriteOptions = {},
): Promise<PlanOutcome> {
  return new PlanWriter(context, plan, options).write();
}

class PlanWriter {
  private readonly outcomes = new Map<TableName, TableOutcome>();
  private readonly kept: KeptCell[] = [];
  private readonly missing: string[] = [];
  private readonly added: AddedRun[] = [];
  private readonly doubled: DoubledKey[] = [];
  private updatedSheetRow: number | undefined;
  private readonly remarks: string[] = [];
  private readonly progress: PlanProgress;
  private free: FreeRows = new Map();
  /** Whether some of the rows were there already, from an attempt before this one. */
  private repeated = false;

  constructor(
    private readonly context: WorkbookSession,
    private readonly plan: Plan,
    private readonly options: WriteOptions,
  ) {
    this.progress = options.progress ?? noProgress();
  }

  async write(): Promise<PlanOutcome> {
    let tracking = this.options.tracking ?? (await readTracking(this.context, [], this.options.signal));
    const writes = await this.stillToDo(tracking);
    this.free = await askFirst(this.context, this.needsOf(tracking, writes));
    this.progress.began = true;
    tracking = await this.writeCatalogue(tracking, writes);
    const plan = { ...this.plan, writes };
    if (plan.linesFirst) {
      await this.writeLines(tracking, changeLines(plan, tracking.tracked, this.did));
    }
    for (const write of writes) {
      if (!isCatalogue(write.table)) {
        await this.writeTable(tracking, write);
      }
    }
    if (!plan.linesFirst && !(await isTold(this.context, tracking, this.plan, this.repeated))) {
      // An earlier attempt that wrote the rows may have ended before their lines.
      const told = this.repeated ? this.plan : plan;
      await this.tryLines(tracking, changeLines(told, tracking.tracked, this.did, this.added));
    }
    if (plan.linesFirst) {
      await this.tryLines(tracking, addedRunLines(this.added, plan.batch));
    }
    const { outcomes: tables, kept, missing, doubled, updatedSheetRow, remarks } = this;
    return {
      tracking: this.withOutcomes(tracking),
      tables,
      kept,
      missing,
      doubled,
      updatedSheetRow,
      remarks,
    };
  }

  /** The writes without the rows that an earlier attempt added. */
  private async stillToDo(tracking: Tracking): Promise<readonly TableWrite[]> {
    const writes: TableWrite[] = [];
    for (const write of this.plan.writes) {
      if (write.kind !== "add") {
        writes.push(write);
        continue;
      }
      const { write: unwritten, table, firstSheetRow } = await findUnwritten(this.context, tracking, write);
      if (firstSheetRow !== undefined) {
        this.repeated = true;
        this.outcomes.set(write.table, { table, firstSheetRow });
      }
      writes.push(unwritten);
    }
    return writes;
  }

  /** Where the lines come last, a Changes that is gone costs the line alone. */
  private needsOf(tracking: Tracking, writes: readonly TableWrite[]): Need[] {
    const counted = this.plan.linesFirst || tracking.tracked.has("Changes");
    const tables = new Map(tracking.tracked);
    if (tables.has("Runs")) {
      tables.set("Runs", runsToBe(tracking, writes));
    }
    const lines = changeLines({ ...this.plan, writes }, tables, this.did);
    return planNeeds(tracking, writes, counted ? lines.length : 0);
  }

  /** Writes catalogue entries and gives Runs the columns that the catalogues then ask for. */
  private async writeCatalogue(tracking: Tracking, writes: readonly TableWrite[]): Promise<Tracking> {
    const entries = writes.filter(({ table }) => isCatalogue(table));
    if (entries.length === 0) {
      return tracking;
    }
    this.tell({ definitions: entries.flatMap(definitionsOf) });
    for (const write of entries) {
      await this.writeTable(tracking, write);
    }
    const now = await readTracking(this.context, [], this.options.signal);
    const runs = now.tracked.get("Runs");
    if (!runs) {
      return now;
    }
    return withTable(now, await insertColumns(this.context, runs, now.catalogue));
  }

  private async writeTable(tracking: Tracking, write: TableWrite): Promise<void> {
    const table = this.current(tracking, write.table);
    const { catalogue } = tracking;
    const { signal } = this.options;
    switch (write.kind) {
      case "add":
        this.tell({ additions: [...this.progress.additions, ...additionsOf(write)] });
        await this.append(table, tracking, plannedRows(write));
        break;
      case "append":
        await this.append(table, tracking, plannedRows(write));
        break;
      case "update": {
        const before = this.progress.updated;
        this.tell({ updates: [...this.progress.updates, { table: write.table, rows: write.rows }] });
        const outcome = await updateRows(this.context, table, catalogue, write.rows, {
          signal,
          onWritten: (rows) => {
            this.tell({ updated: before + rows });
          },
        });
        this.kept.push(...outcome.kept);
        this.missing.push(...outcome.missing);
        this.doubled.push(...outcome.doubled);
        this.remarks.push(...doubledRemarks(table, outcome.doubled), ...formulaRemarks(table, outcome.kept));
        this.updatedSheetRow = outcome.sheetRow;
        break;
      }
      case "remove": {
        const before = this.progress.removed;
        const { table: left } = await removeRows(this.context, table, catalogue, write, {
          signal,
          onWritten: (rows) => {
            this.tell({ removed: before + rows });
          },
        });
        this.outcomes.set(write.table, { table: left, firstSheetRow: undefined });
        break;
      }
    }
  }

  private async append(table: TrackedTable, tracking: Tracking, rows: RowSource): Promise<void> {
    const { added, written } = this.progress;
    const asked = [...this.free].find(([{ name }]) => name === table.name)?.[1] ?? 0;
    // Blank rows were counted before this plan wrote; they are counted again where it did.
    const free = this.outcomes.has(table.name) ? undefined : asked;
    const appended = await appendRows(this.context, table, tracking.catalogue, free, rows, {
      signal: this.options.signal,
      ...(table.name === "Runs" && {
        onRows: (block, under) => {
          this.added.push(...addedRuns(block, under));
        },
      }),
      onWritten: (count) => {
        this.tell({
          written: written + count,
          ...(table.name === "Runs" && { added: added + count }),
        });
      },
    });
    const firstSheetRow = this.outcomes.get(table.name)?.firstSheetRow ?? appended.firstSheetRow;
    this.outcomes.set(table.name, { table: appended.table, firstSheetRow });
  }

  private async writeLines(tracking: Tracking, lines: readonly ChangeLine[]): Promise<void> {
    if (lines.length === 0) {
      return;
    }
    const at = Date.now();
    const [when] = TABLE_SPECS.Changes.columns;
    const rows = lines.map((line) => ({ ...line, ...(when && { [when.header]: at }) }));
    const changes = this.current(tracking, "Changes");
    const asked = [...this.free].find(([{ name }]) => name === "Changes")?.[1] ?? 0;
    const free = this.outcomes.has("Changes") ? undefined : asked;
    const source = layOutSource(rows);
    const { table, firstSheetRow } = await appendRows(
      this.context,
      changes,
      tracking.catalogue,
      free,
      source,
    );
    this.outcomes.set("Changes", { table, firstSheetRow });
  }

  /** The data stand; a line that cannot be written is a remark. */
  private async tryLines(tracking: Tracking, lines: readonly ChangeLine[]): Promise<void> {
    try {
      await this.writeLines(tracking, lines);
    } catch (cause) {
      const { message } = explainExcelError(cause);
      this.remarks.push(`The line on Changes is missing: ${message}`);
    }
  }

  private get did(): PlanDeeds {
    return { ...this.progress, kept: this.kept.length };
  }

  private current(tracking: Tracking, name: TableName): TrackedTable {
    return this.outcomes.get(name)?.table ?? trackedTable(tracking, name);
  }

  private withOutcomes(tracking: Tracking): Tracking {
    return [...this.outcomes.values()].reduce((now, { table }) => withTable(now, table), tracking);
  }

  private tell(change: Partial<PlanProgress>): void {
    Object.assign(this.progress, change);
    this.options.onProgress?.(this.progress);
  }
}

function addedRuns(block: readonly CellWrite[][], { key, specs }: TrackedTable): AddedRun[] {
  return key
    ? block.map((row) => ({
        runId: String(shownValue(row[key.position] ?? "", key.spec)),
        digest: writtenDigest(row, specs),
      }))
    : [];
}

function withTable(tracking: Tracking, table: TrackedTable): Tracking {
  return {
    ...tracking,
    tracked: new Map(tracking.tracked).set(table.name, table),
    layout: { ...tracking.layout, tables: new Map(tracking.layout.tables).set(table.name, table) },
  };
}
