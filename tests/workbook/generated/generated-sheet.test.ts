import { addSheet } from "../../../src/workbook/generated/add-sheet";
import {
  findGenerated,
  openGenerated,
  sheetOfReference,
} from "../../../src/workbook/generated/generated-sheet";
import { readLayout } from "../../../src/workbook/layout";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import { startExcel } from "../../support/excel";

const open = (kind: "Summary" | "Charts" | "Lists" | "Best") =>
  writeWorkbook(async (context) => {
    const { name } = await openGenerated(context, kind);
    await context.sync();
    return name;
  });
const names = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`);
  });

test("a new sheet gets its name where that is free; those for formulas alone are hidden", async () => {
  await startExcel();
  expect([await open("Summary"), await open("Charts"), await open("Best")]).toEqual([
    "Summary",
    "Charts",
    "Runsheet best",
  ]);
  expect((await names()).filter((name) => !name.startsWith("Sheet1"))).toEqual([
    "Summary Visible",
    "Charts Visible",
    "Runsheet best Hidden",
  ]);
});

test("a sheet of the user's own by that name is left alone", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("SUMMARY").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  expect(await open("Summary")).toBe("Summary (Runsheet)");
  const [mine] = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("SUMMARY").getRange("A1").load("values");
    await context.sync();
    return cell.values as unknown[][];
  });
  expect(mine).toEqual(["mine"]);
});

test("the sheet is found again after it was renamed, and emptied", async () => {
  const { book } = await startExcel();
  await open("Summary");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Summary");
    sheet.getRange("B2").values = [["old"]];
    sheet.name = "It's mine";
    await context.sync();
  });
  expect(await open("Summary")).toBe("It's mine");
  expect(book.sheets.find(({ name }) => name === "It's mine")?.cells.value(1, 1)).toBeUndefined();
  const found = await writeWorkbook(async (context) => {
    const layout = await readLayout(context, []);
    return findGenerated(context, layout);
  });
  expect([...found].map(([kind, { name }]) => [kind, name])).toEqual([["Summary", "It's mine"]]);
});

test("a sheet that was deleted is made again", async () => {
  await startExcel();
  await open("Charts");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Charts").delete();
    await context.sync();
  });
  expect(await open("Charts")).toBe("Charts");
});

test("protection refuses before anything is written, and names the sheet", async () => {
  await startExcel();
  await open("Summary");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Summary");
    sheet.getRange("A1").values = [["kept"]];
    sheet.protection.protect();
    await context.sync();
  });
  await expect(open("Summary")).rejects.toMatchObject({
    code: "sheet-protected",
    message: "The sheet Summary is protected.",
    advice: "Take off the protection (Review > Unprotect Sheet), then try again.",
  });
});

test("a protected workbook takes no new sheet, and that is said", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(open("Charts")).rejects.toMatchObject({
    code: "sheet-protected",
    message: "The structure of the workbook is protected, so the sheet Charts cannot be added to it.",
  });
});

test("a name that Excel refuses counts as taken", async () => {
  await startExcel();
  const added = await writeWorkbook(async (context) => {
    context.workbook.worksheets.add("Charts");
    await context.sync();
    // Not among the names given, as a chart sheet would not be.
    return addSheet(context, "Charts", ["Sheet1"], (sheet) => {
      sheet.getRange("A1").values = [["claimed"]];
    });
  });
  expect(added.name).toBe("Charts (Runsheet)");
});

test.each([
  ["=Summary!$A$1", "Summary"],
  ["='My sheet'!$A$1", "My sheet"],
  ["='It''s'!$A$1", "It's"],
  ["=#REF!", undefined],
  ["=1", undefined],
])("%s points at the sheet %s", (formula, sheet) => {
  expect(sheetOfReference(formula)).toBe(sheet);
});
