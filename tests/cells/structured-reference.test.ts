import { guardText } from "../../src/cells/guard-text";
import { columnReference, textLiteral } from "../../src/cells/structured-reference";
import { startExcel } from "../support/excel";

test.each([
  ["learning_rate", "Runs[learning_rate]"],
  ["Duration (s)", "Runs[[Duration (s)]]"],
  ["a[0]", "Runs[[a'[0']]]"],
  ["it's #1 @home", "Runs[[it''s '#1 '@home]]"],
])("the column %s is written %s", (column, reference) => {
  expect(columnReference("Runs", column)).toBe(reference);
});

test("quotes in a text literal are doubled", () => {
  expect(textLiteral('say "hi"')).toBe('"say ""hi"""');
});

test.each(["learning_rate", "Duration (s)", "a[0]", "it's #1 @home", "x-y/z", "100%", "loss, total"])(
  "a formula finds the column %s",
  async (header) => {
    await startExcel();
    const sum = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").values = [[guardText(header, false)], [2], [3]];
      sheet.tables.add("A1:A3", true).name = "Runs";
      const cell = sheet.getRange("C1");
      cell.formulas = [[`=SUM(${columnReference("Runs", header)})`]];
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
    expect(sum).toBe(5);
  },
);
