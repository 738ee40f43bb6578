import { MOST_EACH, type BestQuestion } from "../../tracking/best/best-question";
import { defineBest } from "../../tracking/best/best-definition";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { Scalar } from "../../tracking/values/scalar";
import { RunsheetError } from "../../tracking/runsheet-error";
import { checkUnprotected } from "../../workbook/check-unprotected";
import { explainExcelError } from "../../workbook/explain-excel-error";
import { bestRow, keepFormatId, writeBestCells } from "../../workbook/generated/best-cells";
import { openGenerated } from "../../workbook/generated/generated-sheet";
import type { Tracking } from "../../workbook/read-tracking";
import { addHighlight, findAllHighlights, removeHighlights } from "../../workbook/rules/best-run-format";
import { lookAtTable, standsAlike } from "../../workbook/rules/look-at-table";
import type { WorkbookSession } from "../../workbook/run-excel";
import { otherwiseWords } from "./otherwise-words";
import { readHighlight, type HighlightTables, type StandingHighlight } from "./standing-highlight";
import { asKept, asNamed, wantedHighlight, type Ask } from "./wanted-highlight";

/** How often the highlight is put down anew while the table moves under it. */
const ATTEMPTS = 3;
/** How often the list of values is made anew at once; each time it takes some more. */
const LISTINGS = 10;

/** Takes away every highlight of ours and no other format; whether there was one. */
export async function removeAllHighlights(
  context: WorkbookSession,
  tables: HighlightTables,
): Promise<boolean> {
  const { found, inert } = await readHighlight(context, tables, findAllHighlights);
  if (found.length + inert.length > 0) {
    checkUnprotected(tables.runs);
    removeHighlights(context, tables.runs, [...found, ...inert]);
    await context.sync();
  }
  return found.length > 0;
}

/**
 * Puts the highlight of the best over the whole table, in place of any that stood there. Throws a FilterError before anything
 * is written for a question that formulas cannot say.
 */
export async function placeHighlight(
  context: WorkbookSession,
  tables: HighlightTables,
  catalogue: Catalogue,
  asked: {
    readonly metric: string;
    readonly question: BestQuestion;
    readonly values?: readonly Scalar[] | undefined;
  },
): Promise<StandingHighlight> {
  const standing = await readHighlight(context, tables, findAllHighlights);
  const ask = asNamed(asked.question, catalogue, asked.values);
  await place(context, { catalogue, metric: asked.metric, ask }, standing);
  return standing;
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
    const tables = { runs: table, metrics: tracked.get("Metrics") };
    let standing = await readHighlight(context, tables);
    // Values that a person typed since are listed anew, and there may be more of them than the list has room for at once.
    for (let left = LISTINGS; left > 0 && (await renew(context, catalogue, standing)); left--) {
      standing = await readHighlight(context, tables);
    }
    return standing.found.length > 0 && !isKnown(standing, catalogue)
      ? showsNothing(standing)
      : otherwiseWords(standing);
  } catch (error) {
    if (error instanceof OfficeExtension.Error || error instanceof RunsheetError) {
      const { message, advice } = explainExcelError(error);
      return `The highlight of the best run was not brought up to date: ${message} ${advice}`;
    }
    throw error;
  }
}

function isKnown({ metric, runs }: StandingHighlight, catalogue: Catalogue): boolean {
  return metric !== undefined && defineBest(metric, runs, catalogue) !== undefined;
}

/** Puts a highlight down anew where it no longer fits; whether values came into its list by that. */
async function renew(
  context: WorkbookSession,
  catalogue: Catalogue,
  standing: StandingHighlight,
): Promise<boolean> {
  const { metric, found, cells, runs: now } = standing;
  const best = metric === undefined ? undefined : defineBest(metric, now, catalogue);
  if (metric === undefined || !best) {
    return false;
  }
  const ask = asKept(catalogue);
  const wanted = await wantedHighlight(best, standing, ask);
  const isListed = cells.kept?.cameSince !== true || isFull(standing);
  const isWhole =
    found.length === 1 &&
    found[0]?.formula === wanted.formula &&
    found[0].rows === now.rows &&
    isListed &&
    JSON.stringify(cells.row) === JSON.stringify(bestRow(wanted.source));
  if (!isWhole) {
    await place(context, { catalogue, metric, ask }, standing);
  } else if (found[0] && found[0].id !== cells.formatId) {
    // An earlier try may have ended before it kept the id, without which the format is searched for each time.
    keepFormatId(context, found[0].id);
  }
  return !isListed;
}

/** Whether the list of values takes no more. */
function isFull({ cells }: StandingHighlight): boolean {
  return (cells.kept?.values?.length ?? 0) >= MOST_EACH;
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

interface Placing {
  readonly catalogue: Catalogue;
  readonly metric: string;
  readonly ask: Ask;
}

/**
 * Puts the highlight down where the table stands at that moment: its addresses are held against the table in the batch
 * that writes them, and put down anew when somebody moved rows or columns meanwhile.
 */
async function place(
  context: WorkbookSession,
  { catalogue, metric, ask }: Placing,
  first: StandingHighlight,
): Promise<void> {
  let standing = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { runs, found, inert } = standing;
    const best = defineBest(metric, runs, catalogue);
    if (!best) {
      return;
    }
    const { source, columns } = await wantedHighlight(best, standing, ask);
    const { sheet } = await openGenerated(context, "Best");
    const look = lookAtTable(context, runs);
    // In this order a batch that breaks off never leaves a rule that compares with the cells of another metric.
    removeHighlights(context, runs, [...found, ...inert]);
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
