import { addMetric } from "../../src/actions/add-definition";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { readSelection } from "../../src/actions/read-selection";
import type { Grid } from "../../src/importers/tables/grid";
import { startExcel } from "../support/excel";

async function withCells(select: string): Promise<void> {
  await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C4").values = [
      ["started", "acc"],
      [46349.5, 0.9],
      [46350, 0.8],
    ];
    sheet.getRange("B3:B4").numberFormat = [["yyyy-mm-dd hh:mm"], ["yyyy-mm-dd hh:mm"]];
    sheet.getRange(select).select();
    await context.sync();
  });
}

test.each(["B2:C4", "B3", "A1:H90"])(
  "with %s selected, the cells in use are read, dates as ISO text",
  async (address) => {
    await withCells(address);
    const plain = undefined;
    const day = { numberFormat: "yyyy-mm-dd hh:mm" };
    expect(await readSelection()).toEqual({
      name: "Sheet1!B2:C4",
      content: {
        cells: [
          ["started", "acc"],
          ["2026-11-23T12:00:00.000Z", 0.9],
          ["2026-11-24T00:00:00.000Z", 0.8],
        ],
        looks: [
          [plain, plain],
          [day, plain],
          [day, plain],
        ],
        merged: [],
        hiddenRows: [],
        hiddenColumns: [],
        remarks: [],
        sheet: "Sheet1",
        origin: { row: 1, column: 1 },
      },
    });
  },
);

test("dates are told cell by cell, below titles and where tables stand below each other", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B8").values = [
      ["Experiment log", ""],
      ["", ""],
      ["started", "lr"],
      [46349.5, 0.9],
      [46350, 0.8],
      ["", ""],
      ["tokens", "lr"],
      [46350, 0.7],
    ];
    sheet.getRange("A4:A5").numberFormat = [["yyyy-mm-dd hh:mm"], ["yyyy-mm-dd hh:mm"]];
    sheet.getRange("A1:B8").select();
    await context.sync();
  });
  const { content } = await readSelection();
  expect(content).toMatchObject({ sheet: "Sheet1" });
  const { cells } = content as Grid;
  expect(cells.map((row) => row[0])).toEqual([
    "Experiment log",
    "",
    "started",
    "2026-11-23T12:00:00.000Z",
    "2026-11-24T00:00:00.000Z",
    "",
    "tokens",
    46350,
  ]);
});

test("merged areas, fills and bold cells of a selection come along, counted from its first cell", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3:D6").values = [
      ["Log", "", ""],
      ["Name", "lr", "val_acc"],
      ["a", 0.1, 0.9],
      ["b", 0.2, 0.8],
    ];
    sheet.getRange("B3:D3").merge();
    sheet.getRange("B4:D4").format.font.bold = true;
    sheet.getRange("B6:D6").format.fill.color = "#ffff00";
    sheet.getRange("B3:D6").select();
    await context.sync();
  });
  const { content } = await readSelection();
  const { merged, looks } = content as Grid;
  expect(merged).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect([1, 2, 3].map((row) => looks?.[row]?.[0])).toEqual([{ bold: true }, undefined, { fill: "#FFFF00" }]);
});

test("a single empty cell holds no runs", async () => {
  await withCells("H20");
  await expect(readSelection()).rejects.toMatchObject({ code: "invalid-input" });
});

describe("of runs of this workbook", () => {
  /** A run that a person typed in, without a Source ID, and the cells of Runs at another place too. */
  async function withRuns(): Promise<void> {
    await startExcel();
    await setUpTracking();
    await addMetric({ name: "loss", goal: "minimize", primary: true, tolerance: 0, aliases: [] });
    await Excel.run(async (context) => {
      const runs = context.workbook.tables.getItem("Runs");
      const type = (header: string, value: unknown): void => {
        runs.columns.getItem(header).getDataBodyRange().getCell(0, 0).values = [[value]];
      };
      type("Run ID", "run-0001");
      type("Name", "by hand");
      type("Status", "Completed");
      type("loss", 0.5);
      const aside = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
      aside.values = [
        ["Run ID", "Status", "loss"],
        ["run-0001", "Completed", 0.9],
      ];
      await context.sync();
    });
  }

  async function select(sheet: string, address: string): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).select();
      await context.sync();
    });
  }

  test("Run IDs within Runs are known to be its own, and the runs are not added again", async () => {
    await withRuns();
    await select("Runs", "A2");
    const { counts, reasons } = await prepareImport(await readSelection());
    expect({ counts, rules: reasons.map(({ rule }) => rule) }).toEqual({
      counts: { add: 0, update: 0, skip: 1, reject: 0 },
      rules: ["same-run-id"],
    });
  });

  test("Run IDs on another sheet may have come from anywhere, and are no reason to write over a run", async () => {
    await withRuns();
    await select("Sheet1", "A1:C2");
    const part = await readSelection();
    expect(part).not.toHaveProperty("workbookId");
    expect((await prepareImport(part)).counts).toMatchObject({ update: 0 });
  });
});

test("hidden lines of a selection are named where they stand on the sheet, and so is what was not read of a long one", async () => {
  await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const rows = Array.from({ length: 700 }, (_, at) => [
      `run ${at}`,
      at / 1000,
      ...new Array<number>(8).fill(1),
    ]);
    sheet.getRange("B2:K2").values = [["name", "acc", ...Array.from({ length: 8 }, (_, at) => `p${at}`)]];
    sheet.getRange("B3:K702").values = rows;
    sheet.getRange("5:6").rowHidden = true;
    sheet.getRange("D:D").columnHidden = true;
    for (let row = 10; row < 530; row++) {
      sheet.getRange(`J${row}:K${row}`).merge();
    }
    sheet.getRange("B2:K702").select();
    await context.sync();
  });
  const { remarks } = await prepareImport(await readSelection());
  const said = remarks.join("\n");
  expect(said).toContain("Rows 5 to 6 are hidden on the sheet; they were read too.");
  expect(said).toContain("Column D is hidden on the sheet; it was read too.");
  expect(said).toContain("It has more merged cells than Excel tells of");
  expect(said).toContain("Fills, bold texts and formulas were read of the first 600 rows alone");
});
