import { TrackedTable } from "../../src/workbook/tracked-table";

/** The table Metrics with these headers. */
export function metricsTable(...headers: readonly string[]): TrackedTable {
  const shape = {
    id: "{3}",
    name: "Metrics",
    sheetId: "{4}",
    sheetName: "Metrics",
    headerRow: 0,
    column: 0,
    rows: 1,
    headers,
    showTotals: false,
    filtered: false,
    sheetProtected: false,
    headerShown: true,
  };
  return new TrackedTable("Metrics", shape, { parameters: [], metrics: [] });
}
