// The writes of a plan, one after the other, and what came of each: where tables stand by now, what was kept, what was gone.

import type { TableCounts, TableWrite } from "../../tracking/planning/plan";
import type { TableName } from "../../tracking/schema/table-names";
import { trackedTable, withTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { AddedPoints } from "./added-points";
import { addedRuns, AddedRuns } from "./added-runs";
import { additionsOf } from "./additions-of";
import { appendRows, type RowSource } from "./append-rows";
import type { TableEnds } from "./ask-first";
import type { CellWrite } from "./cell-write";
import type { ColumnGiver } from "./column-giver";
import { doubledRemarks, type DoubledKey } from "./doubled-keys";
import { keptRemarks } from "./kept-remarks";
import { leftRows, type LeftRow } from "./left-rows";
import type { TableOutcome } from "./plan-outcome";
import type { PlanProgress } from "./plan-progress";
import { plannedRows } from "./planned-rows";
import { removeRows } from "./remove-rows";
import { renameColumns } from "./rename-columns";
import type { KeptCell } from "./update-outcome";
import { updateRows } from "./update-rows";
import { valueKeys } from "./value-keys";

/** How a plan is carried out. */
export interface TableWriterOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: PlanProgress) => void) | undefined;
}

/** The writes of one kind. */
type Of<Kind extends TableWrite["kind"]> = Extract<TableWrite, { readonly kind: Kind }>;

/** Carries the writes of one plan out. */
export class TableWriter {
  readonly outcomes = new Map<TableName, TableOutcome>();
  readonly kept: KeptCell[] = [];
  readonly missing: string[] = [];
  readonly added = new AddedRuns();
  readonly points = new AddedPoints();
  readonly doubled: DoubledKey[] = [];
  /** Keys of rows that were to be removed and stay, because a person edited them since. */
  readonly edited: string[] = [];
  /** Rows that were to be written over and were not. */
  readonly left: LeftRow[] = [];
  /** Runs in which something was written over. */
  updatedRuns = 0;
  updatedSheetRow: number | undefined;
  /** How each table ended before the plan wrote anything. */
  ends: TableEnds = new Map();
  /** Tables as they were found when rows were written over. */
  private readonly updated = new Map<TableName, TrackedTable>();

  constructor(
    private readonly context: WorkbookSession,
    private readonly options: TableWriterOptions,
    private readonly columns: ColumnGiver,
    private readonly progress: PlanProgress,
    private readonly remarks: string[],
  ) {}

  /** Carries one write out. */
  async write(tracking: Tracking, write: TableWrite): Promise<void> {
    const table = this.current(tracking, write.table);
    switch (write.kind) {
      case "add":
        this.tell({ additions: [...this.progress.additions, ...additionsOf(write)] });
        await this.append(table, tracking, plannedRows(write), valueKeys(write), this.options.signal);
        break;
      case "append":
        await this.append(table, tracking, plannedRows(write), valueKeys(write), this.options.signal);
        break;
      case "update":
        await this.update(table, tracking, write);
        break;
      case "rename":
        await this.rename(table, tracking, write);
        break;
      case "remove":
        await this.remove(table, tracking, write);
        break;
    }
  }

  private async update(table: TrackedTable, { catalogue }: Tracking, write: Of<"update">): Promise<void> {
    const { updated: before, updatedOf } = this.progress;
    this.tell({ updates: [...this.progress.updates, { table: write.table, rows: write.rows }] });
    const outcome = await updateRows(this.context, table, catalogue, write.rows, {
      signal: this.options.signal,
      onWritten: (rows) => {
        this.tell({ updated: before + rows, updatedOf: plus(updatedOf, write.table, rows) });
      },
      complete: (now) => this.columns.complete(now, catalogue, valueKeys(write)),
    });
    this.updated.set(write.table, outcome.table);
    this.kept.push(...outcome.kept);
    this.missing.push(...outcome.missing);
    this.doubled.push(...outcome.doubled);
    this.left.push(...leftRows(write.table, outcome));
    this.remarks.push(...doubledRemarks(table, outcome.doubled), ...keptRemarks(table, outcome.kept));
    this.updatedSheetRow = outcome.sheetRow;
    this.updatedRuns += write.table === "Runs" ? outcome.written : 0;
  }

  private async rename(table: TrackedTable, { catalogue }: Tracking, write: Of<"rename">): Promise<void> {
    const { renamed, renames } = this.progress;
    this.tell({ renames: [...renames, { table: write.table, columns: write.columns }] });
    const outcome = await renameColumns(this.context, table, catalogue, write.columns);
    this.tell({ renamed: renamed + outcome.renamed });
    this.missing.push(...outcome.missing);
    this.outcomes.set(write.table, { table: outcome.table, firstSheetRow: undefined });
  }

  private async remove(table: TrackedTable, { catalogue }: Tracking, write: Of<"remove">): Promise<void> {
    const { removed: before, removedOf } = this.progress;
    const { table: left, edited } = await removeRows(this.context, table, catalogue, write, {
      signal: this.options.signal,
      onWritten: (rows) => {
        this.tell({ removed: before + rows, removedOf: plus(removedOf, write.table, rows) });
      },
    });
    this.edited.push(...edited);
    this.outcomes.set(write.table, { table: left, firstSheetRow: undefined });
  }

  /** Appends rows to a table, and completes its columns where it lost one meanwhile. */
  async append(
    table: TrackedTable,
    { catalogue }: Tracking,
    rows: RowSource,
    keys: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { added, written } = this.progress;
    const end = [...this.ends].find(([{ name }]) => name === table.name)?.[1];
    // Blank rows were counted before this plan wrote; they are counted again where it did.
    const free = this.outcomes.has(table.name) ? undefined : (end?.free ?? 0);
    const appended = await appendRows(this.context, table, catalogue, free, rows, {
      signal,
      formats: end?.formats,
      complete: (now) => this.columns.complete(now, catalogue, keys),
      onRows: (block, under) => {
        this.note(block, under);
      },
      onWritten: (count) => {
        this.tell({
          ...(table.name !== "Changes" && { written: written + count }),
          ...(table.name === "Runs" && { added: added + count }),
        });
      },
    });
    const firstSheetRow = this.outcomes.get(table.name)?.firstSheetRow ?? appended.firstSheetRow;
    this.outcomes.set(table.name, { table: appended.table, firstSheetRow });
  }

  /** Notes down what rows held when they were written, by which taking back tells those that were edited since. */
  private note(block: readonly CellWrite[][], under: TrackedTable): void {
    if (under.name === "Runs") {
      this.added.add(addedRuns(block, under));
    } else if (under.name === "History") {
      this.points.add(block, under);
    }
  }

  /** The greatest number that stood among the times of Changes before the plan wrote anything: see `latestTime`. */
  get latest(): number | undefined {
    return [...this.ends].find(([{ name }]) => name === "Changes")?.[1].latest;
  }

  /** A table as it stands after what was written so far. */
  current(tracking: Tracking, name: TableName): TrackedTable {
    return this.outcomes.get(name)?.table ?? this.updated.get(name) ?? trackedTable(tracking, name);
  }

  /** The workbook as it stands after what was written so far. */
  withOutcomes(tracking: Tracking): Tracking {
    const appended = [...this.outcomes.values()].map(({ table }) => table);
    return [...this.updated.values(), ...appended].reduce(withTable, tracking);
  }

  /** Notes down how far the plan has come. */
  tell(change: Partial<PlanProgress>): void {
    Object.assign(this.progress, change);
    this.options.onProgress?.(this.progress);
  }
}

function plus(counts: TableCounts, table: TableName, rows: number): TableCounts {
  return { ...counts, [table]: (counts[table] ?? 0) + rows };
}
