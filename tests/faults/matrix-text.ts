import { faultGroup, type CaseRow } from "./cases";

/** The matrix as a text: a fault a line, an action a column, survived of total where not all were; then the sum. */
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
  const survived = rows.filter((row) => row.survived).length;
  return [
    ...actions.map((action, index) => `(${index + 1}) ${action}`),
    "",
    ...lines.map((line) => line.join("  ").trimEnd()),
    "",
    `${survived} of ${rows.length} faults survived`,
  ].join("\n");
}

function score(rows: readonly CaseRow[]): string {
  if (rows.length === 0) {
    return "-";
  }
  const survived = rows.filter((row) => row.survived).length;
  return survived === rows.length ? String(survived) : `${survived}/${rows.length}`;
}
