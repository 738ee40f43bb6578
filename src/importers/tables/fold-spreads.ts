// A table that says "mean" and "std" in a column of its own has two lines a run: the values, and how far they spread. They
// are one run, its values written with their spreads ("0.93 ± 0.01"), as people write them in one cell.

import { roleOfName } from "../../tracking/naming/role-of-name";
import { counted } from "../../tracking/words/counts";
import type { FoundTable, LeftOutLines } from "./found-table";
import type { GridCell } from "./grid";

const MEAN = /^(?:means?|avg\.?|averages?|values?)$/i;
const SPREAD = /^(?:std\.?|stdev\.?|std\.? ?dev\.?|sd|s\.d\.|standard deviation|±|\+\/-)$/i;
/** Without regard to case it would be the sign of a sum. */
const SPREAD_SIGN = "σ";
/** Longer headers name nothing that is known. */
const LONGEST = 200;

/** The table with lines of means and spreads joined in pairs; as it is where not all its lines are such pairs. */
export function foldSpreads(table: FoundTable): FoundTable {
  const { columns, rows, lines, leftOut, reason } = table;
  const kind = columns.findIndex((_, at) => isKindColumn(rows, at));
  if (kind < 0 || rows.length % 2 !== 0) {
    return table;
  }
  const pairs = Array.from(
    { length: rows.length / 2 },
    (_, at) => [rows[2 * at] ?? [], rows[2 * at + 1] ?? []] as const,
  );
  if (!pairs.every(([one, other]) => isPair(one, other, kind))) {
    return table;
  }
  // What is the same in both lines, such as a learning rate, is no value with a spread.
  const isSame = columns.map(
    ({ header }, at) =>
      roleOfName(header.slice(0, LONGEST)) !== "metric" &&
      pairs.every(([one, other]) => one[at] === other[at]),
  );
  const spreads = lines.flatMap((line, at) => (at % 2 === 1 ? [spreadLine(table, line)] : []));
  return {
    ...table,
    columns: columns.filter((_, at) => at !== kind),
    rows: pairs.map(([means, others]) => joined(means, others, isSame).filter((_, at) => at !== kind)),
    lines: lines.filter((_, at) => at % 2 === 0),
    leftOut: [...leftOut, ...spreads],
    reason: `${reason} Means and spreads stand by turns; together they are ${counted(pairs.length, "run")}.`,
  };
}

/** Whether a column says mean and spread by turns. */
function isKindColumn(rows: FoundTable["rows"], at: number): boolean {
  return (
    rows.length > 1 &&
    rows.every((row, line) => {
      const word = String(row[at] ?? "").trim();
      return line % 2 === 0 ? MEAN.test(word) : SPREAD.test(word) || word === SPREAD_SIGN;
    })
  );
}

/** Whether two lines are of one run: the texts of the second are those of the first, or blank below a merged name. */
function isPair(means: readonly GridCell[], spreads: readonly GridCell[], kind: number): boolean {
  return means.every((value, at) => {
    const spread = spreads[at] ?? "";
    const isName = typeof value === "string" && value.trim() !== "" && Number.isNaN(Number(value));
    return at === kind || !isName || spread === "" || spread === value;
  });
}

function joined(
  means: readonly GridCell[],
  spreads: readonly GridCell[],
  isSame: readonly boolean[],
): GridCell[] {
  return means.map((value, at) => {
    const spread = spreads[at] ?? "";
    return isSame[at] !== true && isNumber(value) && isNumber(spread)
      ? `${String(value)} ± ${String(spread)}`
      : value;
  });
}

function isNumber(cell: GridCell): boolean {
  return (
    typeof cell === "number" ||
    (typeof cell === "string" && cell.trim() !== "" && !Number.isNaN(Number(cell)))
  );
}

function spreadLine({ area, isTransposed }: FoundTable, line: number): LeftOutLines {
  return {
    area: isTransposed ? { ...area, left: line, right: line } : { ...area, top: line, bottom: line },
    why: "spread",
    text: "",
  };
}
