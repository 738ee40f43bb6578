// The one writer. It reads the workbook afresh, asks every table that will be touched whether it can take what is planned,
// and only then writes: catalogue entries first, with their columns; then, where the plan says so, the lines of `Changes`;
// then the rows. What an earlier attempt of the same plan wrote already is found by its key and not written again.

import { mergedCatalogue } from "../../tracking/catalogue/merged-catalogue";
import type { Plan, PlanDeeds, RowUpdate, TableWrite } from "../../tracking/planning/plan";
import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import { TABLE_SPECS, type TableName } from "../../tracking/schema/table-specs";
import { rowsBytes } from "../../cells/cell-bytes";
import { explainExcelError } from "../explain-excel-error";
import { readTracking, trackedTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { runColumnInsertions } from "../set-up-tables";
import type { TrackedTable } from "../tracked-table";
import { appendRows, type RowSource } from "./append-rows";
import { askFirst, type FreeRows, type Need } from "./ask-first";
import type { CellWrite } from "./cell-write";
import type { ChangeLine } from "./change-line";
import { changeLines } from "./change-lines";
import type { DefinitionName } from "./drop-definitions";
import { insertColumns } from "./insert-columns";
import { layOutRows } from "./lay-out-rows";
import { foldKey, locateRows } from "./locate-rows";
import { removeRows } from "./remove-rows";
import { updateRows, type KeptCell } from "./update-rows";

/** How far a plan has been carried out, at every moment. */
export interface PlanProgress {
  /** Something may have been written; before that, a failure has changed nothing. */
  began: boolean;
  /** Rows added, to any table but `Changes`. */
  written: number;
  /** Runs added. */
  added: number;
  updated: number;
  removed: number;
  /** Catalogue entries that the plan brings and that were not there; said before they are written. */
  definitions: readonly DefinitionName[];
  /** Cells that it writes over, said before they are written: by them they are put back when no line tells of them. */
  updates: readonly TableUpdates[];
}

/** Cells written over in one table. */
export interface TableUpdates {
  readonly table: TableName;
  readonly rows: readonly RowUpdate[];
}

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

/** A plan of which nothing has been carried out. */
export function noProgress(): PlanProgress {
  return { began: false, written: 0, added: 0, updated: 0, removed: 0, definitions: [], updates: [] };
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
    const { writes } = await this.stillToDo(tracking);
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
    if (!plan.linesFirst && !(await this.isTold(tracking))) {
      // An earlier attempt that wrote the rows may have ended before their lines.
      const told = this.repeated ? this.plan : plan;
      await this.tryLines(tracking, changeLines(told, tracking.tracked, this.did));
    }
    const { outcomes: tables, kept, missing, remarks } = this;
    return { tracking: this.withOutcomes(tracking), tables, kept, missing, remarks };
  }

  /** The writes without the rows that an earlier attempt added. */
  private async stillToDo(tracking: Tracking): Promise<{ readonly writes: readonly TableWrite[] }> {
    const writes: TableWrite[] = [];
    for (const write of this.plan.writes) {
      writes.push(write.kind === "add" ? await this.unwritten(tracking, write) : write);
    }
    return { writes };
  }

  private async unwritten(
    tracking: Tracking,
    write: Extract<TableWrite, { kind: "add" }>,
  ): Promise<TableWrite> {
    const table = trackedTable(tracking, write.table);
    const keys = write.rows.map((row) => String(row[write.onceBy] ?? ""));
    const header = table.find(write.onceBy)?.header;
    if (header === undefined || keys.every((key) => key === "")) {
      return write;
    }
    const { rows } = await locateRows(this.context, table, tracking.catalogue, header, keys);
    const [first] = [...rows.values()].sort((a, b) => a - b);
    if (first !== undefined) {
      this.outcomes.set(write.table, { table, firstSheetRow: table.headerRow + 1 + first });
    }
    this.repeated ||= rows.size > 0;
    const there = new Set([...rows.keys()].map(foldKey));
    return { ...write, rows: write.rows.filter((_, at) => !there.has(foldKey(keys[at] ?? ""))) };
  }

  private needsOf(tracking: Tracking, writes: readonly TableWrite[]): Need[] {
    const needs = new Map<TableName, Need>();
    const lines = changeLines({ ...this.plan, writes }, tracking.tracked, this.did).length;
    const need = (name: TableName, rows: number, columns = 0): void => {
      const table = trackedTable(tracking, name);
      const before = needs.get(name);
      needs.set(name, {
        table,
        rows: (before?.rows ?? 0) + rows,
        columns: (before?.columns ?? 0) + columns,
      });
    };
    for (const write of writes) {
      need(write.table, rowsOf(write));
    }
    const columns = this.insertionsWith(tracking, writes).reduce((sum, { specs }) => sum + specs.length, 0);
    if (columns > 0) {
      need("Runs", 0, columns);
    }
    // Where the lines come last, a Changes that is gone costs the line alone.
    if (lines > 0 && (this.plan.linesFirst || tracking.tracked.has("Changes"))) {
      need("Changes", lines);
    }
    return [...needs.values()];
  }

  private insertionsWith(
    tracking: Tracking,
    writes: readonly TableWrite[],
  ): ReturnType<typeof runColumnInsertions> {
    const runs = tracking.tracked.get("Runs");
    const added = writes.flatMap((write) =>
      write.kind === "add" && isCatalogue(write.table) ? [write] : [],
    );
    return runs && added.length > 0
      ? runColumnInsertions(runs, mergedCatalogue(tracking.catalogue, added))
      : [];
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
    const withColumns = await insertColumns(this.context, runs, now.catalogue, (table) =>
      runColumnInsertions(table, now.catalogue),
    );
    return withTable(now, withColumns);
  }

  private async writeTable(tracking: Tracking, write: TableWrite): Promise<void> {
    const table = this.current(tracking, write.table);
    const { catalogue } = tracking;
    const { signal } = this.options;
    switch (write.kind) {
      case "add":
        await this.append(table, tracking, layOutSource(write.rows));
        break;
      case "append":
        await this.append(table, tracking, blockSource(write.rows));
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
    await appendRows(this.context, changes, tracking.catalogue, asked, layOutSource(rows));
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

  /** Whether an earlier attempt that had written the rows has left its lines too. */
  private async isTold(tracking: Tracking): Promise<boolean> {
    const changes = tracking.tracked.get("Changes");
    const { rowLines, writes } = this.plan;
    const mayRepeat = this.repeated || (rowLines && writes.some(({ kind }) => kind === "update"));
    if (!mayRepeat || !changes?.find("Import")) {
      return false;
    }
    const { batch, line } = this.plan;
    const { rows } = await locateRows(this.context, changes, tracking.catalogue, "Import", [batch]);
    if (rows.size > 0 || line) {
      return rows.size > 0;
    }
    // Definitions are known by their names, whichever click brought them.
    const names = writes.flatMap(definitionsOf).map(({ name }) => name);
    const found = await locateRows(this.context, changes, tracking.catalogue, "Column", names);
    return names.length > 0 && found.rows.size === new Set(names).size;
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

function isCatalogue(table: TableName): table is DefinitionName["table"] {
  return table === "Params" || table === "Metrics";
}

function definitionsOf({ table, ...write }: TableWrite): DefinitionName[] {
  return (table === "Params" || table === "Metrics") && write.kind === "add"
    ? write.rows.map((row) => ({ table, name: String(row[TABLE_KEYS[table]] ?? "") }))
    : [];
}

function rowsOf(write: TableWrite): number {
  switch (write.kind) {
    case "add":
      return write.rows.length;
    case "append":
      return write.rows.count;
    default:
      return 0;
  }
}

function withTable(tracking: Tracking, table: TrackedTable): Tracking {
  return {
    ...tracking,
    tracked: new Map(tracking.tracked).set(table.name, table),
    layout: { ...tracking.layout, tables: new Map(tracking.layout.tables).set(table.name, table) },
  };
}

/** Rows laid out a few at a time, so that a long list is walked once. */
function layOutSource(rows: Extract<TableWrite, { kind: "add" }>["rows"]): RowSource {
  return {
    count: rows.length,
    block(start, maxBytes, table) {
      const block: CellWrite[][] = [];
      let bytes = 0;
      for (let at = start; at < rows.length; at++) {
        const laidOut = layOutRows(rows.slice(at, at + 1), table);
        bytes += rowsBytes(laidOut);
        if (bytes > maxBytes && block.length > 0) {
          break;
        }
        block.push(...laidOut);
      }
      return block;
    },
  };
}

function blockSource(rows: Extract<TableWrite, { kind: "append" }>["rows"]): RowSource {
  return {
    count: rows.count,
    block: (start, maxBytes, table) => rows.block(start, maxBytes, table.headers),
  };
}
