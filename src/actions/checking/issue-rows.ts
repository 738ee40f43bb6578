import type { CellValue } from "../../tracking/values/cell-value";
import type { ColumnSpec } from "../../tracking/schema/table-specs";
import { rowUnder } from "../../workbook/append-rows";
import { toSpecCell } from "../../cells/to-cell";
import type { TableContent } from "../../workbook/read-tables";
import type { CellWrite } from "../../workbook/write-rows";
import type { LocatedFinding } from "./located-finding";

/** A line of `Issues` for each finding. */
export function issueRows(
  findings: readonly LocatedFinding[],
  headers: readonly string[],
  specs: readonly (ColumnSpec | undefined)[],
  foundAt: number,
): CellWrite[][] {
  return findings.map((finding) =>
    rowUnder(headers, specs, {
      Sheet: finding.place?.sheet ?? finding.table,
      Cell: finding.place?.address,
      Severity: finding.severity,
      Rule: finding.rule,
      Value: finding.value === undefined ? undefined : String(finding.value),
      Problem: finding.message,
      Fix: finding.fix,
      Found: foundAt,
    }),
  );
}

/** The lines that imports left on `Issues`: a check says nothing about them, so they stay. */
export function rejectedLines(
  { shape, rows }: TableContent,
  specs: readonly (ColumnSpec | undefined)[],
): CellWrite[][] {
  const column = shape.headers.indexOf("Import");
  return rows
    .filter((row) => (row[column] ?? "") !== "")
    .map((row) =>
      row.map((value, position): CellWrite => {
        const spec = specs[position];
        if (!spec) {
          return null;
        }
        // Dates stand as serial numbers already.
        if (typeof value === "number" && spec.type === "date") {
          return value;
        }
        return toSpecCell(value === "" ? undefined : value, spec);
      }),
    );
}

/** What a line of `Issues` is known again by, so that what the user wrote beside it stays beside it. */
export function issueKey(
  headers: readonly string[],
): (row: readonly (CellWrite | CellValue | undefined)[]) => string {
  const columns = ["Sheet", "Cell", "Rule", "Problem", "Import", "Place"].map((header) =>
    headers.indexOf(header),
  );
  return (row) => JSON.stringify(columns.map((column) => row[column] ?? ""));
}
