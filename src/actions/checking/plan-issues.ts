// What a check found, as a plan over `Issues`: lines of findings that are new are added, lines of findings that are gone are
// removed, and where a line says something else now (its cell has moved, its value is another), those cells are written.
// Every line stays in its row, so whatever the user wrote beside it stays beside it. Lines of rejected rows and lines that
// a person added are not touched.

import { toSpecCell } from "../../cells/to-cell";
import type { CellUpdate, RowUpdate, RowValues, TableWrite } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../../workbook/tracked-table";
import { shownValue } from "../../workbook/writing/changed-cells";
import { foldKey } from "../../tracking/naming/fold-key";
import type { LocatedFinding } from "./located-finding";

/** A finding with what its line is known again by. */
export interface KeyedFinding {
  readonly key: string;
  /** What it is known by but for what tells equal ones apart. */
  readonly base: string;
  /** What tells its row from others of the same name; "" where nothing does. */
  readonly tell: string;
  readonly finding: LocatedFinding;
}

/** What a line says of its finding; when it was first found stays as it is. */
const SAID = ["Sheet", "Cell", "Severity", "Rule", "Value", "Problem", "Fix"] as const;

/** The writes that make `Issues` say what was found. */
export function planIssues(
  findings: readonly KeyedFinding[],
  issues: TrackedTable,
  rows: readonly (readonly CellValue[])[],
  foundAt: number,
): TableWrite[] {
  const lines = linesByKey(issues, rows);
  const wanted = new Set(findings.map(({ key }) => foldKey(key)));
  const gone = [...lines].flatMap(([key, { name }]) => (wanted.has(key) ? [] : [name]));
  const added = findings.filter(({ key }) => !lines.has(foldKey(key)));
  const updates = findings.flatMap(({ key, finding }): RowUpdate[] => {
    const line = lines.get(foldKey(key));
    const cells = line ? changedCells(issues, line.row, saying(finding)) : undefined;
    return cells && cells.size > 0 ? [{ key, cells }] : [];
  });
  const writes: TableWrite[] = [];
  if (gone.length > 0) {
    writes.push({
      table: "Issues",
      reason: "It is mended.",
      kind: "remove",
      column: "Finding",
      values: gone,
    });
  }
  if (updates.length > 0) {
    writes.push({ table: "Issues", reason: "It has moved.", kind: "update", rows: updates });
  }
  if (added.length > 0) {
    writes.push({
      table: "Issues",
      reason: "It was found.",
      kind: "add",
      rows: added.map(({ key, finding }) => ({ ...saying(finding), Found: foundAt, Finding: key })),
      onceBy: "Finding",
    });
  }
  return writes;
}

/** A line of a finding. */
export interface IssueLine {
  /** Its key as it stands. */
  readonly name: string;
  readonly row: readonly CellValue[];
}

/** Lines of findings, by their folded key; lines of rejected rows carry an import. */
export function linesByKey(
  issues: TrackedTable,
  rows: readonly (readonly CellValue[])[],
): Map<string, IssueLine> {
  const key = issues.find("Finding")?.position ?? -1;
  const batch = issues.find("Import")?.position ?? -1;
  return new Map(
    rows.flatMap((row) => {
      const name = String(row[key] ?? "");
      return name === "" || (row[batch] ?? "") !== "" ? [] : [[foldKey(name), { name, row }] as const];
    }),
  );
}

/** What the line of a finding holds under a header, as a text. */
export function saidIn(issues: TrackedTable, finding: LocatedFinding, header: string): string {
  const spec = issues.find(header)?.spec;
  return spec ? String(shownValue(toSpecCell(saying(finding)[header], spec), spec)) : "";
}

function saying(finding: LocatedFinding): RowValues {
  return {
    Sheet: finding.place?.sheet ?? finding.table,
    Cell: finding.place?.address,
    Severity: finding.severity,
    Rule: finding.rule,
    Value: finding.value === undefined ? undefined : String(finding.value),
    Problem: finding.message,
    Fix: finding.fix,
  };
}

function changedCells(
  issues: TrackedTable,
  row: readonly CellValue[],
  said: RowValues,
): Map<string, CellUpdate> {
  return new Map(
    SAID.flatMap((header) => {
      const column = issues.find(header);
      if (!column?.spec) {
        return [];
      }
      const before = row[column.position] ?? "";
      const after = toSpecCell(said[header], column.spec);
      return shownValue(after, column.spec) === before ? [] : [[header, { before, after }] as const];
    }),
  );
}
