// The highlight among the runs that a filter holds for: what the pane says and what the sheet marks is the same, before and
// after edits that nobody tells Runsheet of.
import fc from "../support/fast-check";
import { clearHighlight, highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { logRun } from "../../src/actions/log-run";
import { prepareImport } from "../../src/actions/prepare-import";
import { readStatus } from "../../src/actions/read-status";
import type { BestQuestion } from "../../src/tracking/best/best-question";
import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { findSheet, findTable } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const CSV = `name,status,start_time,dataset,lr,val_accuracy,latency_ms
a,completed,2026-01-05 10:00:00,v2,0.1,0.81,20
b,completed,2026-01-06 10:00:00,v1,0.2,0.93,20
c,failed,2026-01-07 10:00:00,v2,0.3,0.99,20
d,completed,2026-02-08 10:00:00,V2 ,0.4,0.95,80
e,completed,2026-02-09 10:00:00,v2,0.5,0.85,50
f,completed,2026-02-10 10:00:00,v2,0.6,0.97,
`;
const WITHIN = "latency_ms <= 50 and dataset = 'v2'";

const among = (filter: string, more: Partial<BestQuestion> = {}): BestQuestion => ({
  filter,
  withoutOutliers: false,
  ...more,
});

async function start(csv = CSV): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: csv }));
  return excel;
}

/** Names of the runs whose rows are highlighted. */
function highlighted({ book, workbench }: TestExcel): unknown[] {
  const { sheet, description } = findTable(book, "Runs");
  const looks = new ConditionalLooks(book, workbench.calculation);
  const { area, columns } = description;
  return Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at)
    .filter((row) => looks.at(sheet.id, row, area.left)?.look.fill === "#FFE699")
    .map((row) => sheet.cells.value(row, area.left + columns.indexOf("Name")));
}

async function edit(row: number, column: string, value: string | number | boolean): Promise<void> {
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.getItem(column).getDataBodyRange().getCell(row, 0).formulas = [[value]];
    await context.sync();
  });
}

async function rename(table: string, from: string, to: string): Promise<void> {
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Runs").columns.getItem(from).getHeaderRowRange().values = [[to]];
    const names = tables.getItem(table).columns.getItem("Name").getDataBodyRange().load("values");
    await context.sync();
    names.values = names.values.map(([name]) => [name === from ? to : String(name)]);
    await context.sync();
  });
}

test("the best of those that fit is told and marked, and the mark follows edits of what the filter asks", async () => {
  const excel = await start();
  const report = await highlightBest("val_accuracy", {}, among(WITHIN));
  expect(report.message).toBe(
    `e leads with val_accuracy 0.85, 0.04 ahead of a, over 2 completed runs where ${WITHIN}. Left out: ` +
      "1 not completed (the best of them c with 0.99, failed), 2 do not fit the filter, " +
      "1 holds nothing in what it asks for (the best of them f with 0.97).",
  );
  expect(highlighted(excel)).toEqual(["e"]);
  await edit(3, "latency_ms", 50);
  expect(highlighted(excel)).toEqual(["d"]);
  await edit(3, "Dataset", "v3");
  expect(highlighted(excel)).toEqual(["e"]);
  await edit(5, "latency_ms", 1);
  expect(highlighted(excel)).toEqual(["f"]);
  await edit(5, "val_accuracy", "=NA()");
  expect(highlighted(excel)).toEqual(["e"]);
  await edit(4, "latency_ms", "=1/0");
  expect(highlighted(excel)).toEqual(["a"]);
});

test("Home tells the same best run and what the highlight goes by, and runs that come later are asked too", async () => {
  const excel = await start();
  await highlightBest("val_accuracy", {}, among(WITHIN));
  expect(await readStatus()).toMatchObject({
    highlightedMetric: "val_accuracy",
    highlightedAmong: { filter: WITHIN },
    best: { value: 0.85, considered: 2, winners: [{ name: "e" }] },
  });
  await commitImport(
    await prepareImport({
      name: "more.csv",
      content:
        "name,status,momentum,dataset,val_accuracy,latency_ms\ny,completed,1,v1,1,1\nz,completed,1,v2,0.9,1\n",
    }),
  );
  expect(highlighted(excel)).toEqual(["z"]);
  expect((await readStatus()).best?.message).toMatch(
    /^z leads with val_accuracy 0.9, over 3 completed runs where/,
  );
});

test("without a filter the mark goes by all runs again, and that is said", async () => {
  const excel = await start();
  await highlightBest("val_accuracy", {}, among(WITHIN));
  const { message } = await highlightBest("val_accuracy");
  expect(message).toMatch(
    /^f leads .* The mark no longer goes by the filter latency_ms <= 50 and dataset = 'v2'\.$/,
  );
  expect(highlighted(excel)).toEqual(["f"]);
  expect((await readStatus()).highlightedAmong).toEqual({ filter: "", withoutOutliers: false });
  expect((await highlightBest("val_accuracy")).message).not.toContain("no longer");
  await clearHighlight();
  expect((await readStatus()).highlightedAmong).toBeUndefined();
});

test("a column that is renamed with its definition is asked under its new name", async () => {
  const excel = await start();
  await highlightBest("val_accuracy", {}, among("latency_ms <= 50 and lr < 0.5", { ties: "latency_ms" }));
  expect(highlighted(excel)).toEqual(["b"]);
  await rename("Metrics", "latency_ms", "latency in ms");
  await rename("Params", "lr", "not");
  const { message } = await logRun({ "field:name": "g", "field:status": "Completed" });
  expect(message).not.toContain("highlight");
  expect(await readStatus()).toMatchObject({
    highlightedAmong: { filter: "`latency in ms` <= 50 and `not` < 0.5" },
    best: { winners: [{ name: "b" }] },
  });
  expect(highlighted(excel)).toEqual(["b"]);
  await edit(0, "val_accuracy", 0.99);
  expect(highlighted(excel)).toEqual(["a"]);
});

test("a filter whose column has gone is said to be lost, by Home and by the next action", async () => {
  await start();
  await highlightBest("val_accuracy", {}, among("latency_ms <= 50"));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").columns.getItem("latency_ms").delete();
    await context.sync();
  });
  const lost = "The filter asks latency_ms, and which column that is now is not known.";
  expect((await readStatus()).highlightWaits).toContain(lost);
  const { message } = await logRun({ "field:name": "g", "field:status": "Completed" });
  expect(message).toContain(`The highlight of the best run was not brought up to date: ${lost}`);
});

test("a filter that was lost with the hidden sheet is not taken for none", async () => {
  const excel = await start();
  await highlightBest("val_accuracy", {}, among(WITHIN));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Runsheet best").delete();
    await context.sync();
  });
  const { message } = await logRun({ "field:name": "g", "field:status": "Completed" });
  expect(message).toContain("The hidden sheet that held its filter is gone");
  expect(highlighted(excel)).toEqual([]);
  expect((await readStatus()).highlightWaits).toContain("The hidden sheet that held its filter is gone");
  await highlightBest("val_accuracy", {}, among(WITHIN));
  expect(highlighted(excel)).toEqual(["e"]);
});

test.each([
  ["started >= last 7 days", "moves with the clock"],
  ["name like 'a%b' or latency_ms > 0", "has a wildcard inside"],
  ["tags = best or latency_ms > 0", "asks the words of a list"],
  ["name > a", "asks for the order of words"],
  ["dataset is none or latency_ms > 0", "asks for blank cells or for that word"],
])("what formulas cannot say is told and not marked: %s", async (filter, why) => {
  const excel = await start(CSV.replaceAll(/2026-0\d-\d\d 10:00:00/g, new Date().toISOString()));
  await highlightBest("latency_ms");
  const before = JSON.stringify(findTable(excel.book, "Runs").sheet.conditionalFormats);
  const { message, winners } = await highlightBest("val_accuracy", {}, among(filter));
  expect(winners.length).toBeGreaterThan(0);
  expect(message).toContain("leads with val_accuracy");
  expect(message).toContain("Nothing was marked: ");
  expect(message).toContain(why);
  expect(JSON.stringify(findTable(excel.book, "Runs").sheet.conditionalFormats)).toBe(before);
  expect((await readStatus()).highlightedMetric).toBe("latency_ms");
});

test("a number that stands as text where the filter asks for numbers takes the mark away, and that is said", async () => {
  const excel = await start();
  await edit(3, "latency_ms", "'12");
  const { message } = await highlightBest("val_accuracy", {}, among("latency_ms <= 50"));
  expect(message).toMatch(
    /^d leads .* where latency_ms <= 50\..* marks no run: 1 cell of latency_ms holds what/,
  );
  expect(highlighted(excel)).toEqual([]);
  expect((await readStatus()).highlightWaits).toContain("1 cell of latency_ms holds");
  await edit(3, "latency_ms", 12);
  expect(highlighted(excel)).toEqual(["d"]);
  expect((await readStatus()).highlightWaits).toBeUndefined();
});

test("a filter that is wrong is refused before anything is written, with its place", async () => {
  const excel = await start();
  await expect(highlightBest("val_accuracy", {}, among("latency <= 50"))).rejects.toMatchObject({
    message: "Runs has no column “latency”.",
    span: { at: 0, length: 7 },
  });
  await expect(highlightBest("val_accuracy", {}, among("latency_ms > 1000"))).rejects.toMatchObject({
    message: expect.stringMatching(/^No completed run where latency_ms > 1000 has a number/) as string,
    advice: "Ask for less in the filter, or choose another metric.",
  });
  expect(findTable(excel.book, "Runs").sheet.conditionalFormats).toHaveLength(0);
});

test("outliers are left out of the sheet's mark as of the sentence", async () => {
  const lines = [0.5, 0.51, 0.52, 0.53, 0.54, 0.55, 3, 0.1].map(
    (acc, at) => `r${at},completed,v2,${at},${acc}`,
  );
  const excel = await start(`name,status,dataset,lr,val_accuracy\n${lines.join("\n")}\n`);
  const { message } = await highlightBest("val_accuracy", {}, among("", { withoutOutliers: true }));
  expect(message).toMatch(/^r5 leads with val_accuracy 0\.55.*Left out: 2 more than 3 × IQR/);
  expect(highlighted(excel)).toEqual(["r5"]);
  expect((await readStatus()).best?.value).toBe(0.55);
  await edit(6, "val_accuracy", 0.6);
  expect(highlighted(excel)).toEqual(["r6"]);
  await highlightBest("val_accuracy", {}, among("lr > 5", { withoutOutliers: true }));
  expect(highlighted(excel)).toEqual(["r6"]);
});

test("ties keep the order that was asked for, all of them marked", async () => {
  const excel = await start();
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables
      .getItem("Metrics")
      .columns.getItem("Tolerance")
      .getDataBodyRange();
    metrics.values = [[0.2], [0]];
    await context.sync();
  });
  const { message, winners } = await highlightBest(
    "val_accuracy",
    {},
    among("dataset = v2", { ties: "latency_ms" }),
  );
  expect(winners.map(({ name }) => name)).toEqual(["a", "e", "d", "f"]);
  expect(message).toContain("a comes first for its lower latency_ms (20 ms against 50 ms).");
  expect(highlighted(excel)).toEqual(["a", "d", "e", "f"]);
  expect((await readStatus()).highlightedAmong?.ties).toBe("latency_ms");
});

test("the cells of the sheet hold the filter, the best value and how many runs it is over", async () => {
  const excel = await start();
  await highlightBest("val_accuracy", {}, among(WITHIN));
  const { cells } = findSheet(excel.book, "Runsheet best");
  expect([4, 5, 9, 14].map((column) => cells.value(1, column))).toEqual([2, 0.85, WITHIN, 0]);
});

test("the best few are told with their values and marked live, those that tie with the last of them besides", async () => {
  const excel = await start();
  const before = await highlightBest("val_accuracy", {}, among(""));
  expect(before.top).toBeUndefined();
  const { message, top } = await highlightBest("val_accuracy", {}, among("", { top: 3 }));
  const shown = top?.shown.map(({ name = "" }) => name) ?? [];
  expect(highlighted(excel)).toEqual([...shown].sort());
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(message).toContain("The best 3 ");
  expect((await readStatus()).highlightedAmong).toEqual({ filter: "", withoutOutliers: false, top: 3 });
  await clearHighlight();
  expect(highlighted(excel)).toEqual([]);
  for (const wrong of [0, 101, 1.5, NaN]) {
    await expect(highlightBest("val_accuracy", {}, among("", { top: wrong }))).rejects.toThrow(
      "So many runs cannot be marked",
    );
  }
});

const odd = fc.constantFrom<string | number | boolean>("", "=NA()", "NaN", true, '=""');
const some = (...values: (string | number)[]): fc.Arbitrary<string | number | boolean> =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: odd });
const anyRun = fc.record({
  Status: fc.constantFrom("Completed", " completed", "COMPLETED", "Failed"),
  Dataset: some("v1", "v2", " V2", "v3"),
  latency_ms: some(10, 50, 50.5, 80),
  val_accuracy: some(0.9, 0.905, 0.91, 0.7, 0.1, 5),
});
const FILTERS = [
  "",
  WITHIN,
  "not (latency_ms > 50)",
  "latency_ms is null or dataset != 'v2'",
  "val_accuracy < 0.91 and not dataset in ('v1', 'v3')",
  "dataset like 'v%' and latency_ms between 20 and 60",
];

test("pane and sheet name the same best runs whatever is asked and stands in the cells", async () => {
  const excel = await start();
  let marked = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRun, { minLength: 6, maxLength: 6 }),
      fc.constantFrom(...FILTERS),
      fc.boolean(),
      fc.constantFrom(0, 0.005, 0.01),
      fc.constantFrom(1, 1, 2, 3, 9),
      async (runs, filter, withoutOutliers, tolerance, top) => {
        // First any highlight that can be put down, then the cells change under it.
        await clearHighlight();
        await fill(
          // One of each kind that a filter asks for.
          runs.map((_, at) => ({
            Status: "Completed",
            Dataset: at === 0 ? "v9" : "v2",
            latency_ms: 30,
            val_accuracy: 0.7,
          })),
          tolerance,
        );
        await highlightBest("val_accuracy", {}, among(filter, { withoutOutliers, ...(top > 1 && { top }) }));
        await fill(runs, tolerance);
        const { best, highlightWaits } = await readStatus();
        expect(highlightWaits).toBeUndefined();
        const names = (best?.top?.shown ?? best?.winners ?? []).map(({ name }) => name).sort();
        expect(best?.top !== undefined).toBe(best !== undefined && top > 1);
        expect(highlighted(excel)).toEqual(names);
        marked += names.length > 0 ? 1 : 0;
      },
    ),
    { numRuns: 60 },
  );
  expect(marked).toBeGreaterThan(15);
});

async function fill(
  runs: readonly Readonly<Record<string, string | number | boolean>>[],
  tolerance: number,
): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Runs");
    for (const header of Object.keys(runs[0] ?? {})) {
      table.columns.getItem(header).getDataBodyRange().formulas = runs.map((run) => [run[header] ?? ""]);
    }
    const metrics = context.workbook.tables
      .getItem("Metrics")
      .columns.getItem("Tolerance")
      .getDataBodyRange();
    metrics.values = [[tolerance], [0]];
    await context.sync();
  });
}
