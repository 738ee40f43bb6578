import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { DECISIONS, type ImportPlan } from "../../../src/tracking/planning/import-plan";
import type { ImportRequest } from "../../../src/tracking/planning/plan-draft";
import { planImport } from "./plan-at-once";
import { rowsOf, runsOf, type RunRow } from "../runs-of";

/** The catalogue of a workbook that nothing is defined in. */
export const NOTHING: Catalogue = { parameters: [], metrics: [] };

/** The plan of importing rows into an empty workbook. */
export function planned(rows: readonly RunRow[], more: Partial<ImportRequest> = {}): ImportPlan {
  return planImport({
    importId: "import-1",
    source: "CSV",
    candidates: runsOf(rows),
    place: (row) => `line ${String(row + 2)}`,
    unreadable: [],
    existing: { count: 0, columns: [] },
    catalogue: NOTHING,
    datasetNames: [],
    experimentNames: [],
    notices: [],
    ...more,
  });
}

/** The plan of importing rows into a workbook that `before` was imported into. */
export function plannedAfter(
  before: readonly RunRow[],
  rows: readonly RunRow[],
  more: Partial<ImportRequest> = {},
): ImportPlan {
  const made = planned(before);
  return planned(rows, {
    existing: runsOf(rowsOf(made.additions)),
    catalogue: { parameters: made.newParameters, metrics: made.newMetrics },
    importId: "import-2",
    ...more,
  });
}

/** What becomes of each row, and why: "skip same-content"; "add" for one that is simply added. */
export function outcomes(plan: ImportPlan): string[] {
  const rules = new Map(plan.reasons.map(({ row, rule }) => [row, rule]));
  return Array.from(plan.decisions, (decision, row) =>
    [DECISIONS[decision], rules.get(row)].filter((part) => part !== undefined).join(" "),
  );
}
