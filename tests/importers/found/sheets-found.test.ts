import { sheetsFound } from "../../../src/importers/found/sheets-found";

test.each([
  [[], []],
  [["log"], ['1 table of runs was found, on "log".']],
  [["log", "log", "old"], ['3 tables of runs were found, on "log" and "old".']],
  [["a", "b", "c"], ['3 tables of runs were found, on "a", "b" and "c".']],
  [["a", "b", "c", "d", "d"], ['5 tables of runs were found, on "a", "b", "c" and 1 more sheet.']],
  [["a", "b", "c", "d", "e"], ['5 tables of runs were found, on "a", "b", "c" and 2 more sheets.']],
])("%j", (sheets, said) => {
  expect(sheetsFound(sheets)).toEqual(said);
});
