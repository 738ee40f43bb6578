// The inverse of a batch, read from what it left: rows that carry its id, and its lines on `Changes`. A run that something
// else changed since stays, and is named; a cell that was edited since stays as it is (the writer sees to that).

import { foldKey } from "../../tracking/naming/fold-key";
import type { Plan, RowUpdate, TableWrite } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import { CHANGE_KINDS, TABLE_NAMES, type TableName } from "../../tracking/schema/table-specs";
import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { rewriteOf } from "./cell-write";
import { readCells } from "./changed-cells";
import type { DefinitionName } from "./drop-definitions";
import { keyColumn } from "./locate-rows";
import { readTableColumns } from "./read-table-columns";

/** What taking a batch back would do. */
export interface UndoPlan {
  /** Whether the workbook knows of the batch at all. */
  readonly known: boolean;
  readonly plan: Plan;
  /** Parameters and metrics that came with the batch. */
  readonly definitions: readonly DefinitionName[];
  /** Run IDs of the batch that something else changed since, and that therefore stay. */
  readonly changedSince: readonly string[];
  /** Run IDs under which another run stands by now, which the batch never knew. */
  readonly strangers: readonly string[];
}

interface Line {
  /** When it was written, as Excel counts days; NaN where that cannot be read. */
  readonly when: number;
  readonly what: string;
  readonly sheet: string;
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly batch: string;
}

type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Tables whose rows carry the id of the batch that brought them. */
const MARKED = ["Runs", "History"] as const satisfies readonly TableName[];
const UNDONE: ReadonlySet<string> = new Set<ChangeKind>(["Import removed", "Taken back"]);
const RUN_CHANGED: ReadonlySet<string> = new Set<ChangeKind>(["Run updated"]);
const HEADERS = ["When", "What", "Sheet", "Run ID", "Column", "Before", "After", "Import"] as const;

/** Reads what a batch did and makes the plan that takes it back; reads `Changes`, and the mark of each row. */
export async function planUndo(
  context: WorkbookSession,
  tracking: Tracking,
  batch: string,
): Promise<UndoPlan> {
  const lines = await readLines(context, tracking);
  const mine = lines.filter((line) => line.batch === batch && !UNDONE.has(line.what));
  const undone = new Set(lines.filter(({ what }) => UNDONE.has(what)).map((line) => line.batch));
  const begins = beginsOf(lines);
  const began = begins.get(batch) ?? NaN;
  const changedSince = new Set(
    lines
      .filter((line) => RUN_CHANGED.has(line.what) && line.batch !== batch && !undone.has(line.batch))
      // A line of which nobody can say when it was written counts as later.
      .filter(({ when }) => !(when < began))
      .map(({ key }) => foldKey(key)),
  );
  const runs = await markedRuns(context, tracking);
  const marked = runs.filter((run) => foldKey(run.batch) === foldKey(batch)).map(({ id }) => id);
  const later = new Set(
    runs.filter((run) => (begins.get(run.batch) ?? NaN) > began).map(({ id }) => foldKey(id)),
  );
  const isStranger = ({ what, key }: Line): boolean => RUN_CHANGED.has(what) && later.has(foldKey(key));
  const writes: TableWrite[] = [
    ...updatesOf(
      mine.filter((line) => !isStranger(line)),
      tracking,
    ),
    ...addedRows(mine),
    ...MARKED.flatMap((table): TableWrite[] =>
      tracking.tracked.get(table)?.find("Import")
        ? [
            {
              table,
              reason: "It came with the batch.",
              kind: "remove",
              column: "Import",
              values: [batch],
              except: changedSince,
            },
          ]
        : [],
    ),
  ];
  return {
    known: mine.length > 0 || marked.length > 0,
    plan: { batch, linesFirst: false, rowLines: false, writes },
    definitions: mine.flatMap(({ what, column }): DefinitionName[] =>
      what === "Parameter added"
        ? [{ table: "Params", name: column }]
        : what === "Metric added"
          ? [{ table: "Metrics", name: column }]
          : [],
    ),
    changedSince: marked.filter((id) => changedSince.has(foldKey(id))),
    strangers: [...new Set(mine.filter(isStranger).map(({ key }) => key))],
  };
}

/** When each batch wrote its first line. */
function beginsOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const begins = new Map<string, number>();
  for (const { batch, when } of lines) {
    if (!(when >= (begins.get(batch) ?? Infinity)) && !Number.isNaN(when)) {
      begins.set(batch, when);
    }
  }
  return begins;
}

async function readLines(context: WorkbookSession, { tracked, catalogue }: Tracking): Promise<Line[]> {
  const changes = tracked.get("Changes");
  if (!changes) {
    return [];
  }
  const { columns } = await readTableColumns(context, changes, catalogue, (table) =>
    HEADERS.flatMap((header) => table.find(header) ?? []),
  );
  const present = HEADERS.filter((header) => changes.find(header));
  const cell = (header: (typeof HEADERS)[number], row: number) => columns[present.indexOf(header)]?.[row];
  const at = (header: (typeof HEADERS)[number], row: number): string => String(cell(header, row) ?? "");
  return (columns[0] ?? []).map((_, row) => ({
    when: timeOf(cell("When", row)),
    what: at("What", row),
    sheet: at("Sheet", row),
    key: at("Run ID", row),
    column: at("Column", row),
    before: at("Before", row),
    after: at("After", row),
    batch: at("Import", row),
  }));
}

function timeOf(cell: CellValue | undefined): number {
  return typeof cell === "number" ? cell : NaN;
}

/** The Run ID of each run, with the batch that brought it. */
async function markedRuns(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
): Promise<{ readonly id: string; readonly batch: string }[]> {
  const runs = tracked.get("Runs");
  if (!runs?.find("Import")) {
    return [];
  }
  const { columns } = await readTableColumns(context, runs, catalogue, (table) => [
    keyColumn(table, "Import"),
    keyColumn(table, table.keyHeader),
  ]);
  const [imports = [], ids = []] = columns;
  return imports.map((value, row) => ({ id: String(ids[row] ?? ""), batch: String(value) }));
}

function updatesOf(lines: readonly Line[], tracking: Tracking): TableWrite[] {
  const byTable = new Map<TableName, RowUpdate[]>();
  // The last change of a cell is taken back first, wherever its line stands by now.
  const latestFirst = [...lines].reverse().sort((a, b) => (b.when || 0) - (a.when || 0));
  for (const line of latestFirst) {
    const table =
      TABLE_NAMES.find((name) => name === line.sheet) ?? (line.what === "Run updated" ? "Runs" : undefined);
    const tracked = table && tracking.tracked.get(table);
    const update = tracked && inverse(line, tracked);
    if (table && update) {
      byTable.set(table, [...(byTable.get(table) ?? []), update]);
    }
  }
  return [...byTable].map(([table, rows]) => ({
    table,
    reason: "The batch changed it.",
    kind: "update",
    rows,
  }));
}

function inverse({ key, before, after }: Line, table: TrackedTable): RowUpdate | undefined {
  const old = readCells(before);
  const written = readCells(after);
  if (!old || !written || key === "") {
    return undefined;
  }
  return {
    key,
    cells: new Map(
      Object.entries(old).map(([header, value]) => [
        header,
        { before: written[header] ?? "", after: rewriteOf(value, table.find(header)?.spec) },
      ]),
    ),
  };
}

/** Rows of small tables, each known by its line; catalogue entries go apart, because runs may use them. */
function addedRows(lines: readonly Line[]): TableWrite[] {
  return TABLE_NAMES.flatMap((table): TableWrite[] => {
    const values = lines
      .filter(({ what, sheet, column }) => what === "Row added" && sheet === table && column !== "")
      .map(({ column }) => column);
    return values.length > 0
      ? [{ table, reason: "It came with the batch.", kind: "remove", column: TABLE_KEYS[table], values }]
      : [];
  });
}
