import type { RowReason } from "../tracking/planning/import-plan";
import type { RowValues } from "../tracking/planning/plan";
import { counted } from "../tracking/words/counts";
import { getEngine } from "../worker/engine";
import type { ActionOptions } from "./action-options";
import { allPages } from "./importing/all-pages";
import { writeToIssues, type WrittenLines } from "./importing/write-to-issues";
import type { ImportReport } from "./importing/import-report";

/** Writes the rejected rows of an import to `Issues`; a second time writes nothing. Throws `preview-stale`. */
export async function writeRejectsToIssues(
  { token, importId }: Pick<ImportReport, "token" | "importId">,
  options: ActionOptions = {},
): Promise<{ written: number; message: string }> {
  const done = await writeToIssues(
    {
      what: "listing rejected rows",
      reason: "The import rejected it.",
      lines: async () => {
        const reasons = await allPages((start, count) => getEngine().reasons(token, start, count));
        return linesOf(
          reasons.filter(({ decision }) => decision === "reject"),
          importId,
        );
      },
    },
    options,
  );
  return { written: done.written, message: sentence(done) };
}

function sentence({ written, lines }: WrittenLines): string {
  if (lines === 0) {
    return "No row was rejected.";
  }
  return written === 0
    ? "The rejected rows stand on Issues already."
    : `Wrote ${counted(written, "rejected row")} to Issues.`;
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
