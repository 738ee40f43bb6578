import type { Bundle } from "../importers/bundle";
import type { RowReason } from "../tracking/planning/import-plan";
import type { RunsheetError } from "../tracking/runsheet-error";
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
import { isUnchanged, sendWorkbook, type SentWorkbook } from "./importing/send-workbook";
import { checkRoom, writeImport, type ImportMemory, type WrittenImport } from "./importing/write-import";

export type { ImportReport } from "./importing/import-report";

/** An import that was read and planned, as it is shown; whoever holds it can change it or write it. */
export interface PreparedImport extends ImportPreview {
  /** The columns as first suggested, before any choice of the person. */
  readonly suggested: readonly PreviewColumn[];
  readonly choices: readonly ColumnChoice[];
  /** The workbook as it was planned against. */
  readonly workbook: PlannedWorkbook;
}

type PlannedWorkbook = Pick<SentWorkbook, "picture" | "stamp" | "used">;

const CHANGED_SINCE = " The workbook had changed since the preview, so the plan was made again.";

/** Reads what was handed over and the workbook, and plans the import; writes nothing. */
export async function prepareImport(bundle: Bundle, options: ActionOptions = {}): Promise<PreparedImport> {
  const engine = getEngine();
  const { token } = await engine.open(bundle, options);
  const { workbook, state } = await readWorkbook(async (context) => ({
    workbook: await sendWorkbook(context, engine, options),
    state: await readState(context),
  }));
  const { picture, stamp, used } = workbook;
  const first = await engine.plan(token, picture, [], options);
  const choices = recall(state.mappings[first.format.id] ?? [], first.columns);
  const preview = choices.length > 0 ? await engine.plan(token, picture, choices, options) : first;
  return { ...preview, suggested: first.columns, choices, workbook: { picture, stamp, used } };
}

/** Plans a prepared import again with other roles or types of these columns; what was chosen or remembered for the rest stays. */
export async function changeMapping(
  prepared: PreparedImport,
  choices: readonly ColumnChoice[],
  options: ActionOptions = {},
): Promise<PreparedImport> {
  const byColumn = new Map([...prepared.choices, ...choices].map((choice) => [choice.column, choice]));
  const all = [...byColumn.values()];
  const preview = await getEngine().plan(prepared.source, prepared.workbook.picture, all, options);
  return { ...prepared, ...preview, choices: all };
}

/**
 * Writes a prepared import as it was shown. A workbook that changed since is planned against again. A failure or a cancel
 * half-way is undone: then the state is `nothing`; where undoing fails too, it is `partial`, and `removeImport` finishes
 * it. Throws `preview-stale` when another import was opened or another preview made since.
 */
export async function commitImport(
  prepared: PreparedImport,
  options: ActionOptions = {},
): Promise<ImportReport> {
  const engine = getEngine();
  const memory: ImportMemory = {
    marks: [],
    restores: [],
    catalogue: { parameters: [], metrics: [] },
    added: 0,
    updated: 0,
  };
  let current = prepared;
  try {
    const written = await writeWorkbook(async (context) => {
      const changed = !(await isUnchanged(context, current.workbook.stamp));
      if (changed) {
        current = await planAnew(context, current, options);
      } else {
        // Asked before anything is written: a preview that is not the latest any more is refused.
        await engine.reasons(current.token, 0, 0);
      }
      const { used } = current.workbook;
      const { layout } = await readTracking(context);
      await checkRoom(context, layout.tables.get("Runs"), used, current);
      const result = await writeImport(context, engine, current, used, memory, options);
      const note = await finish(context, result, current);
      return { ...result, remarks: changed ? CHANGED_SINCE + note : note };
    });
    return completeReport(current, written, written.remarks);
  } catch (cause) {
    const error = explainExcelError(cause);
    if (memory.marks.length === 0) {
      throw error;
    }
    return takeBack(current, memory, error);
  }
}

/** The same import planned against the workbook as it is now. */
async function planAnew(
  context: WorkbookSession,
  prepared: PreparedImport,
  options: ActionOptions,
): Promise<PreparedImport> {
  const engine = getEngine();
  const { picture, stamp, used } = await sendWorkbook(context, engine, options);
  const preview = await engine.plan(prepared.source, picture, prepared.choices, options);
  return { ...prepared, ...preview, workbook: { picture, stamp, used } };
}

/** Forgets the open import. */
export async function discardImport(): Promise<void> {
  await getEngine().close();
}

/** Writes the rejected rows of an import to `Issues`; a second time writes nothing. Throws `preview-stale`. */
export async function writeRejectsToIssues({
  token,
  importId,
}: Pick<ImportReport, "token" | "importId">): Promise<{ written: number; message: string }> {
  const rejected = await rejectedRows(token);
  return writeWorkbook(async (context) => {
    const { layout, tables } = await readTracking(context, ["Issues"]);
    const issues = tableOf(layout, "Issues");
    const column = issues.headers.indexOf("Import");
    const listed = (tables.get("Issues")?.rows ?? []).some((row) => row[column] === importId);
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
        Import: importId,
        Place: reason.place,
        Found: found,
      }),
    );
    await appendRows(context, issues, specs, rows);
    return { written: rows.length, message: `Wrote ${count(rows.length, "rejected row")} to Issues.` };
  });
}

async function rejectedRows(preview: string): Promise<RowReason[]> {
  const engine = getEngine();
  const pageSize = 5_000;
  const rejected: RowReason[] = [];
  for (let start = 0; ; start += pageSize) {
    const page = await engine.reasons(preview, start, pageSize);
    rejected.push(...page.filter(({ decision }) => decision === "reject"));
    if (page.length < pageSize) {
      return rejected;
    }
  }
}

/** What follows the data; the import stands even if this does not work out, and the report says so. */
async function finish(
  context: WorkbookSession,
  { runs, catalogue }: WrittenImport,
  { choices: chosen, suggested, format }: PreparedImport,
): Promise<string> {
  const choices = remember(chosen, suggested);
  try {
    await refreshHighlight(context, runs, catalogue);
    if (choices.length > 0) {
      await updateState(context, (state) => ({
        ...state,
        mappings: { ...state.mappings, [format.id]: choices },
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
