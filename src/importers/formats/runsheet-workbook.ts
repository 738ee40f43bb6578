// A workbook that Runsheet tracks, a colleague's or an older copy: its tables are known by their names and headers. Runs is
// the source; Params and Metrics say what its columns are, and are no runs themselves; History has its curves, Experiments,
// Models and Datasets come along; what is left there is told. Who a run is, its own Source and Source ID say; its Run ID
// means nothing outside of its workbook.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { StatedDefinition } from "../../tracking/catalogue/with-stated";
import { BROUGHT_TABLES } from "../../tracking/planning/brought-rows";
import type { RowValues } from "../../tracking/planning/plan";
import { RunHeaders } from "../../tracking/catalogue/run-headers";
import { foldHeader } from "../../tracking/naming/fold-header";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { TableName } from "../../tracking/schema/table-names";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { Importer, RawColumn, RawRuns } from "../importer";
import { joinRuns } from "../join-runs";
import { IGNORED } from "../roles/targets";
import { asChoices } from "../sheets/as-choices";
import { ownCurves, type OwnCurves } from "../sheets/own-curves";
import { ownDefinitions } from "../sheets/own-definitions";
import { namelessRows } from "../sheets/nameless-rows";
import { ownTables, rowValues, type OwnTable } from "../sheets/own-table";
import { tableRowPlace, type PlacedTable } from "../sheets/placed-table";
import type { Sheet } from "../sheets/sheet";
import type { PartContent } from "../source-content";

const ROLES: Readonly<Partial<Record<TableName, string>>> = {
  Runs: "runs",
  Params: "parameters",
  Metrics: "metrics",
  Datasets: "datasets",
  Experiments: "experiments",
  Models: "models",
  History: "curves",
};
/** Tables with rows that are told of and stay where they are. */
const LEFT: readonly TableName[] = ["Issues", "Changes"];
/** The column of the best steps says what the steps are. */
const BEST_STEP = /^best (\S.*)$/i;
const MOST_NAMED = 5;
const LEADS = "It is the primary metric of that workbook.";
const THEIR_OWN = "It is a column of their own in that workbook, and no parameter or metric there.";

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

function readBook(tables: Tables, runs: PlacedTable, others: readonly string[]): RawRuns {
  const { table, sheet } = runs;
  const { headers, rows } = table;
  const { catalogue, told } = ownDefinitions(tables.get("Params"), tables.get("Metrics"));
  const { targets } = new RunHeaders(headers, catalogue).plan;
  const columns = headers.map((header, at) => columnOf(table, sheet, header, at, targets[at], catalogue));
  const ids = runIdsOf(table, targets);
  const curves = curvesOf(tables.get("History"), targets, ids);
  return {
    count: rows.length,
    columns,
    place: (row) => tableRowPlace(runs, row),
    unreadable: [],
    remarks: [
      ...(sheet.remarks ?? []),
      ...told(targets),
      ...BROUGHT_TABLES.flatMap((name) => namelessRows(tables.get(name))),
      ...curves.remarks,
      ...leftRemarks(tables, others),
    ],
    ...(curves.series.length > 0 && {
      series: curves.series,
      stepName: stepNameOf(targets),
      valuesStand: true,
    }),
    datasets: rowsOf(tables, "Datasets"),
    experiments: rowsOf(tables, "Experiments"),
    ...modelsOf(tables.get("Models"), ids, fileOf(runs.part)),
  };
}

/** The Run IDs of the rows there. */
function runIdsOf({ rows }: OwnTable, targets: readonly (ColumnTarget | undefined)[]): string[] {
  const at = targets.findIndex((target) => target?.role === "field" && target.key === "id");
  return rows.map((row) => String(row[at] ?? "").trim());
}

function curvesOf(
  history: PlacedTable | undefined,
  targets: readonly (ColumnTarget | undefined)[],
  ids: readonly string[],
): OwnCurves {
  const metrics = targets.flatMap((target, at) =>
    target?.role === "metric" ? [[target.name, at] as const] : [],
  );
  return history
    ? ownCurves(history.table, { ids, metrics: new Map(metrics) }, (row) => tableRowPlace(history, row))
    : { series: [], remarks: [] };
}

function stepNameOf(targets: readonly (ColumnTarget | undefined)[]): string {
  const names = targets.flatMap((target) => (target?.role === "metric" ? [target.name] : []));
  return names.flatMap((name) => BEST_STEP.exec(name)?.[1] ?? []).at(0) ?? "step";
}

/** The rows of Models; of those whose run is known there, which of the runs it is. */
function modelsOf(
  models: PlacedTable | undefined,
  ids: readonly string[],
  file: string,
): Pick<RawRuns, "models" | "modelRuns"> {
  if (!models) {
    return {};
  }
  const rows = rowValues(models.table);
  const rowOf = new Map(ids.flatMap((id, row) => (id === "" ? [] : [[foldHeader(id), row] as const])));
  const madeBy = rows.map((row) => rowOf.get(foldHeader(String(row["Run ID"] ?? "").trim())));
  return {
    models: rows.map((row, at) => (madeBy[at] === undefined ? withOrigin(row, file) : row)),
    modelRuns: madeBy,
  };
}

/** A model whose run that workbook does not have; its Run ID would be another run's here. */
function withOrigin(row: RowValues, file: string): RowValues {
  const id = String(row["Run ID"] ?? "");
  const origin = id === "" ? "" : `Made by the run ${id} of ${file}, which that workbook did not have.`;
  const description = [row["Description"], origin].filter((text) => text !== undefined && text !== "");
  return { ...row, "Run ID": undefined, Description: description.join(" ") };
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
    return rows === 0 ? [] : [`${name} (${counted(rows, "row")})`];
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

function rowsOf(tables: Tables, name: TableName): RowValues[] {
  const found = tables.get(name);
  return found ? rowValues(found.table) : [];
}

function sheetOf(part: PartContent): Sheet | undefined {
  return part.kind === "records" ? undefined : part.onSheet;
}

function fileOf(part: PartContent): string {
  return sheetOf(part)?.file ?? "";
}
