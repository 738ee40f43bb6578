import { leadingMetric } from "../tracking/catalogue/leading-metric";
import { countRuns } from "../tracking/schema/run-rows";
import { rankedColumns } from "../tracking/best/best-definition";
import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import { RunValues } from "../tracking/schema/run-values";
import type { RunsheetError } from "../tracking/runsheet-error";
import { headersOff } from "../workbook/header-off";
import { ownSheets } from "../workbook/own-sheets";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import type { BestRunReport } from "./highlight-best";
import { readInLane } from "./in-workbook";
import { bestRunReport } from "./highlighting/best-run-report";
import { readHighlight, type HighlightTables } from "./highlighting/refresh-highlight";
import { readRuns } from "./reading/read-runs";
import { readImports, type ImportRecord } from "./importing/import-records";

/** How the workbook stands, for Home. */
export interface WorkbookStatus {
  /** `incomplete`: some of Runsheet's tables are missing. */
  readonly state: "empty" | "untracked" | "tracked" | "incomplete";
  /** Names of the sheets that are not Runsheet's. */
  readonly userSheets: readonly string[];
  /** Tables that set-up would create. */
  readonly missing: readonly string[];
  readonly runs: ReturnType<typeof countRuns>;
  /** What the workbook is told apart from others by, where it has been given an id. */
  readonly workbookId?: string;
  readonly metrics: readonly MetricDefinition[];
  /** Names of the parameters. */
  readonly parameters: readonly string[];
  /** The metric to start from; absent where none has a goal. */
  readonly leadingMetric?: string;
  /** Why it leads, where nobody marked it as primary. */
  readonly whyLeading?: string;
  /** For the highlighted metric, else the one that leads. */
  readonly best?: BestRunReport;
  readonly highlightedMetric?: string;
  /** Whether Run history holds points of curves. */
  readonly hasCurves?: boolean;
  readonly issues?: { readonly errors: number; readonly warnings: number; readonly checkedAt: number };
  readonly lastImport?: ImportRecord;
  /** What hinders actions and can be told already: tables whose header row is turned off. */
  readonly hindrance?: RunsheetError;
}

/** An empty table has one blank row; a curve of a single point is none to look at. */
const BLANK_ROWS = 1;

/** Reads how the workbook stands; writes nothing. */
export async function readStatus(options: ActionOptions = {}): Promise<WorkbookStatus> {
  return readInLane("reading the workbook", options, statusOf);
}

async function statusOf(context: WorkbookSession): Promise<WorkbookStatus> {
  const tracking = await readTracking(context);
  const userSheets = await readUserSheets(context, tracking);
  const { catalogue, tracked, missing } = tracking;
  const { metrics } = catalogue;
  const hindrance = headersOff([...tracked.values()].filter(({ headerShown }) => !headerShown));
  const parameters = catalogue.parameters.map(({ name }) => name);
  const common = { userSheets, missing, metrics, parameters, ...(hindrance && { hindrance }) };
  const table = tracked.get("Runs");
  if (!table) {
    const state = tracked.size > 0 ? "incomplete" : userSheets.length > 0 ? "untracked" : "empty";
    return { ...common, state, runs: countRuns(new RunValues({ count: 0, columns: [] })) };
  }
  const highlighted = await highlightedMetric(context, { runs: table, metrics: tracked.get("Metrics") });
  const leading = leadingMetric(metrics);
  const metric = metrics.find(({ name }) => name === highlighted) ?? leading?.definition;
  const runs = await readRuns(context, tracking, rankedColumns(metric?.name ?? ""));
  const report = metric && bestRunReport(runs, metric, runs.table);
  const { check, workbookId } = tracking.state;
  const lastImport = (await readImports(context, tracking)).find(({ kind }) => kind === "import");
  return {
    ...common,
    state: missing.length > 0 ? "incomplete" : "tracked",
    runs: countRuns(new RunValues(runs)),
    ...(workbookId !== undefined && { workbookId }),
    ...(leading && { leadingMetric: leading.definition.name }),
    ...(leading?.why !== undefined && { whyLeading: leading.why }),
    ...(report && "winners" in report && { best: report }),
    ...((tracked.get("History")?.rows ?? 0) > BLANK_ROWS && { hasCurves: true }),
    ...(highlighted !== undefined && { highlightedMetric: highlighted }),
    ...(check && { issues: { errors: check.errors, warnings: check.warnings, checkedAt: check.at } }),
    ...(lastImport && { lastImport }),
  };
}

/** The metric highlighted in Runs; undefined too where Excel cannot read the conditional formats there. */
async function highlightedMetric(
  context: WorkbookSession,
  tables: HighlightTables,
): Promise<string | undefined> {
  try {
    return (await readHighlight(context, tables)).metric;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return undefined;
    }
    throw error;
  }
}

/** The visible sheets that are not Runsheet's and hold something. */
async function readUserSheets(context: WorkbookSession, tracking: Tracking): Promise<readonly string[]> {
  const others = await ownSheets(context, tracking);
  const used = others.map(({ id }) =>
    context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load("address"),
  );
  await context.sync();
  return others.filter((_, index) => used[index]?.isNullObject === false).map(({ name }) => name);
}
