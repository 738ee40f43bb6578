import { commitImport, prepareImport } from "../../src/actions/import-runs";
import { updateChart } from "../../src/actions/update-chart";
import type { ChartDescription } from "../../src/workbench/book/chart-description";
import { findSheet } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

async function importRuns(count: number): Promise<TestExcel> {
  const excel = await startExcel();
  const lines = Array.from({ length: count }, (_, n) => `r${n},completed,${(n * 37) % 101},0.${100 + n}`);
  const prepared = await prepareImport({
    name: "runs.csv",
    content: `name,status,val_loss,val_accuracy\n${lines.join("\n")}\nx,failed,0.001,0.99\n`,
  });
  await commitImport(prepared);
  return excel;
}

function onlyChart({ book }: TestExcel): ChartDescription {
  const { charts } = findSheet(book, "Charts");
  expect(charts).toHaveLength(1);
  return charts[0] as ChartDescription;
}

/** The sheet down to the last run; what the stars go by stands below. */
async function block(): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Charts").getUsedRange();
    used.load("values");
    await context.sync();
    const rows = used.values as unknown[][];
    return rows.slice(0, rows.findIndex(([first]) => first === "What the stars go by") - 1);
  });
}

test("completed runs are drawn from the best down, the best marked by a star and a colour", async () => {
  const excel = await importRuns(4);
  const result = await updateChart("val_accuracy");
  expect(result).toEqual({
    message: "Charted val_accuracy of 4 runs.",
    place: { sheet: "Charts", address: "A1" },
    charted: 4,
  });
  expect((await block()).slice(4)).toEqual([
    ["run-0004", "r3 · run-0004 ★", 0.103],
    ["run-0003", "r2 · run-0003", 0.102],
    ["run-0002", "r1 · run-0002", 0.101],
    ["run-0001", "r0 · run-0001", 0.1],
  ]);
  const chart = onlyChart(excel);
  expect(chart).toMatchObject({
    name: "Runsheet comparison",
    type: "BarClustered",
    title: "val_accuracy by run",
    categoryAxis: { title: "Run", reversed: true },
    valueAxis: { title: "val_accuracy" },
  });
  expect(chart.series).toHaveLength(1);
  expect(chart.series[0]?.values).toMatch(/Charts'?!\$C\$5:\$C\$8$/);
  expect(chart.series[0]?.categories).toMatch(/Charts'?!\$B\$5:\$B\$8$/);
  expect(chart.series[0]?.pointColors.get(0)).not.toBe(chart.series[0]?.pointColors.get(1));
});

test("a second time updates the chart for another metric, and the lowest loss is the best", async () => {
  const excel = await importRuns(4);
  await updateChart("val_accuracy");
  await updateChart("val_loss");
  expect(onlyChart(excel).title).toBe("val_loss by run");
  expect((await block())[4]).toEqual(["run-0001", "r0 · run-0001 ★", 0]);
});

test("of many runs the first thirty are drawn, and the sheet and the message say so", async () => {
  await importRuns(40);
  const { message, charted } = await updateChart("val_accuracy");
  expect(charted).toBe(30);
  expect(message).toBe("Charted val_accuracy of 30 runs, the first 30 of 40 completed runs.");
  const rows = await block();
  expect(rows).toHaveLength(34);
  expect(rows[1]?.[0]).toContain("The first 30 of 40 completed runs with a value");
});

test("figures and the star follow edits", async () => {
  await importRuns(3);
  await updateChart("val_accuracy");
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Runs").columns.getItem("val_accuracy");
    column.getDataBodyRange().getCell(0, 0).values = [[0.5]];
    await context.sync();
  });
  expect((await block()).slice(4).map(([, label, value]) => [label, value])).toEqual([
    ["r2 · run-0003", 0.102],
    ["r1 · run-0002", 0.101],
    ["r0 · run-0001 ★", 0.5],
  ]);
});

test("without a number there is nothing to draw, and no sheet appears", async () => {
  const { book } = await startExcel();
  await commitImport(
    await prepareImport({ name: "runs.csv", content: "name,status,val_accuracy\na,running,0.5\n" }),
  );
  await expect(updateChart("val_accuracy")).rejects.toMatchObject({ code: "invalid-input" });
  expect(book.sheets.some(({ name }) => name === "Charts")).toBe(false);
});
