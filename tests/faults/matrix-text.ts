import { faultGroup, type CaseRow } from "./cases";

/** How much of what is wrong with a case is written down. */
const MOST_SAID = 600;

/**
 * The matrix as a text: a fault a line, an action a column, survived of total where not all were; then what did not
 * survive, a case a line, so that whoever sees only the end sees it; then the sum.
 */
export function matrixText(rows: readonly CaseRow[]): string {
  const actions = [...new Set(rows.map(({ action }) => action))];
  const faults = [...new Set(rows.map(({ fault }) => faultGroup(fault)))];
  const table = [
    ["", ...actions.map((_, index) => `(${index + 1})`), "all"],
    ...faults.map((fault) => {
      const ofFault = rows.filter((row) => faultGroup(row.fault) === fault);
      const cells = actions.map((action) => score(ofFault.filter((row) => row.action === action)));
      return [fault, ...cells, score(ofFault)];
    }),
  ];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  );
  const lines = table.map((line) =>
    line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  const failed = rows.filter((row) => !row.survived);
  return [
    ...actions.map((action, index) => `(${index + 1}) ${action}`),
    "",
    ...lines.map((line) => line.join("  ").trimEnd()),
    "",
    ...failed.map(failureLine),
    ...(failed.length > 0 ? [""] : []),
    `${rows.length - failed.length} of ${rows.length} faults survived`,
  ].join("\n");
}

/** A case that did not survive, on one line: which it is and what is wrong. */
export function failureLine({ action, fault, sync, why }: CaseRow): string {
  return `${action} | ${fault} | ${sync} | ${why.slice(0, MOST_SAID)}`;
}

function score(rows: readonly CaseRow[]): string {
  if (rows.length === 0) {
    return "-";
  }
  const survived = rows.filter((row) => row.survived).length;
  return survived === rows.length ? String(survived) : `${survived}/${rows.length}`;
}
