import { checkTable, type CheckedTable, type KnownValues } from "../tracking/checking/check-table";
import type { Finding } from "../tracking/checking/finding";
import { RunsheetError } from "../tracking/runsheet-error";
import type { TableName } from "../tracking/schema/table-specs";
import { columnSpecs } from "../workbook/column-specs";
import { explainExcelError } from "../workbook/explain-excel-error";
import { placeOf } from "../workbook/place-of";
import { readAllAreas } from "../workbook/read-areas";
import { columnArea, usedRows } from "../workbook/read-tables";
import { cellRows, readTracking, tableOf, type Tracking } from "../workbook/read-tracking";
import { refreshRules } from "../workbook/rules/refresh-rules";
import { rewriteTable } from "../workbook/rewrite-table";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { updateState } from "../workbook/tracking-state";
import { getEngine } from "../worker/engine";
import type { ActionOptions } from "./action-options";
import { issueKey, issueRows, rejectedLines } from "./checking/issue-rows";
import { namesIn, sendWorkbook } from "./importing/send-workbook";
import { count } from "./in-words";

import type { LocatedFinding } from "./checking/located-finding";

export type { LocatedFinding } from "./checking/located-finding";

/** What checking found, and over how much. */
export interface CheckReport {
  readonly findings: readonly LocatedFinding[];
  readonly errors: number;
  readonly warnings: number;
  readonly checked: { readonly sheets: number; readonly rows: number; readonly cells: number };
  readonly message: string;
}

const SMALL_TABLES = [
  "Datasets",
  "Experiments",
  "Models",
  "History",
] as const satisfies readonly CheckedTable[];
const DATA_TABLES = ["Runs", "Params", "Metrics", ...SMALL_TABLES] as const satisfies readonly TableName[];
/** Beyond this nobody reads on; the counts are complete all the same. */
const MOST_LINES = 50_000;

/** Checks every data sheet against the catalogues and rewrites `Issues`, but for the rows that imports rejected. */
export async function checkWorkbook(options: ActionOptions = {}): Promise<CheckReport> {
  return writeWorkbook(async (context) => {
    const engine = getEngine();
    const { used, picture } = await sendWorkbook(context, engine, options);
    const tracking = await readTracking(context, [...SMALL_TABLES, "Issues"], options.signal);
    const runs = tableOf(tracking.layout, "Runs");
    const known = await knownValues(context, tracking);
    const found = [
      ...(await engine.checkRuns(picture, options)),
      ...tracking.findings,
      ...SMALL_TABLES.filter((name) => tracking.layout.tables.has(name)).flatMap((name) =>
        checkTable(name, cellRows(tracking.tables, name), known),
      ),
    ];
    const findings = found.map((finding) => locate(finding, tracking));
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const warnings = findings.length - errors;
    const checked = extentOf(tracking, used, runs.headers.length);
    const note = await writeIssues(context, tracking, findings, errors, warnings);
    return { findings, errors, warnings, checked, message: sentence(errors, warnings, checked) + note };
  });
}

/** Rewrites Issues and remembers the outcome; what hinders that is said, and the findings stand all the same. */
async function writeIssues(
  context: WorkbookSession,
  tracking: Tracking,
  findings: readonly LocatedFinding[],
  errors: number,
  warnings: number,
): Promise<string> {
  const issues = tracking.tables.get("Issues");
  const at = Date.now();
  try {
    if (!issues) {
      throw new RunsheetError("schema-missing", "The table Issues is missing.", "Set up tracking on Home.");
    }
    const { headers } = issues.shape;
    const specs = columnSpecs("Issues", headers, tracking.catalogue);
    const lines = [
      ...issueRows(findings.slice(0, MOST_LINES), headers, specs, at),
      ...rejectedLines(issues, specs),
    ];
    await rewriteTable(context, issues, specs, lines, issueKey(headers));
    const { layout, catalogue } = await readTracking(context);
    const remarks = await refreshRules(context, layout, catalogue);
    await updateState(context, (state) => ({ ...state, check: { at, errors, warnings } }));
    return remarks.map((remark) => ` ${remark}`).join("");
  } catch (cause) {
    const error = explainExcelError(cause);
    return ` Issues could not be rewritten: ${error.message} ${error.advice}`;
  }
}

async function knownValues(context: WorkbookSession, tracking: Tracking): Promise<KnownValues> {
  const { layout, catalogue } = tracking;
  const runs = tableOf(layout, "Runs");
  const specs = columnSpecs("Runs", runs.headers, catalogue);
  const idColumn = specs.findIndex((spec) => spec?.header === "Run ID");
  const [ids = []] = idColumn < 0 ? [] : await readAllAreas(context, [columnArea(runs, idColumn)]);
  const runIds = ids
    .map(([id]) =>
      String(id ?? "")
        .trim()
        .toLowerCase(),
    )
    .filter((id) => id !== "");
  return {
    Runs: new Set(runIds),
    Metrics: new Set(catalogue.metrics.map(({ name }) => name)),
    Params: new Set(catalogue.parameters.map(({ name }) => name)),
    Datasets: new Set(namesIn(tracking, "Datasets")),
    Experiments: new Set(namesIn(tracking, "Experiments")),
  };
}

function locate(finding: Finding, { layout }: Tracking): LocatedFinding {
  const table = [...layout.tables].find(([name]) => name === finding.table)?.[1];
  if (!table) {
    return finding;
  }
  return { ...finding, place: { sheet: table.sheetName, address: placeOf(table, finding) } };
}

function extentOf(tracking: Tracking, runs: number, runColumns: number): CheckReport["checked"] {
  let sheets = 0;
  let rows = 0;
  let cells = 0;
  for (const name of DATA_TABLES) {
    const content = tracking.tables.get(name);
    const shape = tracking.layout.tables.get(name);
    if (!shape) {
      continue;
    }
    const used = content
      ? usedRows(content.rows, columnSpecs(name, shape.headers, tracking.catalogue))
      : runs;
    sheets += 1;
    rows += used;
    cells += used * (content ? shape.headers.length : runColumns);
  }
  return { sheets, rows, cells };
}

function sentence(errors: number, warnings: number, { sheets, rows }: CheckReport["checked"]): string {
  const over = `over ${count(rows, "row")} of ${count(sheets, "sheet")}`;
  if (errors + warnings === 0) {
    return `No issue found ${over}.`;
  }
  return `${count(errors, "error")} and ${count(warnings, "warning")} found ${over}.`;
}
