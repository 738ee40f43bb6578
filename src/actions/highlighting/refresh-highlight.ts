import { defineBest, metricOfColumn, type BestDefinition } from "../../tracking/best/best-definition";
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
  removeHighlights,
  type FoundHighlight,
  type HighlightColumns,
} from "../../workbook/rules/best-run-format";
import type { TableShape } from "../../workbook/layout";
import { checkUnprotected } from "../../workbook/resize-table";
import type { WorkbookSession } from "../../workbook/run-excel";

/** The highlight as it stands: its formats and the cells that they compare with. */
export interface StandingHighlight {
  readonly found: readonly FoundHighlight[];
  /** The metric highlighted; undefined without a highlight, and when its column or its definition is gone. */
  readonly metric: string | undefined;
  readonly cells: Awaited<ReturnType<typeof findBestCells>>;
}

/**
 * Looks for the highlight; a few syncs, none of which reads runs. `find` is how thoroughly: whoever takes highlights
 * away looks for all, copies included.
 */
export async function readHighlight(
  context: WorkbookSession,
  runs: TableShape,
  catalogue: Catalogue,
  find = findHighlights,
): Promise<StandingHighlight> {
  const cells = await findBestCells(context);
  const found = await find(context, runs, cells.formatId);
  return { found, metric: metricOfColumn(found[0]?.column, runs.headers, catalogue), cells };
}

/** Takes away every highlight of ours and no other format; whether there was one. */
export async function removeAllHighlights(
  context: WorkbookSession,
  runs: TableShape,
  catalogue: Catalogue,
): Promise<boolean> {
  const { found } = await readHighlight(context, runs, catalogue, findAllHighlights);
  if (found.length > 0) {
    checkUnprotected(runs);
    removeHighlights(context, runs, found);
    await context.sync();
  }
  return found.length > 0;
}

/** Puts the highlight of the best over the whole table, in place of any that stood there. */
export async function placeHighlight(
  context: WorkbookSession,
  runs: TableShape,
  catalogue: Catalogue,
  best: BestDefinition,
): Promise<void> {
  const standing = await readHighlight(context, runs, catalogue, findAllHighlights);
  await place(context, runs, standing, wantedHighlight(best, runs, standing));
}

/**
 * Where a highlight is on: renews what no longer fits, so that it covers rows and follows columns that came since. Costs
 * the same however many runs there are. Returns a sentence when Excel does not let it; the data stand all the same.
 */
export async function refreshHighlight(
  context: WorkbookSession,
  runs: TableShape,
  catalogue: Catalogue,
): Promise<string | undefined> {
  try {
    const standing = await readHighlight(context, runs, catalogue);
    const { metric, found, cells } = standing;
    const best = metric === undefined ? undefined : defineBest(metric, runs.headers, catalogue);
    if (!best) {
      return undefined;
    }
    const wanted = wantedHighlight(best, runs, standing);
    const isWhole =
      found.length === 1 &&
      found[0]?.formula === wanted.formula &&
      found[0].rows === runs.rows &&
      JSON.stringify(cells.row) === JSON.stringify(bestRow(wanted.source));
    if (!isWhole) {
      await place(context, runs, standing, wanted);
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

interface WantedHighlight {
  readonly source: BestSource;
  readonly columns: HighlightColumns;
  readonly formula: string;
}

function wantedHighlight(
  { metric, columns: { status, value } }: BestDefinition,
  runs: TableShape,
  { cells }: StandingHighlight,
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

async function place(
  context: WorkbookSession,
  runs: TableShape,
  { found }: StandingHighlight,
  { source, columns }: WantedHighlight,
): Promise<void> {
  const { sheet } = await openGenerated(context, "Best");
  // In this order a batch that breaks off never leaves a rule that compares with the cells of another metric.
  removeHighlights(context, runs, found);
  writeBestCells(context, sheet, source);
  const format = addHighlight(context, runs, columns);
  format.load("id");
  await context.sync();
  keepFormatId(context, format.id);
}
