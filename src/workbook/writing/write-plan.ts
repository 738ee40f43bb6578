// The one writer. It reads the workbook afresh, asks every table that will be touched whether it can take what is planned,
// and only then writes: catalogue entries first; then the columns that they and the values need; then, where the plan says
// so, the lines of `Changes`; then the rows. What an earlier attempt of the same plan wrote already is found by its key and
// not written again.

import type { Plan, PlanDeeds, TableWrite } from "../../tracking/planning/plan";
import { TABLE_SPECS } from "../../tracking/schema/table-specs";
import { requireShownDays } from "../date-system";
import { explainExcelError } from "../explain-excel-error";
import { readTracking, withTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { askFirst } from "./ask-first";
import { AddedRuns } from "./added-runs";
import type { ChangeLine } from "./change-line";
import { changeLines, unkeptRemarks } from "./change-lines";
import { ColumnGiver } from "./column-giver";
import { definitionsOf, isCatalogue } from "./definitions-of";
import { findUnwritten, isTold } from "./earlier-attempt";
import { leftLines } from "./left-rows";
import { latestTime } from "./latest-time";
import { lineTime, lineTimeRemarks } from "./line-time";
import { planNeeds } from "./plan-needs";
import { noProgress, type PlanProgress } from "./plan-progress";
import type { PlanOutcome } from "./plan-outcome";
import { layOutSource } from "./planned-rows";
import { editedCells, shownColumn } from "./kept-remarks";
import { plannedUpdates } from "./planned-updates";
import { settleUpdated } from "./settle-updated";
import { TableWriter, type TableWriterOptions } from "./table-writer";
import { requireSettled } from "./require-settled";
import { filledKeys } from "./value-keys";

export interface WriteOptions extends TableWriterOptions {
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
  private readonly tables: TableWriter;
  /** Runs that an earlier attempt had added, and what is written over in them. */
  private readonly standing = new AddedRuns();
  private readonly corrections: Extract<TableWrite, { kind: "update" }>[] = [];
  private readonly remarks: string[] = [];
  private readonly progress: PlanProgress;
  private readonly columns: ColumnGiver;
  /** Whether some of the rows were there already, from an attempt before this one. */
  private repeated = false;

  constructor(
    private readonly context: WorkbookSession,
    private readonly plan: Plan,
    private readonly options: WriteOptions,
  ) {
    this.progress = options.progress ?? noProgress();
    this.columns = new ColumnGiver(context, this.progress, this.remarks);
    this.tables = new TableWriter(context, options, this.columns, this.progress, this.remarks);
  }

  async write(): Promise<PlanOutcome> {
    let tracking = this.options.tracking ?? (await readTracking(this.context, [], this.options.signal));
    requireShownDays(tracking);
    const writes = await this.stillToDo(tracking);
    requireSettled(tracking, writes);
    this.tables.ends = await askFirst(this.context, planNeeds(tracking, this.plan, writes, this.did));
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
    const lines = [
      ...(plan.linesFirst ? this.tables.added.lines(plan.batch) : await this.linesAfter(tracking, plan)),
      ...this.tables.points.lines(plan.batch),
    ];
    await this.tryLines(tracking, [...lines, ...this.linesOfLeft(tracking)]);
    await this.settleLine(tracking, plan);
    const { remarks, did } = this;
    const { outcomes: tables, kept, missing, doubled, edited, updatedRuns, updatedSheetRow } = this.tables;
    return {
      firstRun: did.firstRun,
      tracking: this.tables.withOutcomes(tracking),
      tables,
      updatedRuns,
      kept,
      missing,
      edited,
      doubled,
      updatedSheetRow,
      lastRun: this.tables.added.highest,
      remarks,
    };
  }

  /** An earlier attempt that wrote the rows may have ended before their lines; what it told is not told again. */
  private async linesAfter(tracking: Tracking, plan: Plan): Promise<ChangeLine[]> {
    if (this.cameToNothing) {
      return [];
    }
    const told = await isTold(this.context, tracking, this.plan, this.repeated);
    const { batch, linesFirst } = plan;
    const lines = (writes: readonly TableWrite[], runs?: AddedRuns): ChangeLine[] =>
      changeLines({ batch, linesFirst, rowLines: true, writes }, tracking.tracked, this.did, runs);
    if (told) {
      return [
        ...lines(this.corrections, this.corrections.length > 0 ? this.standing : undefined),
        ...(plan.rowLines === "again" ? lines(plan.writes) : []),
      ];
    }
    const whole = this.repeated ? this.plan : plan;
    const runs = this.standing.followedBy(this.tables.added);
    return [...changeLines(whole, tracking.tracked, this.did, runs), ...lines(this.corrections)];
  }

  /** What does not stand of that which the lines of rows say; a plan without such lines claimed nothing. */
  private linesOfLeft({ tracked }: Tracking): ChangeLine[] {
    const { batch, rowLines, linesFirst } = this.plan;
    if (rowLines === false || (this.cameToNothing && !linesFirst)) {
      return [];
    }
    return leftLines(this.tables.left, batch, (table, column) => shownColumn(tracked.get(table), column));
  }

  private async writeAll(tracking: Tracking, writes: readonly TableWrite[]): Promise<void> {
    for (const write of writes) {
      await this.tables.write(tracking, write);
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
        this.tables.outcomes.set(write.table, { table, firstSheetRow });
      }
      this.standing.add(standing.runs);
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
    this.tables.tell({ definitions: entries.flatMap(definitionsOf) });
    const wide = await this.columns.give(tracking, entries, false);
    await this.writeAll(wide, entries);
    const now = await readTracking(this.context, [], this.options.signal);
    const [before, runs] = [tracking.tracked.get("Runs"), now.tracked.get("Runs")];
    // What this plan brings is no rename of something that stood there before, and takes no column from it.
    return before && runs ? withTable(now, before.as(runs.shape, now.catalogue)) : now;
  }

  private async writeLines(tracking: Tracking, lines: readonly ChangeLine[]): Promise<void> {
    if (lines.length === 0) {
      return;
    }
    const now = Date.now();
    const { catalogue } = tracking;
    const standing = this.tables.current(tracking, "Changes");
    const at = lineTime(await latestTime(this.context, standing, catalogue, this.tables.latest), now);
    const [when] = TABLE_SPECS.Changes.columns;
    const rows = lines.map((line) => ({ ...line, ...(when && { [when.header]: at }) }));
    const keys = filledKeys(rows);
    const changes = await this.columns.complete(standing, catalogue, keys);
    // What was written is told even where the person cancels meanwhile.
    await this.tables.append(changes, tracking, layOutSource(rows), keys, undefined);
    const told = [...unkeptRemarks(lines), ...lineTimeRemarks(at, now)];
    this.remarks.push(...told.filter((remark) => !this.remarks.includes(remark)));
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

  /** A line that came first says how many runs were to be updated; it shall say how many were. */
  private async settleLine(tracking: Tracking, plan: Plan): Promise<void> {
    const { batch, line, linesFirst } = plan;
    const planned = typeof line === "object" ? line.counts?.update : undefined;
    const lost = plannedUpdates(plan) - this.tables.updatedRuns;
    if (!linesFirst || planned === undefined || lost <= 0) {
      return;
    }
    try {
      const changes = this.tables.current(tracking, "Changes");
      await settleUpdated(this.context, changes, tracking.catalogue, batch, {
        planned,
        written: planned - lost,
      });
    } catch (cause) {
      this.remarks.push(`The line on Changes counts ${lost} too many: ${explainExcelError(cause).message}`);
    }
  }

  /** Whether all rows that were to be written over were gone or somebody else's by then, so that there is nothing to tell. */
  private get cameToNothing(): boolean {
    const { written, updated, removed, renamed } = this.progress;
    return this.tables.left.length > 0 && !this.repeated && written + updated + removed + renamed === 0;
  }

  private get did(): PlanDeeds {
    const firstRun = this.standing.first ?? this.tables.added.first;
    return { ...this.progress, kept: editedCells(this.tables.kept), firstRun };
  }
}

function isRename({ kind }: TableWrite): boolean {
  return kind === "rename";
}
