// The actions in the matrix: one entry each.

import { Calculation } from "../../src/workbench/formula/calculation";
import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { addAlias } from "../../src/actions/add-alias";
import { addMetric, addParameter, type AddedDefinition } from "../../src/actions/add-definition";
import { applyView } from "../../src/actions/apply-view";
import { deleteView, putBackView, renameView } from "../../src/actions/change-views";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { clearTableFilter } from "../../src/actions/clear-table-filter";
import { filterTable, type TableFilterReport } from "../../src/actions/filter-table";
import { clearHighlight, highlightBest } from "../../src/actions/highlight-best";
import { highlightBestOfEach } from "../../src/actions/highlight-best-of-each";
import { highlightFront } from "../../src/actions/highlight-front";
import { commitImport, type ImportReport } from "../../src/actions/commit-import";
import { prepareImport, previewAnew, type PreparedImport } from "../../src/actions/prepare-import";
import type { ActionOptions } from "../../src/actions/action-options";
import { chooseRuns } from "../../src/actions/choose-runs";
import { compareConfigurations } from "../../src/actions/compare-configurations";
import { compareGroups } from "../../src/actions/compare-groups";
import { compareRuns } from "../../src/actions/compare-runs";
import { copySchema } from "../../src/actions/copy-schema";
import { followCatalogues } from "../../src/actions/follow-catalogues";
import { finishRun } from "../../src/actions/finish-run";
import { writeRejectsToIssues } from "../../src/actions/list-rejects";
import { writeTreatedCellsToIssues } from "../../src/actions/list-treated-cells";
import { listUnfinishedRuns } from "../../src/actions/list-unfinished-runs";
import { lookOverSheets, type SheetsReport } from "../../src/actions/look-over-sheets";
import { lookAtGrid, type WantedGrid } from "../../src/actions/look-at-grid";
import { logRun, type LoggedRun } from "../../src/actions/log-run";
import { newRunUid } from "../../src/actions/new-run-uid";
import { openFilter } from "../../src/actions/open-filter";
import { openRunForm } from "../../src/actions/open-run-form";
import { metricAtSelection, rankedMetricAtSelection } from "../../src/actions/metric-at-selection";
import { openSample } from "../../src/actions/open-sample";
import { rankConfigurations, type RankedConfigurations } from "../../src/actions/rank-configurations";
import { rankParameters } from "../../src/actions/rank-parameters";
import { readStatus } from "../../src/actions/read-status";
import { listImports, removeImport, undoAction } from "../../src/actions/remove-import";
import { readDecimalSeparator } from "../../src/actions/read-decimal-separator";
import { readOwnSheets } from "../../src/actions/read-own-sheets";
import { readSelection } from "../../src/actions/read-selection";
import { exploreParameters } from "../../src/actions/explore-parameters";
import { planGrid, type PlannedRuns } from "../../src/actions/plan-grid";
import { drawChart, previewChart } from "../../src/actions/draw-chart";
import { drawLearningCurves } from "../../src/actions/draw-curves";
import { readRunCurve } from "../../src/actions/read-run-curve";
import { planRebuild, rebuildFromHistory, type RebuildPlan } from "../../src/actions/rebuild-from-history";
import { showCell } from "../../src/actions/show-cell";
import { renewFingerprints } from "../../src/actions/renew-fingerprints";
import { dismissRename, settleRename, type OpenRename } from "../../src/actions/settle-rename";
import { saveView, type SavedViewReport, type ViewWish } from "../../src/actions/save-view";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { unfinishedRunAtSelection } from "../../src/actions/unfinished-run-at-selection";
import type { UnfinishedRun } from "../../src/actions/reading/unfinished-runs";
import { takeBackView } from "../../src/actions/take-back-view";
import { updateChart } from "../../src/actions/update-chart";
import { updateSummary } from "../../src/actions/update-summary";
import { RunsheetError } from "../../src/tracking/runsheet-error";
import type { RunDraft } from "../../src/tracking/forms/check-draft";
import type { RunForm } from "../../src/tracking/forms/run-form";
import type { MetricDefinition, ParameterDefinition } from "../../src/tracking/catalogue/catalogue";
import type { SavedView } from "../../src/tracking/views/saved-view";
import { parseState } from "../../src/workbook/tracking-state";
import type { Book } from "../../src/workbench/book/book";
import { columnTexts } from "./book-state";
import type { FaultAction } from "./fault-action";
import { wordsOf } from "./judge-message";
import { importText } from "./prepared-books";
import { isEdited, rowOf, tableIn } from "./personal-acts";
import { answerTo, renamedByHand, renamedHeader, renamedParameter, typedByHand } from "./renames-by-hand";

/** Adds three runs, updates two, skips one, rejects one; brings a parameter and a metric that are new. */
const THIRD = {
  name: "third.csv",
  content: `run_id,name,status,learning_rate,optimizer,momentum,notes,val_accuracy,val_loss,f1
f1,alpha,completed,0.1,sgd,,first try,0.71,0.62,
f4,delta,completed,0.01,adam,,,0.9,0.31,
f6,zeta,completed,0.003,sgd,,,0.89,0.34,
t1,iota,completed,0.02,sgd,0.9,"=1+1 is no formula",0.77,0.52,0.7
t2,kappa,failed,0.5,sgd,0.5,,,,
t3,lambda,completed,0.04,adam,0.99,,0.81,0.44,0.75
t4,mu,completed,0.04,adam,,,0.7,0.5,0.6
t4,mu again,completed,0.04,adam,,,0.6,0.4,0.5
`,
};

/** A run with the curves of two metrics, one of which is new. */
const LOG = logOf("nu", "c0ffee00c0ffee00c0ffee00c0ffee00");
/** Another one, whose values are rebuilt. */
const OTHER_LOG = logOf("pi", "decade00decade00decade00decade00");

/** Two runs with the data that they were given, which the workbook does not know. */
const WITH_DATA = {
  name: "runs.json",
  content: JSON.stringify({
    runs: [runOn("xi", "d1", "birds", "a1"), runOn("omicron", "d2", "fish", "b2")],
  }),
};

/** A view that hides a column, sorts, filters and marks. */
const VIEW: ViewWish = {
  name: "Adam by loss",
  description: "",
  metric: "val_accuracy",
  question: { filter: "optimizer = adam", withoutOutliers: false },
  scope: "all",
  compared: [{ id: "run-0001", label: "alpha" }],
  chart: { kind: "runs", parameter: "", other: "", color: "", isSmoothed: false },
  drawn: [],
};

/** A sheet that a person keeps by hand. */
const OWN_LOG = "exp log";

const DRAFT = {
  "field:name": "logged by form",
  "field:status": "Completed",
  "field:seed": "7",
  "field:notes": "=looks like a formula",
  "parameter:learning_rate": "0.02",
  "parameter:optimizer": "adam",
  "metric:val_accuracy": "0.95",
};

/** The run that is finished in the form. */
const UNFINISHED = "run-0004";
/** The run of the log, behind the eight that stand. */
const LOGGED_RUN = "run-0009";
/** So many columns right of the name stands which value of its curve a metric has. */
const CURVE_VALUE = 7;
/** The run alpha. */
const ALPHA = "run-0001";

/** What the source ids of the planned runs begin with. */
const PLANNED_UID = "0b6e-grid";
/** Of its four combinations one was tried. */
const GRID: WantedGrid = {
  text: "learning_rate: 0.1, 0.7; optimizer: sgd, lion",
  base: "blank",
  again: false,
  metric: "val_accuracy",
};

const PARAMETER: ParameterDefinition = {
  name: "dropout",
  type: "choice",
  required: false,
  choices: ["none", "half"],
  inFingerprint: true,
};

const METRIC: MetricDefinition = {
  name: "auc",
  goal: "maximize",
  primary: false,
  min: 0,
  max: 1,
  tolerance: 0,
  aliases: [],
};

/** Every action in the matrix. */
export const FAULT_ACTIONS: readonly FaultAction[] = [
  { name: "set up an empty workbook", on: "new", logIsFree: true, run: setUpTracking },
  { name: "set up to repair", on: "damaged", logIsFree: true, run: setUpTracking },
  { name: "set up again", on: "tracked", run: setUpTracking },
  {
    name: "open the sample",
    on: "new",
    run: async (options) => completed(await openSample(options)),
    verify: verifyImport,
    importOf: (report) => importReport(report)?.importId,
  },
  { name: "import into a new workbook", on: "new", ...importing() },
  { name: "import", on: "tracked", ...importing() },
  {
    name: "commit an import",
    on: "tracked",
    ready: () => prepareImport(THIRD),
    run: async (options, prepared) => completed(await commitImport(prepared as PreparedImport, options)),
    verify: verifyImport,
    importOf: (report) => importReport(report)?.importId,
  },
  {
    name: "preview an import anew",
    on: "tracked",
    ready: () => prepareImport(THIRD),
    run: async (options, prepared) => {
      const anew = await previewAnew(prepared as PreparedImport, options);
      return completed(await commitImport(anew, options));
    },
    verify: verifyImport,
    importOf: (report) => importReport(report)?.importId,
  },
  { name: "import a log", on: "tracked", ...importing(LOG) },
  { name: "import runs with their data", on: "tracked", ...importing(WITH_DATA) },
  {
    name: "look over own sheets",
    on: "tracked",
    ready: ownLog,
    run: lookOverSheets,
    verify: (report) =>
      (report as SheetsReport).sheets.some(({ sheet }) => sheet === OWN_LOG)
        ? []
        : ["The log was not found."],
  },
  {
    name: "import own sheets",
    on: "tracked",
    ready: ownLog,
    run: async (options) => {
      const prepared = await prepareImport(await readOwnSheets(options, [OWN_LOG]), options);
      return completed(await commitImport(prepared, options));
    },
    verify: (report, book, before) => [
      ...verifyImport(report, book, before),
      ...(rowOf(book, "Runs", "Name", "by hand") === undefined ? ["The run of the sheet is missing."] : []),
    ],
    importOf: (report) => importReport(report)?.importId,
  },
  {
    name: "remove a log",
    on: "tracked",
    ready: () => importText(LOG.name, LOG.content),
    run: (options, report) => removeImport((report as ImportReport).importId, options),
    verify: (report, book) => [
      ...isTakenBack(report, book, "nu"),
      ...(columnTexts(book, "History", "Metric").some((metric) => metric !== "")
        ? ["Points of the log are still there."]
        : []),
    ],
  },
  {
    name: "remove import",
    on: "tracked",
    run: async (options) => {
      const second = (await listImports(options)).find(({ source }) => source === "second.csv");
      return removeImport(second?.importId ?? "", options);
    },
    verify: (report, book) => ["eta", "theta"].flatMap((name) => isTakenBack(report, book, name)),
  },
  {
    name: "log run",
    on: "tracked",
    ready: () => Promise.resolve(newRunUid()),
    run: (options, uid) => logRun(DRAFT, { ...options, uid: String(uid) }),
    verify: (report, book) => {
      const { runId } = report as LoggedRun;
      const row = rowOf(book, "Runs", "Name", DRAFT["field:name"]);
      const id = columnTexts(book, "Runs", "Run ID")[row ?? -1];
      return row === undefined || id !== runId
        ? [`The report tells of ${runId}; the book holds ${id ?? "none"}.`]
        : [];
    },
  },
  {
    name: "plan a grid",
    on: "tracked",
    ready: () => Promise.resolve(newRunUid()),
    run: (options, uid) => planGrid(GRID, { ...options, uid: String(uid) }),
    verify: (report, book) => lacksPlanned(report as PlannedRuns, book),
  },
  {
    name: "take back a grid",
    on: "tracked",
    ready: () => planGrid(GRID, { uid: PLANNED_UID }),
    run: (options, planned) => undoAction((planned as PlannedRuns).batch, options),
    verify: (report, book) => stillPlanned(report, book),
  },
  {
    name: "take back a logged run",
    on: "tracked",
    ready: () => logRun(DRAFT, { uid: "0b6e-taken-back" }),
    run: (options, logged) => undoAction((logged as LoggedRun).batch, options),
    verify: (report, book) => isTakenBack(report, book, DRAFT["field:name"]),
  },
  {
    name: "take back a finished run",
    on: "tracked",
    ready: finishByForm,
    run: (options, finished) => undoAction((finished as LoggedRun).batch, options),
    // A row that a person deleted meanwhile is gone for good.
    verify: (_, book) =>
      columnTexts(book, "Runs", "Run ID").includes(UNFINISHED) ? hasStatus(book, UNFINISHED, "Running") : [],
  },
  {
    name: "take back an added metric",
    on: "tracked",
    ready: () => addMetric(METRIC),
    run: (options, added) => undoAction((added as AddedDefinition).batch, options),
    verify: (_, book) =>
      columnTexts(book, "Metrics", "Name").includes(METRIC.name) ? [`${METRIC.name} is still there.`] : [],
  },
  {
    name: "finish run",
    on: "tracked",
    ready: () => openRunForm(UNFINISHED),
    run: (options, form) => finish(form as RunForm, options),
    verify: (report, book) => {
      const { runId } = report as LoggedRun;
      // A row that a person deleted after it was written over is gone, and its line tells of it.
      return columnTexts(book, "Runs", "Run ID").includes(runId) || !isTold(book, "Run finished", runId)
        ? hasStatus(book, runId, "Completed")
        : [];
    },
  },
  {
    name: "finish run, opened twice",
    on: "tracked",
    // What a person types between the two openings is no edit in the form.
    ready: async () => {
      await openRunForm(UNFINISHED);
      await typeIntoRun(UNFINISHED, "Author", "typed in between");
      return openRunForm(UNFINISHED);
    },
    run: (options, form) => finish(form as RunForm, options),
    verify: (_, book) => {
      const row = columnTexts(book, "Runs", "Run ID").indexOf(UNFINISHED);
      const author = columnTexts(book, "Runs", "Author")[row];
      return author === "typed in between" ? [] : [`What was typed in between is ${author ?? "gone"}.`];
    },
  },
  {
    name: "add parameter",
    on: "tracked",
    run: (options) => addParameter(PARAMETER, options),
    verify: (_, book) => lacksDefinition(book, "Params", "dropout"),
  },
  {
    name: "add metric",
    on: "tracked",
    run: (options) => addMetric(METRIC, options),
    verify: (_, book) => lacksDefinition(book, "Metrics", "auc"),
  },
  {
    name: "rename a column",
    on: "tracked",
    ready: () => renamedParameter("depth", "layers"),
    run: (options, readied) => {
      const rename = readied as OpenRename;
      return settleRename(rename, answerTo(rename, "column"), { ...options, uid: "column-renamed" });
    },
    verify: (_, book) => [
      ...lacksDefinition(book, "Params", "layers"),
      ...(columnTexts(book, "Runs", "layers").filter((value) => value === "7").length < 7
        ? ["Values of the renamed column are gone."]
        : []),
    ],
  },
  {
    name: "rename a definition",
    on: "tracked",
    ready: () => renamedHeader("bleu", "bleu4"),
    run: (options, readied) => {
      const rename = readied as OpenRename;
      return settleRename(rename, answerTo(rename, "definition"), { ...options, uid: "definition-renamed" });
    },
    verify: (_, book) => lacksDefinition(book, "Metrics", "bleu4"),
  },
  {
    name: "put a header back",
    on: "tracked",
    isAlone: true,
    ready: () => renamedByHand("Runs", "Notes", "Remarks"),
    run: (options, readied) => {
      const rename = readied as OpenRename;
      return settleRename(rename, answerTo(rename, "header back"), { ...options, uid: "header-put-back" });
    },
    // A person may head the column otherwise once more.
    verify: (_, book) =>
      [...columnTexts(book, "Runs", "Notes"), ...columnTexts(book, "Runs", "Remarks")].includes("first try")
        ? []
        : ["The notes are gone."],
  },
  {
    name: "leave a rename",
    on: "tracked",
    isAlone: true,
    ready: () => renamedByHand("Runs", "Notes", "Remarks"),
    run: (options, rename) => dismissRename(rename as OpenRename, options),
  },
  {
    name: "renew fingerprints",
    on: "tracked",
    // What a broken first click renewed is as it should be: the second one finds nothing to do, and nothing to tell of.
    logIsFree: true,
    // By then it has the configuration of another run.
    ready: () => typeIntoRun(ALPHA, "learning_rate", "0.003"),
    run: (options) => renewFingerprints(options),
    verify: (_, book) => {
      const [one, other] = ["alpha", "zeta"].map((name) => fingerprintOf(book, name));
      return one === other || one === undefined || other === undefined
        ? []
        : [`alpha has the fingerprint ${one} instead of ${other}.`];
    },
  },
  {
    name: "rebuild from history",
    on: "tracked",
    // What a broken first click rebuilt is as it should be: the second one finds nothing to do, and nothing to tell of.
    logIsFree: true,
    ready: async () => {
      await importText(OTHER_LOG.name, OTHER_LOG.content);
      await typedByHand("Metrics", "val_accuracy", CURVE_VALUE, "last");
      return planRebuild();
    },
    run: (options, plan) => rebuildFromHistory(plan as RebuildPlan, options),
    verify: (_, book) => {
      const row = columnTexts(book, "Runs", "Name").indexOf("pi");
      const value = columnTexts(book, "Runs", "val_accuracy")[row];
      return row < 0 || value === "0.7" || isEdited(book, "pi")
        ? []
        : [`The last value is ${value ?? "gone"}.`];
    },
  },
  {
    name: "look at what would be rebuilt",
    on: "tracked",
    ready: importLog,
    run: (options) => planRebuild(options),
  },
  {
    name: "learning curves",
    on: "tracked",
    ready: importLog,
    run: (options) => drawLearningCurves("val_accuracy", "best", options),
  },
  {
    name: "curve of a run",
    on: "tracked",
    ready: importLog,
    run: (options) => readRunCurve(LOGGED_RUN, "val_accuracy", options),
  },
  {
    name: "add alias",
    on: "tracked",
    ready: () => Promise.resolve({ tries: 0 }),
    run: (options, ready) => {
      const clicks = ready as { tries: number };
      return addAlias({ role: "parameter", name: "learning_rate" }, "lr", {
        ...options,
        uid: "lr-is-known",
        again: clicks.tries++ > 0,
      });
    },
    verify: (_, book) =>
      columnTexts(book, "Params", "Aliases").includes("lr") ? [] : ["The alias is not there."],
  },
  {
    name: "follow the catalogues",
    on: "tracked",
    ready: () => typedByHand("Params", "optimizer", 2, "FALSE"),
    run: (options) => followCatalogues(undefined, options),
  },
  { name: "check", on: "tracked", run: checkWorkbook },
  {
    name: "list rejects",
    on: "tracked",
    ready: () => importText(THIRD.name, THIRD.content),
    run: (options, report) => writeRejectsToIssues(report as ImportReport, options),
  },
  {
    name: "list changed cells",
    on: "tracked",
    ready: () =>
      importText("meant.csv", "run_id,learning_rate,val_accuracy\nm1,0.1,91.2%\nm2,0.2,OOM\nm3,0.3,93.1%\n"),
    run: (options, report) => writeTreatedCellsToIssues(report as ImportReport, options),
    verify: (_, book) => [
      ...["read-as-meant", "kept-beside"].filter(
        (rule) => !columnTexts(book, "Issues", "Rule").includes(rule),
      ),
    ],
  },
  { name: "highlight", on: "tracked", run: (options) => highlightBest("val_loss", options) },
  {
    name: "highlight within a filter",
    on: "tracked",
    run: (options) =>
      highlightBest("val_accuracy", options, {
        filter: "val_loss < 1 and not optimizer = 'adam'",
        ties: "val_loss",
        withoutOutliers: true,
        top: 2,
      }),
  },
  {
    name: "highlight the best of each",
    on: "tracked",
    run: (options) =>
      highlightBestOfEach("val_accuracy", { role: "parameter", name: "optimizer" }, "", options),
    verify: (_, book) => isMarkedBy(book, "Runsheet_Each", 3),
  },
  {
    name: "highlight the best of each within a filter",
    on: "tracked",
    ready: () => highlightBestOfEach("val_loss", { role: "field", key: "experiment" }, ""),
    run: (options) =>
      highlightBestOfEach(
        "val_accuracy",
        { role: "parameter", name: "learning_rate" },
        "val_loss < 1 and not optimizer = 'adam'",
        options,
      ),
    verify: (_, book) => isMarkedBy(book, "Runsheet_Each", 3),
  },
  {
    name: "highlight the front",
    on: "tracked",
    run: (options) => highlightFront("val_accuracy", ["val_loss"], "", options),
    verify: (_, book) => isMarkedBy(book, "Runsheet_FrontSigns", 1),
  },
  { name: "clear highlight", on: "tracked", run: clearHighlight },
  { name: "chart", on: "tracked", run: (options) => updateChart("val_accuracy", options) },
  {
    name: "draw a chart",
    on: "tracked",
    run: (options) => drawChart({ kind: "pareto", metric: "val_accuracy", other: "val_loss" }, options),
  },
  {
    name: "draw a chart again",
    on: "tracked",
    ready: () => drawChart({ kind: "parameter", metric: "val_accuracy", parameter: "learning_rate" }),
    run: (options) =>
      drawChart({ kind: "parameter", metric: "val_accuracy", parameter: "optimizer" }, options),
  },
  {
    name: "correlation matrix",
    on: "tracked",
    run: (options) => drawChart({ kind: "correlations", metric: "val_accuracy" }, options),
  },
  {
    name: "preview a chart",
    on: "tracked",
    run: (options) =>
      previewChart({ kind: "parameter", metric: "val_accuracy", parameter: "learning_rate" }, options),
  },
  { name: "summary", on: "tracked", run: updateSummary },
  {
    name: "compare runs",
    on: "tracked",
    run: (options) => compareRuns(["run-0001", "run-0002", "run-0004"], options),
  },
  {
    name: "put configurations on Compare",
    on: "tracked",
    ready: () => rankConfigurations("val_accuracy", "mean", ""),
    run: (options, ranked) =>
      compareGroups("val_accuracy", (ranked as RankedConfigurations).shown.slice(0, 3), "", options),
  },
  {
    name: "choose runs",
    on: "tracked",
    run: (options) => chooseRuns({ of: "best", metric: "val_accuracy", filter: "" }, options),
  },
  {
    name: "choose runs by a filter",
    on: "tracked",
    run: (options) =>
      chooseRuns({ of: "filtered", metric: "val_accuracy", filter: "learning_rate < 0.1" }, options),
  },
  { name: "status", on: "tracked", run: readStatus },
  {
    name: "rank configurations",
    on: "tracked",
    run: (options) => rankConfigurations(undefined, "mean", "learning_rate < 0.1", options),
  },
  {
    name: "compare configurations",
    on: "tracked",
    ready: () => rankConfigurations("val_accuracy", "mean", ""),
    run: (options, ranked) =>
      compareConfigurations("val_accuracy", (ranked as RankedConfigurations).shown.slice(0, 3), "", options),
  },
  {
    name: "rank parameters",
    on: "tracked",
    run: (options) => rankParameters(undefined, "learning_rate < 0.1", options),
  },
  {
    name: "explore parameters",
    on: "tracked",
    run: (options) => exploreParameters(undefined, "learning_rate < 0.1", options),
  },
  { name: "open the filter", on: "tracked", run: openFilter },
  {
    name: "filter Runs",
    on: "tracked",
    run: (options) =>
      filterTable({ filter: "optimizer = adam", metric: "val_accuracy", by: "columns" }, options),
    verify: (report, book) => filterFaults("optimizer", (report as TableFilterReport).kind === "shown", book),
  },
  {
    name: "filter Runs by Run IDs",
    on: "tracked",
    run: (options) =>
      filterTable(
        { filter: "optimizer = adam or val_accuracy > 9", metric: "val_accuracy", by: "ids" },
        options,
      ),
    verify: (report, book) => filterFaults("Run ID", (report as TableFilterReport).kind === "shown", book),
  },
  {
    name: "clear the filter of Runs",
    on: "tracked",
    // What writes runs is refused while they are filtered.
    isAlone: true,
    ready: () => filterTable({ filter: "optimizer = adam", metric: "val_accuracy", by: "columns" }),
    run: (options) => clearTableFilter(options),
    verify: (_report, book) => filterFaults("optimizer", false, book),
  },
  {
    name: "save a view",
    on: "tracked",
    run: (options) => saveView(VIEW, options),
    verify: (report, book) => viewFaults(VIEW.name, (report as SavedViewReport).kind === "saved", book),
  },
  {
    name: "apply a view",
    on: "tracked",
    ready: () => savedView(),
    run: (options) => applyView(VIEW.name, "sort", options),
    verify: (_report, book) => hiddenFaults("optimizer", true, book),
  },
  {
    name: "take a view back",
    on: "tracked",
    // What writes runs is refused while they are filtered.
    isAlone: true,
    ready: async () => {
      await savedView();
      return applyView(VIEW.name, "sort");
    },
    run: takeBackView,
    verify: (_report, book) => hiddenFaults("optimizer", false, book),
  },
  {
    name: "rename a view",
    on: "tracked",
    ready: () => saveView(VIEW),
    run: (options) => renameView(VIEW.name, "By loss", options),
    verify: (_report, book) => [...viewFaults(VIEW.name, false, book), ...viewFaults("By loss", true, book)],
  },
  {
    name: "delete a view",
    on: "tracked",
    ready: () => saveView(VIEW),
    run: (options) => deleteView(VIEW.name, options),
    verify: (_report, book) => viewFaults(VIEW.name, false, book),
  },
  {
    name: "put a view back",
    on: "tracked",
    ready: async () => {
      await saveView(VIEW);
      return (await deleteView(VIEW.name)).view;
    },
    run: (options, view) => putBackView(view as SavedView, false, options),
    verify: (_report, book) => viewFaults(VIEW.name, true, book),
  },
  { name: "look at a grid", on: "tracked", run: (options) => lookAtGrid(GRID, options) },
  { name: "open the form", on: "tracked", run: (options) => openRunForm(undefined, options) },
  { name: "list unfinished runs", on: "tracked", run: (options) => listUnfinishedRuns(options) },
  { name: "list imports", on: "tracked", run: listImports },
  { name: "copy the schema", on: "tracked", run: copySchema },
  {
    name: "read the selection",
    on: "tracked",
    ready: () => showCell({ sheet: "Notes", address: "A1:B2" }),
    run: readSelection,
  },
  {
    name: "metric at the selection",
    on: "tracked",
    ready: selectMetric,
    run: metricAtSelection,
  },
  {
    name: "metric at the selection, for the ribbon",
    on: "tracked",
    ready: selectMetric,
    run: rankedMetricAtSelection,
  },
  {
    name: "unfinished run at the selection",
    on: "tracked",
    ready: selectUnfinished,
    run: unfinishedRunAtSelection,
    // What a person does to the rows meanwhile brings another run, or none, under the cell.
    verify: (report, book) => {
      const { runId } = (report as UnfinishedRun | undefined) ?? {};
      return runId === undefined || columnTexts(book, "Runs", "Run ID").includes(runId)
        ? []
        : [`The report tells of ${runId}, which is no run.`];
    },
  },
  {
    name: "read the decimal separator",
    on: "new",
    run: readDecimalSeparator,
    verify: (report) => (report === "." ? [] : [`The decimal separator is told to be ${String(report)}.`]),
  },
  {
    name: "show a cell",
    on: "tracked",
    run: (options) => showCell({ sheet: "Notes", address: "B2" }, options),
  },
];

/** A view of runs in an order of their own, with a column hidden, filtered and marked. */
async function savedView(): Promise<void> {
  const { question } = VIEW;
  await looksLike(true, "val_loss");
  await filterTable({ filter: question.filter, metric: "val_accuracy", by: "columns" });
  await highlightBest("val_accuracy", {}, question);
  await saveView(VIEW);
  await clearTableFilter();
  await clearHighlight();
  await looksLike(false, "Run ID");
}

/** Hides or shows a column of Runs and sorts it, as a person does. */
async function looksLike(isHidden: boolean, order: string): Promise<void> {
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    const sorted = runs.columns.getItem(order).load("index");
    runs.columns.getItem("optimizer").getRange().columnHidden = isHidden;
    await context.sync();
    runs.sort.apply([{ key: sorted.index, ascending: true }]);
    await context.sync();
  });
}

/** Whether a view stands in the state of a workbook, or not, as it should. */
function viewFaults(name: string, isThere: boolean, book: Book): string[] {
  const { views = [] } = book.customXmlParts.map(({ xml }) => parseState(xml))[0] ?? {};
  return views.some((view) => view.name === name) === isThere
    ? []
    : [`The view ${name} is ${isThere ? "not there" : "still there"}`];
}

/** Whether a column of Runs is hidden, or not, as it should be; people may have taken it away, or moved cells by a column. */
function hiddenFaults(header: string, isHidden: boolean, book: Book): string[] {
  const runs = tableIn(book, "Runs");
  const at = runs?.table.columns.indexOf(header) ?? -1;
  const column = (runs?.table.area.left ?? 0) + at;
  const is = [column, ...(isHidden ? [column - 1, column + 1] : [])].some((one) =>
    runs?.sheet.hiddenColumns.has(one),
  );
  return at < 0 || is === isHidden ? [] : [`${header} of Runs is ${isHidden ? "shown" : "hidden"}`];
}

/** Whether a column of Runs has a filter of Runsheet's when the report says so, and none when not; people filter others. */
function filterFaults(header: string, isSaid: boolean, book: Book): string[] {
  const runs = tableIn(book, "Runs");
  const id = runs?.table.columnIds[runs.table.columns.indexOf(header)] ?? -1;
  const isThere = runs?.table.filters?.has(id) === true;
  return runs && isThere !== isSaid
    ? [`${header} of Runs is ${isThere ? "filtered" : "not filtered"}, the report says otherwise`]
    : [];
}

function importLog(): Promise<ImportReport> {
  return importText(LOG.name, LOG.content);
}

/** A run as mlflow-export-import writes it, with the curves of two metrics. */
function logOf(run_name: string, run_id: string): { readonly name: string; readonly content: string } {
  return {
    name: `${run_name}.json`,
    content: JSON.stringify({
      system: {},
      mlflow: {
        info: { run_id, run_name, status: "FINISHED" },
        params: { learning_rate: "0.05" },
        metrics: { val_accuracy: steps([0.5, 0.8, 0.7]), val_auc: steps([0.6, 0.9]) },
        tags: {},
      },
    }),
  };
}

/** Values of a metric as mlflow-export-import writes them. */
function steps(values: readonly number[]): object[] {
  return values.map((value, step) => ({ value, timestamp: 1_700_000_000_000 + step, step }));
}

/** A run as MLflow's server gives it, with the data that it was given. */
function runOn(run_name: string, run_id: string, name: string, digest: string): object {
  return {
    info: { run_id, run_name, experiment_id: "0", status: "FINISHED" },
    data: { metrics: [{ key: "val_accuracy", value: 0.6, timestamp: 1_700_000_000_000, step: 0 }] },
    inputs: { dataset_inputs: [{ tags: [], dataset: { name, digest, source_type: "local", source: "{}" } }] },
  };
}

/** Selects a cell of a metric, as a person does before a click on the ribbon. */
function selectMetric(): Promise<void> {
  return selectInRuns("val_loss", 0);
}

/** Selects a cell of the run that is finished in the form. */
function selectUnfinished(): Promise<void> {
  return selectInRuns("Notes", Number(UNFINISHED.slice(-1)) - 1);
}

async function selectInRuns(header: string, row: number): Promise<void> {
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Runs").columns.getItem(header);
    column.getDataBodyRange().getCell(row, 0).select();
    await context.sync();
  });
}

/** Keeps a few runs on a sheet, below a title. */
async function ownLog(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const known = worksheets.getItemOrNullObject(OWN_LOG).load("id");
    await context.sync();
    const sheet = known.isNullObject ? worksheets.add(OWN_LOG) : known;
    sheet.getRange("B2:D6").values = [
      ["Log of group A", "", ""],
      ["", "", ""],
      ["Name", "learning_rate", "val_accuracy"],
      ["by hand", 0.3, 0.65],
      ["by hand, again", 0.3, 0.66],
    ];
    await context.sync();
  });
}

async function typeIntoRun(runId: string, header: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Runs");
    const ids = columns.getItem("Run ID").getDataBodyRange().load("values");
    await context.sync();
    const row = ids.values.findIndex(([id]) => id === runId);
    columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[text]];
    await context.sync();
  });
}

/** The fingerprint of the run of a name; undefined where there is none. */
function fingerprintOf(book: Book, name: string): string | undefined {
  return columnTexts(book, "Runs", "Fingerprint")[columnTexts(book, "Runs", "Name").indexOf(name)];
}

async function finishByForm(): Promise<LoggedRun> {
  return finish(await openRunForm(UNFINISHED), {});
}

function finish(form: RunForm, options: ActionOptions): Promise<LoggedRun> {
  return finishRun(form, finishedDraft(form), { ...options, uid: "0b6e-finished-by-form" });
}

function isTold(book: Book, what: string, runId: string): boolean {
  const ids = columnTexts(book, "Changes", "Run ID");
  return columnTexts(book, "Changes", "What").some((text, line) => text === what && ids[line] === runId);
}

function hasStatus(book: Book, runId: string, wanted: string): string[] {
  const row = columnTexts(book, "Runs", "Run ID").indexOf(runId);
  const status = columnTexts(book, "Runs", "Status")[row];
  return status === wanted
    ? []
    : [`The report tells of ${runId} as ${wanted}; its status is ${status ?? "gone"}.`];
}

/** What the form was opened with, and what the person made of it. */
function finishedDraft(form: RunForm): RunDraft {
  return {
    ...Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""])),
    "field:status": "Completed",
    "field:notes": "finished by form",
    "metric:val_accuracy": "0.93",
    "metric:val_loss": "0.25",
  };
}

function importing(file = THIRD): Pick<FaultAction, "run" | "verify" | "importOf"> {
  return {
    run: async (options: ActionOptions) => {
      return completed(await commitImport(await prepareImport(file, options), options));
    },
    verify: verifyImport,
    importOf: (report) => importReport(report)?.importId,
  };
}

/** The report of an import that stands; one that does not is what the person is shown as an error. */
/** The pane shows a report and, below it, the error that it carries. */
function completed(report: ImportReport): ImportReport {
  const { error, message } = report;
  if (error) {
    throw new RunsheetError(error.code, `${message} ${error.message}`, error.advice, { cause: error });
  }
  return report;
}

/** The runs that a click says it added are those that came with it: an earlier one may have brought the others. */
function verifyImport(report: unknown, book: Book, before?: Book): string[] {
  const imported = importReport(report);
  if (!imported) {
    return ["There is no report."];
  }
  const runsIn = (one: Book): number =>
    columnTexts(one, "Runs", "Import").filter((id) => id === imported.importId).length;
  const added = runsIn(book) - (before ? runsIn(before) : 0);
  return [
    ...(added === imported.written.added
      ? []
      : [`The report tells of ${imported.written.added} runs added; the book holds ${added} more.`]),
    ...verifyUpdated(imported, book),
  ];
}

/** As many runs were updated as the report says, and as the line of the import says: where nothing of a run was written, it is none. */
function verifyUpdated({ importId, written: { updated } }: ImportReport, book: Book): string[] {
  const [what = [], ids = [], runs = [], counts = [], columns = []] = [
    "What",
    "Import",
    "Run ID",
    "Updated",
    "Column",
  ].map((header) => columnTexts(book, "Changes", header));
  const lines = ids.flatMap((id, line) => (id === importId ? [line] : []));
  // A second click has a line of its own, and counts what was still to be done.
  const heads = lines.filter((line) => what[line] === "Import");
  if (heads.length === 0) {
    return [];
  }
  const namesOf = (kind: string, run: string | undefined): string[] =>
    lines.flatMap((line) => (what[line] === kind && runs[line] === run ? [columns[line] ?? ""] : []));
  const toldRuns = new Set(lines.filter((line) => what[line] === "Run updated").map((line) => runs[line]));
  const whole = [...toldRuns].filter((run) => {
    const left = namesOf("Not updated", run);
    return left.includes("") || left.join() === namesOf("Run updated", run).join();
  });
  const stands = toldRuns.size - whole.length;
  const told = heads.map((line) => Number(counts[line] ?? 0));
  const sum = told.reduce((one, other) => one + other, 0);
  // The line of an attempt that was taken back says what it had planned.
  const isCounted = sum === stands || told.every((count) => count === stands);
  const isReported = heads.length > 1 ? updated <= stands : updated === stands;
  return isReported && isCounted
    ? []
    : [`The report tells of ${updated} runs updated, the lines of ${sum}; Changes names ${stands}.`];
}

function importReport(report: unknown): ImportReport | undefined {
  return typeof report === "object" && report !== null && "importId" in report
    ? (report as ImportReport)
    : undefined;
}

/** A run that was taken back is gone, but where a person edited it, or the report names it as one that stays. */
function isTakenBack(report: unknown, book: Book, name: string): string[] {
  const row = columnTexts(book, "Runs", "Name").indexOf(name);
  const runId = columnTexts(book, "Runs", "Run ID")[row] ?? "";
  const isNamed = runId !== "" && wordsOf({ report }).includes(runId);
  return row >= 0 && !isEdited(book, name) && !isNamed
    ? [`The report tells otherwise, but ${name} is there.`]
    : [];
}

function stillPlanned(report: unknown, book: Book): string[] {
  const ids = columnTexts(book, "Runs", "Run ID");
  const words = wordsOf({ report });
  return columnTexts(book, "Runs", "Source ID").flatMap((id, row) =>
    id.startsWith(PLANNED_UID) && !words.includes(ids[row] ?? "")
      ? [`The report tells otherwise, but ${ids[row] ?? ""} is there.`]
      : [],
  );
}

function lacksPlanned({ runs }: PlannedRuns, book: Book): string[] {
  const ids = columnTexts(book, "Runs", "Source ID");
  const missing = runs.filter((run) => !ids.includes(String(run["field:sourceId"])));
  return missing.length > 0 ? [`${String(missing.length)} planned runs are missing.`] : [];
}

function lacksDefinition(book: Book, table: string, name: string): string[] {
  const inCatalogue = columnTexts(book, table, "Name").includes(name);
  const inRuns = book.tables.find((one) => one.name === "Runs")?.columns.includes(name) === true;
  return inCatalogue && inRuns ? [] : [`${name} was added, but it stands not both on ${table} and on Runs.`];
}

/** What is wrong with a mark that goes by some names: there is one, its names stand, and each run that it marks is completed. */
function isMarkedBy(book: Book, prefix: string, names: number): string[] {
  const runs = tableIn(book, "Runs");
  const marks = (runs?.sheet.conditionalFormats ?? []).filter(
    ({ rule }) => rule.kind === "Custom" && rule.formula.includes(prefix),
  );
  const listed = book.names.filter(({ name }) => name.startsWith(prefix)).length;
  return [
    ...(marks.length === 1 ? [] : [`The report tells of one mark, and ${marks.length} stand.`]),
    ...(listed === names ? [] : [`${listed} of the ${names} names of the mark stand.`]),
    ...(marks.length === 1 && listed === names ? wrongMarks(book) : []),
  ];
}

/** Rows that are marked and not completed; and a table with completed runs of which none is marked. */
function wrongMarks(book: Book): string[] {
  const runs = tableIn(book, "Runs");
  if (!runs) {
    return [];
  }
  const looks = new ConditionalLooks(book, new Calculation(book));
  const statuses = columnTexts(book, "Runs", "Status");
  const isMarked = statuses.map(
    (_, row) =>
      looks.at(runs.sheet.id, runs.table.area.top + 1 + row, runs.table.area.left)?.look.fill === "#FFE699",
  );
  const wrong = statuses.filter(
    (status, row) => isMarked[row] && status.trim().toLowerCase() !== "completed",
  );
  return [
    ...(wrong.length > 0 ? [`A run is marked whose status is ${wrong.join(", ")}.`] : []),
    ...(isMarked.includes(true) ? [] : ["No run is marked."]),
  ];
}
