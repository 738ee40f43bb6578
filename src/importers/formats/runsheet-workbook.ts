// A workbook that Runsheet tracks, a colleague's or an older copy: its tables are known by their names and headers. Runs is
// the source; Params and Metrics say what its columns are, and are no runs themselves; what is left there is told. Who a run is, its own Source and Source
// ID say; its Run ID means nothing outside of its workbook.

import { readCatalogue } from "../../tracking/catalogue/read-catalogue";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { StatedDefinition } from "../../tracking/catalogue/with-stated";
import type { RowValues } from "../../tracking/planning/plan";
import { RunHeaders } from "../../tracking/catalogue/run-headers";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { TableName } from "../../tracking/schema/table-names";
import type { CellRows } from "../../tracking/values/cell-value";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { Importer, RawColumn, RawRuns } from "../importer";
import { joinRuns } from "../join-runs";
import { IGNORED } from "../roles/targets";
import { asChoices } from "../sheets/as-choices";
import { cellRowsOf, ownTables, type OwnTable } from "../sheets/own-table";
import type { Sheet } from "../sheets/sheet";
import type { PartContent } from "../source-content";

const ROLES: Readonly<Partial<Record<TableName, string>>> = {
  Runs: "runs",
  Params: "parameters",
  Metrics: "metrics",
  Datasets: "datasets",
};
/** Tables with rows that are told of and stay where they are. */
const LEFT: readonly TableName[] = ["Experiments", "Models", "History", "Issues", "Changes"];
/** What their rows are called. */
const ROWS: Readonly<Partial<Record<TableName, string>>> = { History: "point" };
const MOST_NAMED = 5;
const LEADS = "It is the primary metric of that workbook.";
const THEIR_OWN = "It is a column of their own in that workbook, and no parameter or metric there.";

/** A table with the part and the sheet that it stands in. */
interface PlacedTable {
  readonly table: OwnTable;
  readonly part: PartContent;
  readonly sheet: Sheet;
}

/** The tables of one workbook. */
type Tables = ReadonlyMap<TableName, PlacedTable>;

export const runsheetWorkbook: Importer = {
  id: "runsheet-workbook",
  title: "Workbook tracked by Runsheet",
  source: "Runsheet",
  recognise(parts) {
    const tracked = new Set(booksOf(parts).flatMap(([file, tables]) => (tables.has("Runs") ? [file] : [])));
    return tracked.size === 0
      ? undefined
      : {
          confidence: 1,
          reason: "it has the table Runs as Runsheet makes it",
          roles: parts.map((part) => (tracked.has(fileOf(part)) ? roleOf(part) : undefined)),
        };
  },
  read: (parts) =>
    joinRuns(
      booksOf(parts).flatMap(([, tables]) => {
        const runs = tables.get("Runs");
        return runs
          ? [{ name: runs.part.name, runs: readBook(tables, runs, otherSheets(parts, runs.part)) }]
          : [];
      }),
    ),
};

function roleOf(part: PartContent): string | undefined {
  const [first] = ownTables(sheetOf(part));
  return first && ROLES[first.name];
}

/** The workbooks among the parts, each by its file, with Runsheet's tables in it. */
function booksOf(parts: readonly PartContent[]): [file: string, tables: Tables][] {
  const books = new Map<string, Map<TableName, PlacedTable>>();
  for (const part of parts) {
    const sheet = sheetOf(part);
    for (const table of ownTables(sheet)) {
      const file = fileOf(part);
      const tables = books.get(file) ?? new Map<TableName, PlacedTable>();
      books.set(file, tables);
      if (sheet && !tables.has(table.name)) {
        tables.set(table.name, { table, part, sheet });
      }
    }
  }
  return [...books];
}

function readBook(tables: Tables, { table, part, sheet }: PlacedTable, others: readonly string[]): RawRuns {
  const { catalogue } = readCatalogue(rowsOf(tables, "Params"), rowsOf(tables, "Metrics"));
  const { headers, rows, lines } = table;
  const { targets } = new RunHeaders(headers, catalogue).plan;
  const columns = headers.map((header, at) => columnOf(table, sheet, header, at, targets[at], catalogue));
  const datasets = tables.get("Datasets")?.table;
  return {
    count: rows.length,
    columns,
    place: (row) => `row ${(lines[row] ?? 0) + (sheet.origin?.row ?? 0) + 1} of ${part.name}`,
    unreadable: [],
    remarks: [...(sheet.remarks ?? []), ...leftRemarks(tables, others)],
    ...(datasets ? { datasets: rowValuesOf(datasets) } : {}),
  };
}

/** The sheets of the same workbook that hold none of Runsheet's tables. */
function otherSheets(parts: readonly PartContent[], runs: PartContent): string[] {
  return parts.flatMap((part) => {
    const sheet = sheetOf(part);
    const isOther = sheet !== undefined && fileOf(part) === fileOf(runs) && ownTables(sheet).length === 0;
    return isOther ? [sheet.sheet ?? part.name] : [];
  });
}

/** What of a workbook is not taken over, counted. */
function leftRemarks(tables: Tables, others: readonly string[]): string[] {
  const left = LEFT.flatMap((name) => {
    const rows = tables.get(name)?.table.rows.length ?? 0;
    return rows === 0 ? [] : [`${name} (${counted(rows, ROWS[name] ?? "row")})`];
  });
  const named = others.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  const sheets = `${others.length === 1 ? "the sheet" : "the sheets"} ${listed(named, others.length)}`;
  const all = [...left, ...(others.length === 0 ? [] : [sheets])];
  return all.length === 0 ? [] : [`Of that workbook these were not taken over: ${listed(all)}.`];
}

function columnOf(
  { rows, lines, left }: OwnTable,
  { looks }: Sheet,
  header: string,
  at: number,
  target: ColumnTarget | undefined,
  catalogue: Catalogue,
): RawColumn {
  const defined = definedAs(target, catalogue);
  const formats = looks && { at: (row: number) => looks[lines[row] ?? -1]?.[left + at]?.numberFormat };
  const cells = rows.map((row) => row[at]);
  const isChosen = defined?.role === "parameter" && defined.type === "choice";
  return {
    header,
    values: isChosen ? asChoices(cells, formats, defined.choices) : cells,
    ...(formats ? { formats } : {}),
    suggested: suggestedOf(target),
    ...(target === undefined ? { unsure: THEIR_OWN } : {}),
    ...(defined?.role === "metric" ? { goal: defined.goal } : {}),
    ...(defined?.role === "metric" && defined.primary ? { leads: LEADS } : {}),
    ...(defined?.unit === undefined ? {} : { unit: defined.unit }),
    ...(defined ? { defined } : {}),
  };
}

/** What that workbook defines a column as. */
function definedAs(
  target: ColumnTarget | undefined,
  { parameters, metrics }: Catalogue,
): StatedDefinition | undefined {
  if (target?.role === "metric") {
    const metric = metrics.find(({ name }) => name === target.name);
    return metric && { role: "metric", ...metric };
  }
  const parameter = target?.role === "parameter" && parameters.find(({ name }) => name === target.name);
  return parameter ? { role: "parameter", ...parameter } : undefined;
}

/** What the workbook itself says of its runs is made anew here. */
function suggestedOf(target: ColumnTarget | undefined): ColumnTarget {
  const isMade = target?.role === "field" && (target.key === "import" || target.key === "fingerprint");
  return target === undefined || isMade ? IGNORED : target;
}

function rowsOf(tables: Tables, name: TableName): CellRows {
  const found = tables.get(name);
  return found ? cellRowsOf(found.table) : [["Name"]];
}

function rowValuesOf({ headers, rows }: OwnTable): RowValues[] {
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]])));
}

function sheetOf(part: PartContent): Sheet | undefined {
  return part.kind === "records" ? undefined : part.onSheet;
}

function fileOf(part: PartContent): string {
  return sheetOf(part)?.file ?? "";
}
