// One rule of the best run: whatever stands in the sheet, the pane's report, the highlighted rows, the cells of Summary
// and the stars and colours of the chart name the same winners. Everything goes through the real Office.js.
import fc from "../support/fast-check";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { readStatus } from "../../src/actions/read-status";
import { updateChart } from "../../src/actions/update-chart";
import { updateSummary } from "../../src/actions/update-summary";
import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { findSheet, findTable } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const METRIC = "val_accuracy";
const ROWS = 6;
const FIRST_ROW = 2;

/** A run as it is typed; formulas begin with an equals sign. */
interface TypedRun {
  readonly id: boolean;
  readonly status: string | number | boolean;
  readonly value: string | number | boolean;
  readonly format: "General" | "0.0%";
}

interface TypedBook {
  readonly goal: string;
  readonly tolerance: number | string;
  readonly runs: readonly TypedRun[];
}

/** Who wins, by the rows of the sheet. */
interface Winners {
  readonly best: number | undefined;
  /** The first of those that have the best value. */
  readonly first: number | undefined;
  readonly rows: readonly number[];
}

const nearlyEqual = fc.integer({ min: 895, max: 915 }).map((thousandths) => thousandths / 1000);
const anyStatus = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "Completed",
      "completed",
      "COMPLETED",
      " Completed",
      "completed  ",
      "\u00a0Completed \u00a0",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Failed", "Running", "not completed", "Completed!", "", 1, true, "=NA()"),
  },
);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: nearlyEqual },
  // Apart by just a tolerance, which binary numbers miss by a trace.
  { weight: 3, arbitrary: fc.constantFrom(0.89, 0.9, 0.905, 0.91) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0.5, 1e-9, 123456.789, 1e20) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "",
      "'0.99",
      "'NaN",
      "'>1",
      true,
      false,
      "=NA()",
      "=1/0",
      '=""',
      "=0.1+0.2",
      "=0.3",
    ),
  },
);
const anyRun: fc.Arbitrary<TypedRun> = fc.record({
  id: fc.boolean(),
  status: anyStatus,
  value: anyValue,
  format: fc.constantFrom("General", "0.0%"),
});
const anyBook: fc.Arbitrary<TypedBook> = fc.record({
  goal: fc.constantFrom("maximize", "minimize", " Maximize", "MINIMIZE"),
  tolerance: fc.constantFrom(0, 0.001, 0.005, 0.01, 0.01, 0.02, "'0.01", -1, ""),
  runs: fc.array(anyRun, { minLength: ROWS, maxLength: ROWS }),
});

async function startWithRuns(): Promise<TestExcel> {
  const excel = await startExcel();
  const lines = Array.from({ length: ROWS }, (_, row) => `name-${row},completed,0.${row + 1}`);
  const content = `name,status,${METRIC}\n${lines.join("\n")}\n`;
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.getItem("Status").getDataBodyRange().numberFormat = [["General"]];
    const metrics = context.workbook.tables.getItem("Metrics");
    metrics.columns.getItem("Tolerance").getDataBodyRange().numberFormat = [["General"]];
    await context.sync();
  });
  await highlightBest(METRIC);
  await updateSummary();
  return excel;
}

async function type({ goal, tolerance, runs }: TypedBook): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Runs");
    const column = (name: string): Excel.Range => table.columns.getItem(name).getDataBodyRange();
    column(METRIC).numberFormat = runs.map(({ format }) => [format]);
    column(METRIC).formulas = runs.map(({ value }) => [value]);
    column("Status").formulas = runs.map(({ status }) => [status]);
    column("Run ID").formulas = runs.map(({ id }, row) => [id ? `run-${row}` : ""]);
    const metrics = context.workbook.tables.getItem("Metrics");
    metrics.columns.getItem("Goal").getDataBodyRange().formulas = [[goal]];
    metrics.columns.getItem("Tolerance").getDataBodyRange().formulas = [[tolerance]];
    await context.sync();
  });
}

async function reported(): Promise<Winners> {
  const { best } = await readStatus();
  const rows = (best?.winners ?? []).map(({ place }) => Number(/\d+/.exec(place.address)?.[0]));
  return { best: best?.value, first: rows[0], rows: [...rows].sort((a, b) => a - b) };
}

function highlightedRows({ book, workbench }: TestExcel): number[] {
  const { sheet, description } = findTable(book, "Runs");
  const looks = new ConditionalLooks(book, workbench.calculation);
  return Array.from({ length: ROWS }, (_, row) => FIRST_ROW + row).filter((row) => {
    const fills = description.columns.map(
      (_, column) => looks.at(sheet.id, row - 1, description.area.left + column)?.look.fill,
    );
    expect(new Set(fills).size).toBe(1);
    return fills[0] !== undefined;
  });
}

async function valuesOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}

async function summarised(): Promise<Omit<Winners, "rows"> & { readonly count: unknown }> {
  const row = (await valuesOf("Summary")).find(([first]) => first === METRIC) ?? [];
  const asNumber = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
  return { best: asNumber(row[3]), first: asNumber(row[6]), count: row[7] };
}

const NAME = /name-(\d)/;

/** Rows with a star and rows with a dark bar, as the chart stands. */
async function charted({ book }: TestExcel): Promise<{ starred: number[]; coloured: number[] }> {
  const cells = await valuesOf("Charts");
  const runs = cells.slice(4, cells.findIndex(([first]) => first === "What the stars go by") - 1);
  const labels = runs.map(([, label]) => String(label));
  const dark = findSheet(book, "Charts").charts[0]?.series.find(({ color }) => color === "#145A32");
  const last = 4 + runs.length;
  expect(dark?.values).toBe(last === 5 ? "Charts!$D$5" : `Charts!$D$5:$D$${last}`);
  const hasBar = ([, , value, best]: unknown[]): boolean => {
    expect(["", value]).toContain(best);
    return best !== "";
  };
  const rowOf = (label: string): number => FIRST_ROW + Number(NAME.exec(label)?.[1]);
  const ascending = (rows: number[]): number[] => rows.sort((a, b) => a - b);
  return {
    starred: ascending(labels.filter((label) => label.endsWith("★")).map(rowOf)),
    coloured: ascending(runs.filter(hasBar).map(([, label]) => rowOf(String(label)))),
  };
}

test("pane, highlight, Summary and chart name the same winners, whatever stands in the sheet", async () => {
  const excel = await startWithRuns();
  let withWinners = 0;
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      await type(book);
      const pane = await reported();
      expect(highlightedRows(excel)).toEqual(pane.rows);
      expect(await summarised()).toEqual({ best: pane.best, first: pane.first, count: pane.rows.length });
      if (pane.rows.length > 0) {
        withWinners++;
        await updateChart(METRIC);
        expect(await charted(excel)).toEqual({ starred: pane.rows, coloured: pane.rows });
      } else {
        await expect(updateChart(METRIC)).rejects.toMatchObject({ code: "invalid-input" });
      }
    }),
    { numRuns: 60 },
  );
  expect(withWinners).toBeGreaterThan(40);
});

test("a goal or a tolerance edited in Metrics moves the highlight, Summary, stars and dark bars by itself", async () => {
  const excel = await startWithRuns();
  const runs = [0.9, 0.905, 0.91, 0.8, 0.7, 0.6].map((value): TypedRun => ({
    id: true,
    status: "Completed",
    value,
    format: "General",
  }));
  await type({ goal: "maximize", tolerance: 0, runs });
  await updateChart(METRIC);
  expect(highlightedRows(excel)).toEqual([4]);
  await type({ goal: "maximize", tolerance: 0.01, runs });
  expect(highlightedRows(excel)).toEqual([2, 3, 4]);
  expect((await summarised()).count).toBe(3);
  expect(await charted(excel)).toEqual({ starred: [2, 3, 4], coloured: [2, 3, 4] });
  await type({ goal: "minimize", tolerance: 0.01, runs });
  expect(highlightedRows(excel)).toEqual([7]);
  expect(await summarised()).toEqual({ best: 0.6, first: 7, count: 1 });
  expect(await charted(excel)).toEqual({ starred: [7], coloured: [7] });
  await type({ goal: "none", tolerance: 0.01, runs });
  expect(highlightedRows(excel)).toEqual([]);
  expect((await summarised()).count).toBe(0);
  expect(await charted(excel)).toEqual({ starred: [], coloured: [] });
});
