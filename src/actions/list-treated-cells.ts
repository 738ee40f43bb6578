import type { RowValues } from "../tracking/planning/plan";
import { count, counted } from "../tracking/words/counts";
import { getEngine } from "../worker/engine";
import type { TreatedCell } from "../worker/import-engine";
import type { ActionOptions } from "./action-options";
import { allPages } from "./importing/all-pages";
import { writeToIssues, type WrittenLines } from "./importing/write-to-issues";
import type { ImportReport } from "./importing/import-report";

/** A sheet of so many lines can still be read, sorted and filtered by a person. */
const MOST_LINES = 20_000;

/**
 * Writes to `Issues` what an import made of each cell that was not plainly a value, with its place, its column and what
 * stood there; a second time writes nothing. Throws `preview-stale`.
 */
export async function writeTreatedCellsToIssues(
  { token, importId }: Pick<ImportReport, "token" | "importId">,
  options: ActionOptions = {},
): Promise<{ written: number; message: string }> {
  let isAll = true;
  const done = await writeToIssues(
    {
      what: "listing what was made of cells",
      reason: "The import did not take it letter by letter.",
      lines: async () => {
        const cells = await allPages(
          (start, most) => getEngine().treatedCells(token, start, most),
          MOST_LINES + 1,
        );
        isAll = cells.length <= MOST_LINES;
        return linesOf(cells.slice(0, MOST_LINES), importId);
      },
    },
    options,
  );
  return { written: done.written, message: sentence(done, isAll) };
}

function sentence({ written, lines }: WrittenLines, isAll: boolean): string {
  if (lines === 0) {
    return "Every cell of the written runs was taken as it stands.";
  }
  const rest = isAll ? "" : ` They are the first ${count(lines)}; the file has more.`;
  return written === 0
    ? `These cells stand on Issues already.${rest}`
    : `Wrote ${counted(written, "cell")} to Issues.${rest}`;
}

/** Lines of `Issues`, each known again by its import and its place in the file. */
function linesOf(cells: readonly TreatedCell[], importId: string): RowValues[] {
  const found = Date.now();
  return cells.map(({ row, place, column, rule, from, message }) => ({
    Severity: "warning",
    Rule: rule,
    Value: from,
    Problem: `${column}: ${message}`,
    Import: importId,
    Place: place,
    Found: found,
    Finding: `${importId} ${row} ${rule} ${column}`,
  }));
}
