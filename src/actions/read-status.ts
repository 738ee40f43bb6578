import { leadingMetric } from "../tracking/catalogue/leading-metric";
import { countRuns } from "../tracking/schema/run-rows";
import { rankedColumns } from "../tracking/best/best-definition";
import { bestOfColumns } from "../tracking/best/best-figures";
import { ALL_RUNS, type BestQuestion } from "../tracking/best/best-question";
import type { Catalogue, MetricDefinition } from "../tracking/catalogue/catalogue";
import { FilterError } from "../tracking/filter/filter-error";
import { RunValues } from "../tracking/schema/run-values";
import { RunsheetError } from "../tracking/runsheet-error";
import { targetKey } from "../tracking/schema/target-key";
import type { SavedView } from "../tracking/views/saved-view";
import { shownLate } from "../workbook/date-system";
import { headersOff } from "../workbook/header-off";
import { ownSheets } from "../workbook/own-sheets";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import type { BestRunReport } from "./highlight-best";
import { readInLane } from "./in-workbook";
import { bestRunReport } from "./highlighting/best-run-report";
import { otherwiseWords } from "./highlighting/otherwise-words";
import { readHighlight, type HighlightTables } from "./highlighting/standing-highlight";
import { asKept } from "./highlighting/wanted-highlight";
import { readRuns, type ReadRuns } from "./reading/read-runs";
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
  /** What the highlight asks beside its metric; absent without a highlight. */
  readonly highlightedAmong?: BestQuestion;
  /** Why the highlight marks no run, or none that is known to be the best. */
  readonly highlightWaits?: string;
  /** The filter that Runsheet put onto the table Runs, while rows of it are hidden. */
  readonly tableFilter?: string;
  /** Saved views. */
  readonly views: readonly SavedView[];
  /** The view that can be taken back. */
  readonly appliedView?: string;
  /** Whether Run history holds points of curves. */
  readonly hasCurves?: boolean;
  readonly issues?: { readonly errors: number; readonly warnings: number; readonly checkedAt: number };
  readonly lastImport?: ImportRecord;
  /** What hinders actions and can be told already: tables whose header row is turned off, days counted from 1904. */
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
  const hindrance =
    shownLate(tracking) ?? headersOff([...tracked.values()].filter(({ headerShown }) => !headerShown));
  const parameters = catalogue.parameters.map(({ name }) => name);
  const { views = [] } = tracking.state;
  const common = { userSheets, missing, metrics, parameters, views, ...(hindrance && { hindrance }) };
  const table = tracked.get("Runs");
  if (!table) {
    const state = tracked.size > 0 ? "incomplete" : userSheets.length > 0 ? "untracked" : "empty";
    return { ...common, state, runs: countRuns(new RunValues({ count: 0, columns: [] })) };
  }
  const highlighted = await highlightOf(context, { runs: table, metrics: tracked.get("Metrics") }, catalogue);
  const leading = leadingMetric(metrics);
  const metric = metrics.find(({ name }) => name === highlighted.metric);
  const { runs, ...report } = await bestOf(context, tracking, {
    metric: metric ?? leading?.definition,
    question: metric ? highlighted.question : ALL_RUNS,
  });
  const { check, workbookId, tableFilter, beforeView } = tracking.state;
  const lastImport = (await readImports(context, tracking)).find(({ kind }) => kind === "import");
  return {
    ...common,
    state: missing.length > 0 ? "incomplete" : "tracked",
    runs: countRuns(new RunValues(runs)),
    ...(workbookId !== undefined && { workbookId }),
    ...(leading && { leadingMetric: leading.definition.name }),
    ...(leading?.why !== undefined && { whyLeading: leading.why }),
    ...(report.best && { best: report.best }),
    ...(beforeView && { appliedView: beforeView.name }),
    ...(tableFilter && table.filtered && { tableFilter: tableFilter.text }),
    ...((tracked.get("History")?.rows ?? 0) > BLANK_ROWS && { hasCurves: true }),
    ...(highlighted.metric !== undefined && {
      highlightedMetric: highlighted.metric,
      highlightedAmong: highlighted.question,
    }),
    ...firstOf(highlighted.waits, report.waits),
    ...(check && { issues: { errors: check.errors, warnings: check.warnings, checkedAt: check.at } }),
    ...(lastImport && { lastImport }),
  };
}

interface Highlighted {
  readonly metric: string | undefined;
  readonly question: BestQuestion;
  readonly waits?: string | undefined;
}

/** What is highlighted in Runs; no metric too where Excel cannot read the conditional formats there. */
async function highlightOf(
  context: WorkbookSession,
  tables: HighlightTables,
  catalogue: Catalogue,
): Promise<Highlighted> {
  try {
    const standing = await readHighlight(context, tables);
    const { metric, cells } = standing;
    const waits = otherwiseWords(standing);
    try {
      const { question } = await asKept(catalogue)(standing);
      return { metric, question: question.question, waits };
    } catch (error) {
      if (error instanceof RunsheetError) {
        const question = cells.kept?.question ?? ALL_RUNS;
        return {
          metric,
          question,
          waits: `The highlight is not up to date: ${error.message} ${error.advice}`,
        };
      }
      throw error;
    }
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return { metric: undefined, question: ALL_RUNS };
    }
    throw error;
  }
}

interface AskedOfRuns {
  readonly metric: MetricDefinition | undefined;
  readonly question: BestQuestion;
}

/** The runs as far as Home needs them, and the best of them; why there is none where the filter of the highlight cannot be asked. */
async function bestOf(
  context: WorkbookSession,
  tracking: Tracking,
  { metric, question }: AskedOfRuns,
): Promise<{ readonly runs: ReadRuns; readonly best?: BestRunReport; readonly waits?: string }> {
  const { catalogue } = tracking;
  const ranked = rankedColumns(metric?.name ?? "");
  // What reads filters is loaded where there is one: the pane opens without it.
  const filtering = question.filter === "" ? undefined : await import("../tracking/best/filtered-columns");
  const { columns } = trackedTable(tracking, "Runs");
  const named = filtering?.filteredColumns(question.filter, columns, catalogue) ?? [];
  const wanted = new Map([...ranked, ...named].map((target) => [targetKey(target), target]));
  const runs = await readRuns(context, tracking, [...wanted.values()]);
  if (!metric) {
    return { runs };
  }
  try {
    const held = filtering?.runsHeld(runs, question.filter, catalogue);
    const firstRow = runs.table.headerRow + 2;
    const answer = bestOfColumns(runs, { ...question, metric, firstRow, held });
    return { runs, ...("winners" in answer && { best: bestRunReport(answer, runs.table) }) };
  } catch (error) {
    if (error instanceof FilterError) {
      return { runs, waits: `The highlight is not up to date: ${error.message} ${error.advice}` };
    }
    throw error;
  }
}

function firstOf(...waits: readonly (string | undefined)[]): { readonly highlightWaits?: string } {
  const first = waits.find((one) => one !== undefined);
  return first === undefined ? {} : { highlightWaits: first };
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
