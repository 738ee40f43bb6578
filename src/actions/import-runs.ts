import type { FileSource } from "../importers/source-content";
import type { RowReason } from "../tracking/planning/import-plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { appendRows, rowUnder } from "../workbook/append-rows";
import { columnSpecs } from "../workbook/column-specs";
import { explainExcelError } from "../workbook/explain-excel-error";
import { tableOf, readTracking } from "../workbook/read-tracking";
import { restoreTables } from "../workbook/restore-tables";
import { readWorkbook, writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { readState, updateState } from "../workbook/tracking-state";
import { getEngine } from "../worker/engine";
import type { ColumnChoice, ImportPreview, PreviewColumn } from "../worker/import-engine";
import type { ActionOptions } from "./action-options";
import { refreshHighlight } from "./highlighting/refresh-highlight";
import { count } from "./in-words";
import { completeReport, partialReport, undoneReport, type ImportReport } from "./importing/import-report";
import { recall, remember } from "./importing/remembered-mapping";
import { isUnchanged, sendWorkbook, type WorkbookStamp } from "./importing/send-workbook";
import { checkRoom, writeImport, type ImportMemory, type WrittenImport } from "./importing/write-import";

export type { ImportReport } from "./importing/import-report";

interface PreparedImport {
  /** As first suggested, before any choice of the person. */
  readonly suggested: readonly PreviewColumn[];
  readonly preview: ImportPreview;
  readonly choices: readonly ColumnChoice[];
  readonly stamp: WorkbookStamp;
  readonly used: number;
}

const CHANGED_SINCE = " The workbook had changed since the preview, so the plan was made again.";

let prepared: PreparedImport | undefined;
let committed: ImportPreview | undefined;

/** Reads the source and the workbook and plans the import; writes nothing. */
export async function prepareImport(source: FileSource, options: ActionOptions = {}): Promise<ImportPreview> {
  const engine = getEngine();
  prepared = undefined;
  committed = undefined;
  await engine.open(source, options);
  const { sent, state } = await readWorkbook(async (context) => ({
    sent: await sendWorkbook(context, engine, options),
    state: await readState(context),
  }));
  const first = await engine.plan([], options);
  const choices = recall(state.mappings[first.format.id] ?? [], first.columns);
  const preview = choices.length > 0 ? await engine.plan(choices, options) : first;
  prepared = { suggested: first.columns, preview, choices, stamp: sent.stamp, used: sent.used };
  return preview;
}

/** Plans the prepared import again with other roles or types of these columns; what was chosen or remembered for the rest stays. */
export async function changeMapping(
  choices: readonly ColumnChoice[],
  options: ActionOptions = {},
): Promise<ImportPreview> {
  const current = expectPrepared();
  const byColumn = new Map([...current.choices, ...choices].map((choice) => [choice.column, choice]));
  const all = [...byColumn.values()];
  const preview = await getEngine().plan(all, options);
  prepared = { ...current, preview, choices: all };
  return preview;
}

/**
 * Writes the prepared import. A workbook that changed since is planned against again. A failure or a cancel half-way is
 * undone: then the state is `nothing`; where undoing fails too, it is `partial`, and `removeImport` finishes it.
 */
export async function commitImport(options: ActionOptions = {}): Promise<ImportReport> {
  const engine = getEngine();
  const memory: ImportMemory = {
    marks: [],
    restores: [],
    catalogue: { parameters: [], metrics: [] },
    added: 0,
    updated: 0,
  };
  let plan = expectPrepared();
  try {
    const written = await writeWorkbook(async (context) => {
      const changed = !(await isUnchanged(context, plan.stamp));
      if (changed) {
        const { stamp, used } = await sendWorkbook(context, engine, options);
        plan = { ...plan, stamp, used, preview: await engine.plan(plan.choices, options) };
        prepared = plan;
      }
      const { layout } = await readTracking(context);
      await checkRoom(context, layout.tables.get("Runs"), plan.used, plan.preview);
      const result = await writeImport(context, engine, plan.preview, plan.used, memory, options);
      const note = await finish(context, result, plan);
      return { ...result, remarks: changed ? CHANGED_SINCE + note : note };
    });
    committed = plan.preview;
    prepared = undefined;
    return completeReport(plan.preview, written, written.remarks);
  } catch (cause) {
    const error = explainExcelError(cause);
    if (memory.marks.length === 0) {
      throw error;
    }
    return takeBack(plan.preview, memory, error);
  }
}

/** Forgets the prepared import. */
export async function discardImport(): Promise<void> {
  prepared = undefined;
  committed = undefined;
  await getEngine().close();
}

/** Writes the rejected rows of the last import to `Issues`; a second time writes nothing. */
export async function writeRejectsToIssues(): Promise<{ written: number; message: string }> {
  const preview = committed ?? prepared?.preview;
  if (!preview) {
    throw new RunsheetError(
      "invalid-input",
      "There is no import whose rejected rows could be listed.",
      "Import a file first.",
    );
  }
  const rejected = await rejectedRows();
  return writeWorkbook(async (context) => {
    const { layout, tables } = await readTracking(context, ["Issues"]);
    const issues = tableOf(layout, "Issues");
    const column = issues.headers.indexOf("Import");
    const listed = (tables.get("Issues")?.rows ?? []).some((row) => row[column] === preview.importId);
    if (listed || rejected.length === 0) {
      return {
        written: 0,
        message: listed ? "The rejected rows stand on Issues already." : "No row was rejected.",
      };
    }
    const specs = columnSpecs("Issues", issues.headers, { parameters: [], metrics: [] });
    const found = Date.now();
    const rows = rejected.map((reason) =>
      rowUnder(issues.headers, specs, {
        Severity: "error",
        Rule: reason.rule,
        Problem: reason.message,
        Fix: reason.fix,
        Import: preview.importId,
        Place: reason.place,
        Found: found,
      }),
    );
    await appendRows(context, issues, specs, rows);
    return { written: rows.length, message: `Wrote ${count(rows.length, "rejected row")} to Issues.` };
  });
}

async function rejectedRows(): Promise<RowReason[]> {
  const engine = getEngine();
  const pageSize = 5_000;
  const rejected: RowReason[] = [];
  for (let start = 0; ; start += pageSize) {
    const page = await engine.reasons(start, pageSize);
    rejected.push(...page.filter(({ decision }) => decision === "reject"));
    if (page.length < pageSize) {
      return rejected;
    }
  }
}

function expectPrepared(): PreparedImport {
  if (prepared) {
    return prepared;
  }
  throw new RunsheetError(
    "invalid-input",
    "There is no import to go on with.",
    "Choose a file, paste runs, or import the selected cells.",
  );
}

/** What follows the data; the import stands even if this does not work out, and the report says so. */
async function finish(
  context: WorkbookSession,
  { runs, catalogue }: WrittenImport,
  plan: PreparedImport,
): Promise<string> {
  const choices = remember(plan.choices, plan.suggested);
  try {
    await refreshHighlight(context, runs, catalogue);
    if (choices.length > 0) {
      await updateState(context, (state) => ({
        ...state,
        mappings: { ...state.mappings, [plan.preview.format.id]: choices },
      }));
    }
    return "";
  } catch (error) {
    return ` The highlight was not renewed: ${explainExcelError(error).message}`;
  }
}

/** Undoes what was written; what cannot be undone is said. */
async function takeBack(
  preview: ImportPreview,
  memory: ImportMemory,
  error: RunsheetError,
): Promise<ImportReport> {
  try {
    await writeWorkbook((context) => restoreTables(context, memory.marks, memory.restores, memory.catalogue));
    return undoneReport(preview, error);
  } catch {
    return partialReport(preview, memory, error);
  }
}
