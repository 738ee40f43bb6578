import { defineBest, type BestDefinition } from "../../tracking/best/best-definition";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import { explainExcelError } from "../../workbook/explain-excel-error";
import {
  bestRow,
  findBestCells,
  keepFormatId,
  writeBestCells,
  type BestSource,
} from "../../workbook/generated/best-cells";
import { openGenerated } from "../../workbook/generated/generated-sheet";
import {
  addHighlight,
  findAllHighlights,
  findHighlights,
  highlightFormula,
  readHighlightFormula,
  removeHighlights,
  type FoundHighlight,
  type HighlightColumns,
} from "../../workbook/rules/best-run-format";
import { lookAtTable, standsAlike } from "../../workbook/rules/look-at-table";
import { checkUnprotected } from "../../workbook/check-unprotected";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";

/** How often the highlight is put down anew while the table moves under it. */
const ATTEMPTS = 3;

/** The tables that the highlight goes by, as they were read. */
export interface HighlightTables {
  readonly runs: TrackedTable;
  /** Undefined where there is none. */
  readonly metrics: TrackedTable | undefined;
}

/** The highlight as it stands: its formats and the cells that they compare with. */
export interface StandingHighlight {
  readonly found: readonly FoundHighlight[];
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
  const found = await find(context, runs, cells.formatId);
  // A formula names its column by letters, so it is read by the table as it stood beside it.
  const now = look.now();
  const position = found[0] && readHighlightFormula(found[0].formula, now)?.column;
  const { target, header } = (position === undefined ? undefined : now.columns[position]) ?? {};
  return { runs: now, found, metric: target?.role === "metric" ? target.name : undefined, header, cells };
}

/** Takes away every highlight of ours and no other format; whether there was one. */
export async function removeAllHighlights(
  context: WorkbookSession,
  tables: HighlightTables,
): Promise<boolean> {
  const { found } = await readHighlight(context, tables, findAllHighlights);
  if (found.length > 0) {
    checkUnprotected(tables.runs);
    removeHighlights(context, tables.runs, found);
    await context.sync();
  }
  return found.length > 0;
}

/** Puts the highlight of the best over the whole table, in place of any that stood there. */
export async function placeHighlight(
  context: WorkbookSession,
  tables: HighlightTables,
  catalogue: Catalogue,
  best: BestDefinition,
): Promise<void> {
  const standing = await readHighlight(context, tables, findAllHighlights);
  await place(context, catalogue, best.metric.name, standing);
}

/**
 * Where a highlight is on: renews what no longer fits, so that it covers rows and follows columns that came since. Costs
 * the same however many runs there are. Returns a sentence when Excel does not let it, and when a highlight stands that shows
 * nothing any more; the data stand all the same.
 */
export async function refreshHighlight(
  context: WorkbookSession,
  { tracked, catalogue }: Pick<Tracking, "tracked" | "catalogue">,
): Promise<string | undefined> {
  const table = tracked.get("Runs");
  if (!table) {
    return undefined;
  }
  try {
    const standing = await readHighlight(context, { runs: table, metrics: tracked.get("Metrics") });
    const { metric, found, cells, runs: now } = standing;
    const best = metric === undefined ? undefined : defineBest(metric, now, catalogue);
    if (metric === undefined || !best) {
      return found.length > 0 ? showsNothing(standing) : undefined;
    }
    const wanted = wantedHighlight(best, standing);
    const isWhole =
      found.length === 1 &&
      found[0]?.formula === wanted.formula &&
      found[0].rows === now.rows &&
      JSON.stringify(cells.row) === JSON.stringify(bestRow(wanted.source));
    if (!isWhole) {
      await place(context, catalogue, metric, standing);
    } else if (found[0] && found[0].id !== cells.formatId) {
      // An earlier try may have ended before it kept the id, without which the format is searched for each time.
      keepFormatId(context, found[0].id);
    }
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error || error instanceof RunsheetError) {
      const { message, advice } = explainExcelError(error);
      return `The highlight of the best run was not brought up to date: ${message} ${advice}`;
    }
    throw error;
  }
}

/** Why a highlight that stands marks no run, or none that is known to be the best. */
function showsNothing({ metric, header, runs }: StandingHighlight): string {
  const open = runs.openRenames;
  const isAsked = open.some(
    (rename) =>
      (rename.role === "field" && rename.key === "status") ||
      (metric === undefined && rename.candidates.some((one) => one.header === header)),
  );
  if (isAsked) {
    return `The highlight of the best ${metric ?? header ?? "run"} is not renewed until it is known which column is which. Say it at the top of the pane.`;
  }
  const again = "Bring it back, or highlight the best run by another metric on Compare.";
  if (metric !== undefined) {
    return `The highlight of the best ${metric} marks no run: ${runs.sheetName} has no column for the status of runs. ${again}`;
  }
  return header === undefined
    ? `The highlight of the best run marks no run: the column of its metric is no longer on ${runs.sheetName}. ${again}`
    : `The highlight of the best ${header} marks no run: Metrics has no metric for this column any more. ${again}`;
}

interface WantedHighlight {
  readonly source: BestSource;
  readonly columns: HighlightColumns;
  readonly formula: string;
}

function wantedHighlight(
  { metric, columns: { status, value } }: BestDefinition,
  { cells, runs }: StandingHighlight,
): WantedHighlight {
  const columns = { status: status.position, value: value.position };
  return {
    columns,
    formula: highlightFormula(runs, columns),
    source: {
      metric: metric.name,
      runs: { table: runs.name, status: status.header, value: value.header },
      metrics: cells.metrics,
    },
  };
}

/**
 * Puts the highlight down where the table stands at that moment: its addresses are held against the table in the batch
 * that writes them, and put down anew when somebody moved rows or columns meanwhile.
 */
async function place(
  context: WorkbookSession,
  catalogue: Catalogue,
  metric: string,
  first: StandingHighlight,
): Promise<void> {
  let standing = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { runs, found } = standing;
    const best = defineBest(metric, runs, catalogue);
    if (!best) {
      return;
    }
    const { source, columns } = wantedHighlight(best, standing);
    const { sheet } = await openGenerated(context, "Best");
    const look = lookAtTable(context, runs);
    // In this order a batch that breaks off never leaves a rule that compares with the cells of another metric.
    removeHighlights(context, runs, found);
    writeBestCells(context, sheet, source);
    const format = addHighlight(context, runs, columns);
    format.load("id");
    // Once, unless somebody moves rows or columns at this very moment.
    await context.sync();
    keepFormatId(context, format.id);
    if (standsAlike(look.now(), runs)) {
      return;
    }
    standing = await readHighlight(context, { runs: look.now(), metrics: standing.cells.metrics });
  }
  throw new RunsheetError(
    "workbook-changed",
    `The sheet ${first.runs.sheetName} kept changing while the highlight was put down.`,
    "Wait until nobody edits it, then highlight the best run again.",
  );
}
