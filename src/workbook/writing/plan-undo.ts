// The inverse of a batch, read from what it left: rows that carry its id, and its lines on `Changes`. A run that something
// else changed since stays, and is named; a cell that was edited since stays as it is (the writer sees to that).

import { foldKey } from "../../tracking/naming/fold-key";
import type { Plan, RowUpdate, TableWrite } from "../../tracking/planning/plan";
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
}

interface Line {
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
const HEADERS = ["What", "Sheet", "Run ID", "Column", "Before", "After", "Import"] as const;

/** Reads what a batch did and makes the plan that takes it back; reads `Changes`, and the mark of each row. */
export async function planUndo(
  context: WorkbookSession,
  tracking: Tracking,
  batch: string,
): Promise<UndoPlan> {
  const lines = await readLines(context, tracking);
  const mine = lines.filter((line) => line.batch === batch && !UNDONE.has(line.what));
  const undone = new Set(lines.filter(({ what }) => UNDONE.has(what)).map((line) => line.batch));
  const begins = lines.findIndex((line) => line.batch === batch);
  const changedSince = new Set(
    lines
      .slice(Math.max(0, begins))
      .filter((line) => RUN_CHANGED.has(line.what) && line.batch !== batch && !undone.has(line.batch))
      .map(({ key }) => foldKey(key)),
  );
  const marked = await markedRuns(context, tracking, batch);
  const writes: TableWrite[] = [
    ...updatesOf(mine, tracking),
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
  };
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
  const at = (header: (typeof HEADERS)[number], row: number): string =>
    String(columns[present.indexOf(header)]?.[row] ?? "");
  return (columns[0] ?? []).map((_, row) => ({
    what: at("What", row),
    sheet: at("Sheet", row),
    key: at("Run ID", row),
    column: at("Column", row),
    before: at("Before", row),
    after: at("After", row),
    batch: at("Import", row),
  }));
}

/** Run IDs of the runs that the batch brought. */
async function markedRuns(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  batch: string,
): Promise<string[]> {
  const runs = tracked.get("Runs");
  if (!runs?.find("Import")) {
    return [];
  }
  const { columns } = await readTableColumns(context, runs, catalogue, (table) => [
    keyColumn(table, "Import"),
    keyColumn(table, table.keyHeader),
  ]);
  const [imports = [], ids = []] = columns;
  return imports.flatMap((value, row) => (foldKey(value) === foldKey(batch) ? [String(ids[row] ?? "")] : []));
}

function updatesOf(lines: readonly Line[], tracking: Tracking): TableWrite[] {
  const byTable = new Map<TableName, RowUpdate[]>();
  // The last change of a cell is taken back first.
  for (const line of [...lines].reverse()) {
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
