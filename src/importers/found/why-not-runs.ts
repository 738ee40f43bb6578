import { foldHeader } from "../../tracking/naming/fold-header";
import { countsSteps, stepAxes } from "../logs/step-axis";
import type { FoundTable } from "../tables/found-table";
import { resultsIn } from "./results-in";

/** Of the columns of the narrower table, how many the other must have for both to be tables of the same runs. */
const SHARED = 0.6;
/** A table that is less sure holds no runs beside one that is surer. */
const SURE = 0.5;

/**
 * Why the rows of each table are no runs to import, as a sentence; undefined where they are. The table with the most
 * results is taken, and those that agree with it in their columns; at least one is.
 *
 * @param placed those that a person placed: the others are held against them.
 */
export function whyNotRuns(
  tables: readonly FoundTable[],
  placed: readonly FoundTable[] = [],
): (string | undefined)[] {
  const main = (placed.length > 0 ? placed : tables).reduce<FoundTable | undefined>(
    (best, table) => (best === undefined || isBetter(table, best) ? table : best),
    undefined,
  );
  return tables.map((table) => (main === undefined || table === main ? undefined : whyNot(table, main)));
}

function isBetter(table: FoundTable, best: FoundTable): boolean {
  const marks = ({ confidence, rows, ...found }: FoundTable): number[] => [
    Number(confidence >= SURE),
    Number(found.belongs?.by !== "constants"),
    Number(resultsOf(found) > 0),
    // A log has more rows than a table of runs beside it, and says less of them.
    Number(!isLog({ rows, ...found })),
    rows.length * Math.max(1, resultsOf(found)),
  ];
  const [one, other] = [marks(table), marks(best)];
  const at = one.findIndex((mark, index) => mark !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function whyNot(table: FoundTable, main: FoundTable): string | undefined {
  if (table.belongs?.by === "constants") {
    return "It lists settings, with one value each.";
  }
  if (resultsOf(table) === 0 && resultsOf(main) > 0) {
    return "It has no results.";
  }
  if (table.confidence < SURE) {
    return "Its first row may not be its header.";
  }
  return agree(table, main) ? undefined : "Its columns are others than those of the table that was taken.";
}

function resultsOf({ columns }: Pick<FoundTable, "columns">): number {
  return resultsIn(columns.map(({ header }) => header));
}

/** Whether a column counts the rows as steps. */
function isLog({ columns, rows }: Pick<FoundTable, "columns" | "rows">): boolean {
  const own = columns.map(({ header }, at) => ({ header, values: rows.map((row) => row[at] ?? "") }));
  return stepAxes(own, [...rows.keys()]).some(countsSteps);
}

/** Whether two tables have most of their columns in common, whatever they are grouped under. */
function agree(one: FoundTable, other: FoundTable): boolean {
  const [names, others] = [foldedNames(one), foldedNames(other)];
  const shared = [...names].filter((name) => others.has(name)).length;
  return shared >= SHARED * Math.min(names.size, others.size) && shared > 0;
}

function foldedNames({ columns }: FoundTable): ReadonlySet<string> {
  return new Set(
    columns.map(({ header }) => foldHeader(header.split(" / ").at(-1) ?? "")).filter((name) => name !== ""),
  );
}
