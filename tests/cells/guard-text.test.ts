import fc from "../support/fast-check";
import { guardText } from "../../src/cells/guard-text";
import { MAX_TEXT_LENGTH } from "../../src/tracking/values/cut-text";
import { readText } from "../../src/tracking/values/read-text";
import { noCounts } from "../../src/tracking/typing/typed-column";
import { startExcel } from "../support/excel";

test.each([
  "=cmd|' /C calc'!A0",
  "+1",
  "-10% lr",
  "@SUM(A1)",
  "'quoted",
  "\tx",
  "＝1",
  " +1",
  "  -2%",
  "\u00a0=A1",
])("%j is written behind an apostrophe, or as it is into a text cell", (text) => {
  expect(guardText(text, false)).toBe(`'${text}`);
  expect(guardText(text, true)).toBe(text);
});

test.each(["007", "1e5", "3-4", "1/2", "12:30", "TRUE", "Mar 5", "#N/A", "$5", "50%", "%5"])(
  "%j would become something else without an apostrophe",
  (text) => {
    expect(guardText(text, false)).toBe(`'${text}`);
  },
);

test.each(["cnn-2", "adam", "a = b", "NaN", "Infinity", "truely"])("%j needs no apostrophe", (text) => {
  expect(guardText(text, false)).toBe(text);
});

test("a text longer than a cell is cut with an ellipsis, and no surrogate pair is torn", () => {
  const guarded = guardText("😀".repeat(20_000), true);
  expect(guarded.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
  expect(guarded.endsWith("😀…")).toBe(true);
});

test("what is read of a file is cut as the cell is that holds it", () => {
  for (const length of [32_766, 32_767, 32_768, 40_001]) {
    const read = readText(`${"x".repeat(length - 1)}y`, noCounts()) ?? "";
    expect([length, guardText(read, true) === read]).toEqual([length, true]);
  }
  expect(guardText(`=${"x".repeat(40_000)}`, false)).toHaveLength(MAX_TEXT_LENGTH);
});

test("a text of more lines than a cell holds keeps its words", async () => {
  const text = Array.from({ length: 300 }, (_, n) => `word${n}`).join("\n");
  const guarded = guardText(text, true);
  expect(guarded.split("\n")).toHaveLength(254);
  expect(guarded.replace(/\n/g, " ")).toBe(text.replace(/\n/g, " "));
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.numberFormat = [["@"]];
    range.values = [[guarded, text]];
    await context.sync();
  });
  const cells = book.sheets[0]?.cells;
  expect(cells?.value(0, 0)).toBe(guarded);
  expect(cells?.value(0, 1)).not.toBe(text);
});

test.each(["General", "@"])(
  "whatever text is written into a cell formatted %s is read back as that text",
  async (format) => {
    await startExcel();
    const typed = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      "1",
      "e",
      "5",
      "/",
      ":",
      "%",
      "$",
      ".",
      " ",
      "TRUE",
      "jan",
    );
    const pieces = fc.array(typed, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
    const texts = fc.sample(fc.oneof(fc.string({ minLength: 1 }), pieces), 400);
    const { read, formulas } = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, texts.length, 1);
      range.numberFormat = texts.map(() => [format]);
      range.values = texts.map((text) => [guardText(text, format === "@")]);
      range.load("values,valueTypes");
      await context.sync();
      return { read: range.values.flat() as unknown[], formulas: range.valueTypes.flat() };
    });
    expect(read).toEqual(texts);
    expect(new Set(formulas)).toEqual(new Set(["String"]));
  },
);
