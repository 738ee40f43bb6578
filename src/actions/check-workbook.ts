import { newBatchId } from "../tracking/identity/new-batch-id";
import { checkTable, type CheckedTable, type ReferredValues } from "../tracking/checking/check-table";
import type { Finding } from "../tracking/checking/finding";
import { foldKey } from "../tracking/naming/fold-key";
import { spellingsOf } from "../tracking/naming/same-definition";
import { RunsheetError } from "../tracking/runsheet-error";
import { TABLE_NAMES, type TableName } from "../tracking/schema/table-names";
import type { CellValue } from "../tracking/values/cell-value";
import { renameFinding } from "../tracking/checking/rename-finding";
import { COUNT_FROM_1900, requireShownDays, SHOWN_LATE, shownLate } from "../workbook/date-system";
import { placeOf } from "../workbook/place-of";
import { usedRows } from "../workbook/read-tables";
import { cellRows, readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import type { TrackedTable } from "../workbook/tracked-table";
import { openRenames, stateWithNames } from "../workbook/open-renames";
import { updateState } from "../workbook/tracking-state";
import { insertColumns } from "../workbook/writing/insert-columns";
import { writePlan } from "../workbook/writing/write-plan";
import { getEngine } from "../worker/engine";
import type { ActionOptions } from "./action-options";
import { attemptNow } from "./attempt";
import { keyFindings } from "./checking/key-findings";
import { keyOldLines } from "./checking/key-old-lines";
import { rowNames, runNames } from "./checking/row-names";
import { settleKeys } from "./checking/settle-keys";
import { planIssues, type KeyedFinding } from "./checking/plan-issues";
import { standingNames, sendWorkbook } from "./importing/send-workbook";
import { isUnchanged, type WorkbookStamp } from "./importing/workbook-stamp";
import { counted } from "../tracking/words/counts";
import { inLane } from "./lane";
import { refreshLooks } from "./refresh-looks";
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
/** How often a workbook that changes under the check is read again. */
const ATTEMPTS = 3;

/** Checks every data sheet against the catalogues and renews `Issues`, but for the rows that imports rejected. */
export async function checkWorkbook(options: ActionOptions = {}): Promise<CheckReport> {
  return inLane("the check", options, async () => {
    const checked = await writeWorkbook((context) => check(context, options), options);
    const { note } = await writeIssues(checked, options);
    return { ...checked.report, message: checked.report.message + note };
  });
}

/** That Excel shows other days than were logged. */
const DATE_SYSTEM_FINDING: Finding = {
  severity: "error",
  rule: "date-system",
  table: "Runs",
  message: SHOWN_LATE,
  fix: COUNT_FROM_1900,
};

interface Checked {
  readonly report: CheckReport;
  readonly keyed: readonly KeyedFinding[];
}

/** Checks what was read at one moment: runs that were sorted or added while it was read are read again. */
async function check(context: WorkbookSession, options: ActionOptions): Promise<Checked> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { checked, stamp } = await checkOnce(context, options);
    if (await isUnchanged(context, stamp)) {
      return checked;
    }
  }
  throw new RunsheetError(
    "workbook-changed",
    "The workbook kept changing while it was checked.",
    "Wait until nobody edits it, then check again. Nothing was written.",
  );
}

async function checkOnce(
  context: WorkbookSession,
  options: ActionOptions,
): Promise<{ readonly checked: Checked; readonly stamp: WorkbookStamp }> {
  const engine = getEngine();
  const { picture, used, stamp } = await sendWorkbook(context, engine, options);
  const tracking = await readTracking(context, SMALL_TABLES, options.signal);
  const runs = trackedTable(tracking, "Runs");
  const names = await runNames(context, tracking, options);
  const known = knownValues(tracking, names.ids);
  const found = [
    ...(await engine.checkRuns(picture, options)),
    ...tracking.findings,
    ...(shownLate(tracking) ? [DATE_SYSTEM_FINDING] : []),
    ...openRenames(tracking).map(renameFinding),
    ...SMALL_TABLES.filter((name) => tracking.tracked.has(name)).flatMap((name) =>
      checkTable(name, cellRows(tracking.tables, name), known),
    ),
  ];
  const findings = found.map((finding) => locate(finding, tracking));
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const checked = extentOf(tracking, used, runs.headers.length);
  return {
    stamp,
    checked: {
      report: { findings, errors, warnings, checked, message: sentence(errors, warnings, checked) },
      keyed: keyFindings(findings.slice(0, MOST_LINES), rowNames(tracking, names)),
    },
  };
}

/** Renews Issues and remembers the outcome; what hinders that is said, and the findings stand all the same. */
async function writeIssues(
  { report, keyed }: Checked,
  options: ActionOptions,
): Promise<{ readonly note: string }> {
  const at = Date.now();
  const batch = newBatchId("check", new Date(at));
  const attempted = await attemptNow(options, async (context, notes) => {
    const tracking = await readTracking(context, ["Issues"]);
    requireShownDays(tracking);
    const issues = await withFindingColumn(context, tracking);
    const known = issues.find("Finding") ? wider(tracking.tables.get("Issues")?.rows ?? [], issues) : [];
    const isNew = !trackedTable(tracking, "Issues").find("Finding");
    const rows = isNew ? await keyOldLines(context, issues, known, keyed) : known;
    const writes = planIssues(settleKeys(keyed, issues, rows), issues, rows, at);
    const progress = notes.begin(batch, new Map(tracking.tracked).set("Issues", issues));
    const outcome = await writePlan(
      context,
      { batch, linesFirst: false, rowLines: false, writes },
      { signal: options.signal, progress },
    );
    const { errors, warnings } = report;
    const remarks = await refreshLooks(context, outcome.tracking);
    await updateState(context, (state) => ({
      ...stateWithNames(state, outcome.tracking),
      check: { at, errors, warnings },
    }));
    return remarks;
  });
  if ("done" in attempted) {
    return { note: attempted.done.map((remark) => ` ${remark}`).join("") };
  }
  const { error } = attempted;
  return {
    note: ` Issues could not be renewed, and still shows what was found before or a part of this: ${error.message} ${error.advice}`,
  };
}

/** Issues of a workbook from before its lines had a key gets the column for it. */
async function withFindingColumn(context: WorkbookSession, tracking: Tracking): Promise<TrackedTable> {
  const issues = trackedTable(tracking, "Issues");
  return issues.find("Finding") || !issues.headerShown || issues.sheetProtected
    ? issues
    : insertColumns(context, issues, tracking.catalogue);
}

/** Rows that were read before columns came have no cells there. */
function wider(rows: readonly (readonly CellValue[])[], { headers }: TrackedTable): CellValue[][] {
  return rows.map((row) => headers.map((_, at) => row[at] ?? ""));
}

function knownValues(tracking: Tracking, ids: readonly CellValue[]): ReferredValues {
  const { catalogue } = tracking;
  const runIds = ids.map(foldKey).filter((id) => id !== "");
  return {
    Runs: new Set(runIds),
    Metrics: new Set(spellingsOf("metric", catalogue).map(({ spelling }) => spelling)),
    Params: new Set(spellingsOf("parameter", catalogue).map(({ spelling }) => spelling)),
    Datasets: new Set(standingNames(tracking, "Datasets")),
    Experiments: new Set(standingNames(tracking, "Experiments")),
  };
}

function locate(finding: Finding, { tracked }: Tracking): LocatedFinding {
  const name = TABLE_NAMES.find((one) => one === finding.table);
  const table = name && tracked.get(name);
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
    const shape = tracking.tracked.get(name);
    if (!shape) {
      continue;
    }
    const used = content ? usedRows(content.rows, shape.specs) : runs;
    sheets += 1;
    rows += used;
    cells += used * (content ? shape.headers.length : runColumns);
  }
  return { sheets, rows, cells };
}

function sentence(errors: number, warnings: number, { sheets, rows }: CheckReport["checked"]): string {
  const over = `over ${counted(rows, "row")} of ${counted(sheets, "sheet")}`;
  if (errors + warnings === 0) {
    return `No issue found ${over}.`;
  }
  return `${counted(errors, "error")} and ${counted(warnings, "warning")} found ${over}.`;
}
