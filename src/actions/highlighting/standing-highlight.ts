import { findBestCells } from "../../workbook/generated/find-best-cells";
import {
  findHighlights,
  readHighlightFormula,
  type FoundHighlight,
} from "../../workbook/rules/best-run-format";
import { lookAtTable } from "../../workbook/rules/look-at-table";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";

/** The tables that the highlight goes by, as they were read. */
export interface HighlightTables {
  readonly runs: TrackedTable;
  /** Undefined where there is none. */
  readonly metrics: TrackedTable | undefined;
}

/** The highlight as it stands: its formats and the cells that they compare with. */
export interface StandingHighlight {
  readonly found: readonly FoundHighlight[];
  /** Formats that a batch which broke off left; looked for by whoever takes highlights away. */
  readonly inert: readonly FoundHighlight[];
  /** The table as it stood when the formats were read. */
  readonly runs: TrackedTable;
  /** The metric highlighted; undefined without a highlight, and when its column or its definition is gone. */
  readonly metric: string | undefined;
  /** The header of the column that it goes by, as far as that stands. */
  readonly header: string | undefined;
  readonly cells: Awaited<ReturnType<typeof findBestCells>>;
}

/**
 * Looks for the highlight; a few syncs, none of which reads runs. `find` is how thoroughly: whoever takes highlights
 * away looks for all, copies included.
 */
export async function readHighlight(
  context: WorkbookSession,
  { runs, metrics }: HighlightTables,
  find = findHighlights,
): Promise<StandingHighlight> {
  const cells = await findBestCells(context, metrics);
  const look = lookAtTable(context, runs);
  const all = await find(context, runs, cells.formatId);
  const found = all.filter(({ isInert }) => isInert !== true);
  const inert = all.filter(({ isInert }) => isInert === true);
  // A formula names its column by letters, so it is read by the table as it stood beside it.
  const now = look.now();
  const position = found[0] && readHighlightFormula(found[0].formula, now)?.column;
  const { target, header } = (position === undefined ? undefined : now.columns[position]) ?? {};
  return {
    runs: now,
    found,
    inert,
    metric: target?.role === "metric" ? target.name : undefined,
    header,
    cells,
  };
}
