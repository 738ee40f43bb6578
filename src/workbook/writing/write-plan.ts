// The one writer. It reads the workbook afresh, asks every table that will be touched whether it can take what is planned,
// and only then writes: catalogue entries first; then the columns that they and the values need; then, where the plan says
// so, the lines of `Changes`; then the rows. What an earlier attempt of the same plan wrote already is found by its key and
// not written again.

import type { Plan, PlanDeeds, TableWrite } from "../../tracking/planning/plan";
import { runNumber } from "../../tracking/identity/run-ids";
import type { TableName } from "../../tracking/schema/table-names";
import { TABLE_SPECS } from "../../tracking/schema/table-specs";
import { explainExcelError } from "../explain-excel-error";
import { readTracking, trackedTable, withTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { additionsOf } from "./additions-of";
import { appendRows, type RowSource } from "./append-rows";
import { askFirst, type FreeRows } from "./ask-first";
import { addedRunLines, addedRuns, type AddedRun } from "./added-runs";
import type { ChangeLine } from "./change-line";
import { changeLines } from "./change-lines";
import { ColumnGiver } from "./column-giver";
import { doubledRemarks, type DoubledKey } from "./doubled-keys";
import { definitionsOf, isCatalogue } from "./definitions-of";
import { findUnwritten, isTold } from "./earlier-attempt";
import { planNeeds } from "./plan-needs";
import { formulaRemarks } from "./kept-formulas";
import { noProgress, type PlanProgress } from "./plan-progress";
import type { PlanOutcome, TableOutcome } from "./plan-outcome";
import { layOutSource, plannedRows } from "./planned-rows";
import { removeRows } from "./remove-rows";
import { renameColumns } from "./rename-columns";
import { requireSettled } from "./require-settled";
import type { KeptCell } from "./update-outcome";
import { updateRows } from "./update-rows";
import { filledKeys, valueKeys } from "./value-keys";

/** The writes of one kind. */
type Of<Kind extends TableWrite["kind"]> = Extract<TableWrite, { readonly kind: Kind }>;

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
  /** Tables as they were found when rows were written over. */
  private readonly updated = new Map<TableName, TrackedTable>();
  private readonly kept: KeptCell[] = [];
  private readonly missing: string[] = [];
  private readonly added: AddedRun[] = [];
  /** Runs that an earlier attempt had added, and what is written over in them. */
  private readonly standing: AddedRun[] = [];
  private readonly corrections: Extract<TableWrite, { kind: "update" }>[] = [];
  private readonly doubled: DoubledKey[] = [];
  private updatedSheetRow: number | undefined;
  private readonly remarks: string[] = [];
  private readonly progress: PlanProgress;
  private readonly columns: ColumnGiver;
  private free: FreeRows = new Map();
  /** Whether some of the rows were there already, from an attempt before this one. */
  private repeated = false;

  constructor(
    private readonly context: WorkbookSession,
    private readonly plan: Plan,
    private readonly options: WriteOptions,
  ) {
    this.progress = options.progress ?? noProgress();
    this.columns = new ColumnGiver(context, this.progress, this.remarks);
  }

  async write(): Promise<PlanOutcome> {
    let tracking = this.options.tracking ?? (await readTracking(this.context, [], this.options.signal));
    const writes = await this.stillToDo(tracking);
    requireSettled(tracking, writes);
    this.free = await askFirst(this.context, planNeeds(tracking, this.plan, writes, this.did));
    this.progress.began = true;
    // A definition whose column is renamed must not get another one.
    await this.writeAll(tracking, writes.filter(isRename));
    tracking = await this.writeCatalogue(tracking, writes);
    tracking = await this.columns.give(tracking, writes);
    const plan = { ...this.plan, writes };
    if (plan.linesFirst) {
      await this.writeLines(tracking, changeLines(plan, tracking.tracked, this.did));
    }
    await this.writeAll(
      tracking,
      writes.filter((write) => !isCatalogue(write.table) && !isRename(write)),
    );
    if (!plan.linesFirst) {
      await this.tryLines(tracking, await this.linesAfter(tracking, plan));
    }
    if (plan.linesFirst) {
      await this.tryLines(tracking, addedRunLines(this.added, plan.batch));
    }
    const { outcomes: tables, kept, missing, doubled, updatedSheetRow, remarks, did } = this;
    return {
      firstRun: did.firstRun,
      tracking: this.withOutcomes(tracking),
      tables,
      kept,
      missing,
      doubled,
      updatedSheetRow,
      lastRun: this.added.reduce((highest, { runId }) => Math.max(highest, runNumber(runId)), 0),
      remarks,
    };
  }

  /** An earlier attempt that wrote the rows may have ended before their lines; what it told is not told again. */
  private async linesAfter(tracking: Tracking, plan: Plan): Promise<ChangeLine[]> {
    const told = await isTold(this.context, tracking, this.plan, this.repeated);
    const { batch, linesFirst } = plan;
    const lines = (writes: readonly TableWrite[], runs: readonly AddedRun[]): ChangeLine[] =>
      changeLines({ batch, linesFirst, rowLines: true, writes }, tracking.tracked, this.did, runs);
    if (told) {
      return [
        ...lines(this.corrections, this.corrections.length > 0 ? this.standing : []),
        ...(plan.rowLines === "again" ? lines(plan.writes, []) : []),
      ];
    }
    const whole = this.repeated ? this.plan : plan;
    const runs = [...this.standing, ...this.added];
    return [...changeLines(whole, tracking.tracked, this.did, runs), ...lines(this.corrections, [])];
  }

  private async writeAll(tracking: Tracking, writes: readonly TableWrite[]): Promise<void> {
    for (const write of writes) {
      await this.writeTable(tracking, write);
    }
  }

  /** The writes without the rows that an earlier attempt added. */
  private async stillToDo(tracking: Tracking): Promise<readonly TableWrite[]> {
    const writes: TableWrite[] = [];
    for (const write of this.plan.writes) {
      if (write.kind !== "add") {
        writes.push(write);
        continue;
      }
      const unwritten = await findUnwritten(this.context, tracking, write);
      const { table, firstSheetRow, standing } = unwritten;
      if (firstSheetRow !== undefined) {
        this.repeated = true;
        this.outcomes.set(write.table, { table, firstSheetRow });
      }
      this.standing.push(...standing.runs);
      writes.push(unwritten.write);
      if (standing.corrections.length > 0) {
        const reason = "A person corrected it.";
        this.corrections.push({ table: write.table, reason, kind: "update", rows: standing.corrections });
      }
    }
    return [...writes, ...this.corrections];
  }

  /** Writes catalogue entries, and reads the workbook as it is with them. */
  private async writeCatalogue(tracking: Tracking, writes: readonly TableWrite[]): Promise<Tracking> {
    const entries = writes.filter((write) => isCatalogue(write.table) && !isRename(write));
    if (entries.length === 0) {
      return tracking;
    }
    this.tell({ definitions: entries.flatMap(definitionsOf) });
    const wide = await this.columns.give(tracking, entries, false);
    await this.writeAll(wide, entries);
    const now = await readTracking(this.context, [], this.options.signal);
    const [before, runs] = [tracking.tracked.get("Runs"), now.tracked.get("Runs")];
    // What this plan brings is no rename of something that stood there before.
    return before && runs ? withTable(now, runs.withWaiting(before.waiting)) : now;
  }

  private async writeTable(tracking: Tracking, write: TableWrite): Promise<void> {
    const table = this.current(tracking, write.table);
    switch (write.kind) {
      case "add":
        this.tell({ additions: [...this.progress.additions, ...additionsOf(write)] });
        await this.append(table, tracking, plannedRows(write), valueKeys(write));
        break;
      case "append":
        await this.append(table, tracking, plannedRows(write), valueKeys(write));
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
    const before = this.progress.updated;
    this.tell({ updates: [...this.progress.updates, { table: write.table, rows: write.rows }] });
    const outcome = await updateRows(this.context, table, catalogue, write.rows, {
      signal: this.options.signal,
      onWritten: (rows) => {
        this.tell({ updated: before + rows });
      },
      complete: (now) => this.columns.complete(now, catalogue, valueKeys(write)),
    });
    this.updated.set(write.table, outcome.table);
    this.kept.push(...outcome.kept);
    this.missing.push(...outcome.missing);
    this.doubled.push(...outcome.doubled);
    this.remarks.push(...doubledRemarks(table, outcome.doubled), ...formulaRemarks(table, outcome.kept));
    this.updatedSheetRow = outcome.sheetRow;
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
    const before = this.progress.removed;
    const { table: left } = await removeRows(this.context, table, catalogue, write, {
      signal: this.options.signal,
      onWritten: (rows) => {
        this.tell({ removed: before + rows });
      },
    });
    this.outcomes.set(write.table, { table: left, firstSheetRow: undefined });
  }

  private async append(
    table: TrackedTable,
    { catalogue }: Tracking,
    rows: RowSource,
    keys: readonly string[],
  ): Promise<void> {
    const { added, written } = this.progress;
    const asked = [...this.free].find(([{ name }]) => name === table.name)?.[1] ?? 0;
    // Blank rows were counted before this plan wrote; they are counted again where it did.
    const free = this.outcomes.has(table.name) ? undefined : asked;
    const appended = await appendRows(this.context, table, catalogue, free, rows, {
      signal: this.options.signal,
      complete: (now) => this.columns.complete(now, catalogue, keys),
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
    const { catalogue } = tracking;
    const complete = (now: TrackedTable): Promise<TrackedTable> =>
      this.columns.complete(now, catalogue, filledKeys(rows));
    const changes = await complete(this.current(tracking, "Changes"));
    const asked = [...this.free].find(([{ name }]) => name === "Changes")?.[1] ?? 0;
    const free = this.outcomes.has("Changes") ? undefined : asked;
    const source = layOutSource(rows);
    const { table, firstSheetRow } = await appendRows(this.context, changes, catalogue, free, source, {
      complete,
    });
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
    const [first] = [...this.standing, ...this.added];
    return { ...this.progress, kept: this.kept.length, firstRun: first?.runId };
  }

  private current(tracking: Tracking, name: TableName): TrackedTable {
    return this.outcomes.get(name)?.table ?? this.updated.get(name) ?? trackedTable(tracking, name);
  }

  private withOutcomes(tracking: Tracking): Tracking {
    const appended = [...this.outcomes.values()].map(({ table }) => table);
    return [...this.updated.values(), ...appended].reduce(withTable, tracking);
  }

  private tell(change: Partial<PlanProgress>): void {
    Object.assign(this.progress, change);
    this.options.onProgress?.(this.progress);
  }
}

function isRename({ kind }: TableWrite): boolean {
  return kind === "rename";
}
