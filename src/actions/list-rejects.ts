import { newBatchId } from "../tracking/identity/new-batch-id";
import type { RowReason } from "../tracking/planning/import-plan";
import type { RowValues } from "../tracking/planning/plan";
import { readTracking } from "../workbook/read-tracking";
import { writePlan } from "../workbook/writing/write-plan";
import { getEngine } from "../worker/engine";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import type { ImportReport } from "./importing/import-report";
import { counted } from "../tracking/words/counts";

const PAGE = 5_000;

/** Writes the rejected rows of an import to `Issues`; a second time writes nothing. Throws `preview-stale`. */
export async function writeRejectsToIssues(
  { token, importId }: Pick<ImportReport, "token" | "importId">,
  options: ActionOptions = {},
): Promise<{ written: number; message: string }> {
  const attempted = await attempt("listing rejected rows", options, async (context, notes) => {
    const rows = linesOf(await rejectedRows(token), importId);
    const tracking = await readTracking(context);
    const batch = newBatchId("check", new Date());
    const progress = notes.begin(batch, tracking.tracked);
    await writePlan(
      context,
      {
        batch,
        linesFirst: false,
        rowLines: false,
        writes: [
          { table: "Issues", reason: "The import rejected it.", kind: "add", rows, onceBy: "Finding" },
        ],
      },
      { signal: options.signal, progress, tracking },
    );
    return { written: progress.written, rows: rows.length };
  });
  const { written, rows } = orThrow(attempted, "list them once more, which completes it.");
  return { written, message: sentence(written, rows) };
}

function sentence(written: number, rows: number): string {
  if (rows === 0) {
    return "No row was rejected.";
  }
  return written === 0
    ? "The rejected rows stand on Issues already."
    : `Wrote ${counted(written, "rejected row")} to Issues.`;
}

async function rejectedRows(preview: string): Promise<RowReason[]> {
  const engine = getEngine();
  const rejected: RowReason[] = [];
  for (let start = 0; ; start += PAGE) {
    const page = await engine.reasons(preview, start, PAGE);
    rejected.push(...page.filter(({ decision }) => decision === "reject"));
    if (page.length < PAGE) {
      return rejected;
    }
  }
}

/** Lines of `Issues`, each known again by its import and its place in the file. */
function linesOf(rejected: readonly RowReason[], importId: string): RowValues[] {
  const found = Date.now();
  return rejected.map((reason) => ({
    Severity: "error",
    Rule: reason.rule,
    Problem: reason.message,
    Fix: reason.fix,
    Import: importId,
    Place: reason.place,
    Found: found,
    Finding: `${importId} ${reason.row}`,
  }));
}
