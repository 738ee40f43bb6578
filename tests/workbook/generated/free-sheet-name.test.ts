import { freeSheetName } from "../../../src/workbook/generated/free-sheet-name";

test.each([
  [[], "Runs"],
  [["runs"], "Runs (Runsheet)"],
  [["runs", "runs (runsheet)"], "Runs (Runsheet 2)"],
])("with %j taken, the sheet is called %s", (taken, name) => {
  expect(freeSheetName("Runs", new Set(taken))).toBe(name);
});
