import { setUpTracking } from "../../src/actions/set-up-tracking";
import { refreshHighlight } from "../../src/actions/highlighting/refresh-highlight";
import { clearHighlight, highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { readStatus } from "../../src/actions/read-status";
import { itemNotFound } from "../../src/workbench/model/base/excel-errors";
import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { ConditionalFormat } from "../../src/workbench/model/rules/conditional-format";
import { readTracking } from "../../src/workbook/read-tracking";
import { findSheet, findTable } from "../support/book-contents";
import { writeWorkbook } from "../../src/workbook/run-excel";
import { startExcel, type TestExcel } from "../support/excel";

async function importText(content: string): Promise<void> {
  await commitImport(await prepareImport({ name: "runs.csv", content }));
}

const CSV = `name,status,learning_rate,val_accuracy,val_loss
a,completed,0.1,0.81,0.5
b,completed,0.01,0.93,0.4
c,failed,1,0.99,0.1
d,completed,0.2,,0.7
e,completed,0.3,0.93,0.3
`;

/** Names of the runs whose rows are highlighted. */
function highlighted({ book, workbench }: TestExcel): string[] {
  const { sheet, description } = findTable(book, "Runs");
  const looks = new ConditionalLooks(book, workbench.calculation);
  const { area, columns } = description;
  const nameColumn = area.left + columns.indexOf("Name");
  const found: string[] = [];
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const fills = columns.map((_, column) => looks.at(sheet.id, row, area.left + column)?.look.fill);
    if (fills.every((fill) => fill === "#FFE699")) {
      found.push(nameOf(sheet.cells.value(row, nameColumn)));
    } else {
      expect(new Set(fills)).toEqual(new Set([undefined]));
    }
  }
  return found;
}

function nameOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

async function edit(name: string, column: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    const names = runs.columns.getItem("Name").getDataBodyRange();
    names.load("values");
    await context.sync();
    const row = names.values.findIndex(([cell]) => cell === name);
    runs.columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

test("the rows of the best completed runs stand out, ties included, and the pane hears why", async () => {
  const excel = await startExcel();
  await importText(CSV);
  const report = await highlightBest("val_accuracy");
  expect(report.winners.map(({ name, place }) => [name, place.address])).toEqual([
    ["b", "A3:T3"],
    ["e", "A6:T6"],
  ]);
  expect(report).toMatchObject({ value: 0.93, considered: 3, leftOut: { notCompleted: 1, noValue: 1 } });
  expect(report.message).toContain("b and e share first place with val_accuracy 0.93");
  expect(highlighted(excel)).toEqual(["b", "e"]);
});

test("the goal decides which end is best, and the primary metric is the one that nobody names", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_loss");
  expect(highlighted(excel)).toEqual(["e"]);
  expect((await highlightBest()).metric).toBe("val_accuracy");
  expect(highlighted(excel)).toEqual(["b", "e"]);
});

test("the highlight follows edits", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  await edit("a", "val_accuracy", 0.95);
  expect(highlighted(excel)).toEqual(["a"]);
  await edit("c", "Status", "Completed");
  expect(highlighted(excel)).toEqual(["c"]);
});

test("ties are within the tolerance of the metric, in the workbook as in the report", async () => {
  const excel = await startExcel();
  await importText("name,status,val_accuracy\na,completed,0.902\nb,completed,0.912\nc,completed,0.9125\n");
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables.getItem("Metrics");
    metrics.columns.getItem("Tolerance").getDataBodyRange().values = [[0.01]];
    await context.sync();
  });
  const report = await highlightBest("val_accuracy");
  expect(report.winners.map(({ name }) => name)).toEqual(["c", "b"]);
  expect(highlighted(excel)).toEqual(["b", "c"]);
});

test("neither a blank, which Excel takes for 0, nor a failed run of the same value wins", async () => {
  const excel = await startExcel();
  await importText("name,status,val_loss\na,completed,0\nb,completed,\nc,failed,0\nd,completed,1\n");
  expect((await highlightBest("val_loss")).winners.map(({ name }) => name)).toEqual(["a"]);
  expect(highlighted(excel)).toEqual(["a"]);
});

test("it covers runs that are imported later, and the status names its metric", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  await importText("name,status,momentum,val_accuracy\nz,completed,0.9,0.97\n");
  expect(highlighted(excel)).toEqual(["z"]);
  expect(await readStatus()).toMatchObject({ highlightedMetric: "val_accuracy", best: { value: 0.97 } });
});

test("clearing takes our format away and none of the user's own", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem("Runs")
      .getRange("A2:B4")
      .conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$D2="Failed"';
    format.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  const { sheet } = findTable(book, "Runs");
  const own = JSON.stringify(sheet.conditionalFormats);
  await highlightBest("val_accuracy");
  await highlightBest("val_loss");
  expect(sheet.conditionalFormats).toHaveLength(2);
  expect((await clearHighlight()).message).toContain("cleared");
  expect(JSON.stringify(sheet.conditionalFormats)).toBe(own);
  expect((await clearHighlight()).message).toBe("There was no highlight to clear.");
});

test("a metric name with quotes is found again by the highlight's own formula", async () => {
  const excel = await startExcel();
  await importText('name,status,"say ""hi"" score"\na,completed,0.5\nb,completed,0.4\n');
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Metrics").columns.getItem("Goal").getDataBodyRange().values = [
      ["maximize"],
    ];
    await context.sync();
  });
  const metric = 'say "hi" score';
  await highlightBest(metric);
  expect(highlighted(excel)).toEqual(["a"]);
  expect((await readStatus()).highlightedMetric).toBe(metric);
});

test("a metric without a goal, or without completed runs, is refused with a reason", async () => {
  await startExcel();
  await importText("name,status,val_accuracy\na,running,0.5\n");
  await expect(highlightBest("val_accuracy")).rejects.toMatchObject({
    code: "invalid-input",
    message: expect.stringContaining("No completed run has a number") as string,
  });
  await expect(highlightBest("nonsense")).rejects.toMatchObject({
    message: "Metrics has no metric named nonsense.",
  });
});

/** A conditional format of the user's own over the given cells of Runs. */
async function addOwnFormat(cells: string, formula: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Runs").getRange(cells);
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = "#FFE699";
    await context.sync();
  });
}

test("a highlight of an earlier version is known by its mark and brought up to date", async () => {
  const excel = await startExcel();
  await importText(CSV);
  const { sheet, description } = findTable(excel.book, "Runs");
  const letter = String.fromCharCode(65 + description.columns.indexOf("val_accuracy"));
  const best = `MAXIFS($${letter}$2:$${letter}$6,$D$2:$D$6,"Completed")`;
  await addOwnFormat(
    "A2:T6",
    `=AND("Runsheet best run: val_accuracy"<>"",$D2="Completed",ISNUMBER($${letter}2),$${letter}2=${best})`,
  );
  expect((await readStatus()).highlightedMetric).toBe("val_accuracy");
  await importText("name,status,val_accuracy\nz,completed,0.97\n");
  expect(highlighted(excel)).toEqual(["z"]);
  expect(sheet.conditionalFormats).toHaveLength(1);
  expect((await clearHighlight()).message).toContain("cleared");
  expect(sheet.conditionalFormats).toHaveLength(0);
});

test("formats of the user's own that Excel cannot read are passed over, whatever the action", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await addOwnFormat("A2:T6", "=TRUE");
  await addOwnFormat("A2:T6", "=FALSE");
  const { sheet } = findTable(book, "Runs");
  const own = new Set(sheet.conditionalFormats.map(({ id }) => id));
  const custom = jest.spyOn(ConditionalFormat.prototype, "custom", "get");
  custom.mockImplementation(function (this: ConditionalFormat) {
    if (own.has(this.id)) {
      throw itemNotFound("A copy of a rule.");
    }
    return Reflect.get(
      ConditionalFormat.prototype,
      "customOrNullObject",
      this,
    ) as ConditionalFormat["custom"];
  });
  try {
    await highlightBest("val_accuracy");
    expect(sheet.conditionalFormats).toHaveLength(3);
    expect((await readStatus()).highlightedMetric).toBe("val_accuracy");
    await importText("name,status,val_accuracy\nz,completed,0.97\n");
    await highlightBest("val_loss");
    expect(sheet.conditionalFormats).toHaveLength(3);
    await clearHighlight();
  } finally {
    custom.mockRestore();
  }
  expect(new Set(sheet.conditionalFormats.map(({ id }) => id))).toEqual(own);
});

test("where Excel lists no formats at all, an import stands, Home answers and the highlight says why it waits", async () => {
  await startExcel();
  await importText(CSV);
  await addOwnFormat("A2:T6", "=TRUE");
  const listing = jest.spyOn(ConditionalFormat.prototype, "type", "get").mockImplementation(() => {
    throw itemNotFound("A copy of a rule.");
  });
  try {
    await importText("name,status,val_accuracy\nz,completed,0.97\n");
    expect(await readStatus()).toMatchObject({ runs: { total: 6 }, best: { value: 0.97 } });
    const remark = await writeWorkbook(async (context) => {
      const tracking = await readTracking(context);
      return refreshHighlight(context, tracking);
    });
    expect(remark).toMatch(/^The highlight of the best run was not brought up to date: .*\.$/);
  } finally {
    listing.mockRestore();
  }
});

test("a metric's name of 250 characters is highlighted, and no text in the rule is too long for Excel", async () => {
  const excel = await startExcel();
  const metric = `val_accuracy_${"x".repeat(237)}`;
  await importText(`name,status,${metric}\na,completed,0.5\nb,completed,0.6\n`);
  await highlightBest(metric);
  expect(highlighted(excel)).toEqual(["b"]);
  const [format] = findTable(excel.book, "Runs").sheet.conditionalFormats;
  const formula = format?.rule.kind === "Custom" ? format.rule.formula : "";
  for (const [, text = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g)) {
    expect(text.length).toBeLessThan(256);
  }
  expect((await readStatus()).highlightedMetric).toBe(metric);
});

test("the hidden sheet with the best value comes back when somebody deleted it, and stays shown when somebody shows it", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  expect(findSheet(excel.book, "Runsheet best").visibility).toBe("Hidden");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Runsheet best").visibility = "Visible";
    await context.sync();
  });
  await highlightBest("val_loss");
  expect(findSheet(excel.book, "Runsheet best").visibility).toBe("Visible");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Runsheet best").delete();
    await context.sync();
  });
  expect(highlighted(excel)).toEqual([]);
  await importText("name,status,val_loss\nz,completed,0.2\n");
  expect(highlighted(excel)).toEqual(["z"]);
});

test("a column renamed together with its metric stays highlighted", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_loss");
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Runs").columns.getItem("val_loss").getHeaderRowRange().values = [["dev_loss"]];
    const names = tables.getItem("Metrics").columns.getItem("Name").getDataBodyRange();
    names.load("values");
    await context.sync();
    names.values = names.values.map(([name]) => [name === "val_loss" ? "dev_loss" : String(name)]);
    await context.sync();
  });
  expect((await readStatus()).highlightedMetric).toBe("dev_loss");
  await importText("name,status,dev_loss\nz,completed,0.2\n");
  expect(highlighted(excel)).toEqual(["z"]);
});

test("what the highlight reads does not grow with the tables of the person's own", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  const answered = async (): Promise<number> =>
    writeWorkbook(async (context) => {
      const tracking = await readTracking(context);
      excel.resetCounters();
      expect(await refreshHighlight(context, tracking)).toBeUndefined();
      return excel.counters.responseBytes;
    });
  const before = await answered();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    const cells = sheet.getRange("A1:CV2");
    cells.values = [0, 1].map((row) =>
      Array.from({ length: 100 }, (_, column) => `${row ? "x" : "mine "}${column}`),
    );
    context.workbook.tables.add(cells, true);
    await context.sync();
  });
  expect(await answered()).toBe(before);
});

test("bringing the highlight up to date costs the same at 20 runs and at 2,000", async () => {
  const costs: unknown[] = [];
  for (const count of [20, 2_000]) {
    const excel = await startExcel();
    const lines = Array.from({ length: count }, (_, n) => `r${n},completed,0.${100_000 + n}`);
    await importText(`name,status,val_accuracy\n${lines.join("\n")}\n`);
    await highlightBest("val_accuracy");
    await writeWorkbook(async (context) => {
      const tracking = await readTracking(context);
      excel.resetCounters();
      expect(await refreshHighlight(context, tracking)).toBeUndefined();
    });
    const { syncs, requestBytes, responseBytes } = excel.counters;
    expect(requestBytes + responseBytes).toBeLessThan(20_000);
    costs.push(syncs);
  }
  expect(costs).toEqual([2, 2]);
});

test("a workbook whose structure is protected is refused before anything is written", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(highlightBest("val_accuracy")).rejects.toMatchObject({
    code: "sheet-protected",
    message: expect.stringContaining("structure of the workbook is protected") as string,
  });
  expect(findTable(book, "Runs").sheet.conditionalFormats).toHaveLength(0);
});

test.each(["highlights again", "clears the highlight"])(
  "a format that a batch which broke off left without a formula is taken away by whoever %s, and none of the person's own",
  async (act) => {
    const { book } = await startExcel();
    await importText(CSV);
    await highlightBest("val_accuracy");
    await addOwnFormat("A2:T6", "=FALSE");
    const { sheet } = findTable(book, "Runs");
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Runs").getDataBodyRange();
      body.conditionalFormats.add("Custom");
      body.getCell(0, 0).conditionalFormats.add("Custom");
      await context.sync();
    });
    expect(sheet.conditionalFormats).toHaveLength(4);
    if (act === "highlights again") {
      await highlightBest("val_loss");
      expect(sheet.conditionalFormats).toHaveLength(3);
    }
    await clearHighlight();
    expect(sheet.conditionalFormats.map(({ rule }) => rule)).toEqual([
      expect.objectContaining({ formula: "=FALSE", look: {} }),
      expect.objectContaining({ formula: "=FALSE", look: { fill: "#FFE699" } }),
    ]);
  },
);

test("a copy of the highlight, made by hand, goes with it", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  const { sheet } = findTable(book, "Runs");
  const [first] = sheet.conditionalFormats;
  await addOwnFormat("A2:T3", first?.rule.kind === "Custom" ? first.rule.formula : "");
  await highlightBest("val_loss");
  expect(sheet.conditionalFormats).toHaveLength(1);
  await addOwnFormat("A2:T3", first?.rule.kind === "Custom" ? first.rule.formula : "");
  await clearHighlight();
  expect(sheet.conditionalFormats).toHaveLength(0);
});

test.each([
  ["the metric", "Metrics", 0],
  ["the status", "Runs", 3],
])("a highlight waits for the answer where it is asked which column is that of %s", async (_, table, at) => {
  await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    if (table === "Runs") {
      columns.getItemAt(at).name = "State";
    } else {
      const names = columns.getItemAt(at).getDataBodyRange().load("values");
      await context.sync();
      const row = names.values.findIndex(([name]) => name === "val_accuracy");
      names.getCell(row, 0).values = [["accuracy_val"]];
    }
    await context.sync();
  });
  const { message } = await setUpTracking();
  expect(message).toContain(
    "The highlight of the best val_accuracy is not renewed until it is known which column is which. Say it at the top of the pane.",
  );
});

test("a highlight whose metric lost its definition or its column says that it marks no run", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables.getItem("Metrics");
    const names = metrics.columns.getItem("Name").getDataBodyRange().load("values");
    await context.sync();
    metrics.rows.getItemAt(names.values.findIndex(([name]) => name === "val_accuracy")).delete();
    await context.sync();
  });
  const { message } = await logRun({ "field:name": "f", "field:status": "Completed" });
  expect(highlighted(excel)).toEqual([]);
  expect(message).toContain(
    "The highlight of the best val_accuracy marks no run: Metrics has no metric for this column any more. " +
      "Bring it back, or highlight the best run by another metric on Compare.",
  );
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").columns.getItem("val_accuracy").delete();
    await context.sync();
  });
  const { message: later } = await logRun({ "field:name": "g", "field:status": "Completed" });
  expect(later).toContain("the column of its metric is no longer on Runs.");
  await clearHighlight();
  const { message: last } = await logRun({ "field:name": "h", "field:status": "Completed" });
  expect(last).not.toContain("highlight");
});
