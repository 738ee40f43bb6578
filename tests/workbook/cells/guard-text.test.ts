import fc from "fast-check";
import { guardText, MAX_CELL_TEXT } from "../../../src/workbook/cells/guard-text";
import { startExcel } from "../../support/excel";

test.each(["=cmd|' /C calc'!A0", "+1", "-10% lr", "@SUM(A1)", "'quoted", "\tx", "＝1"])(
  "%j is written behind an apostrophe, in any cell",
  (text) => {
    expect(guardText(text, true)).toBe(`'${text}`);
    expect(guardText(text, false)).toBe(`'${text}`);
  },
);

test.each(["007", "1e5", "3-4", "1/2", "12:30", "TRUE", "Mar 5", "#N/A", "$5", "50%"])(
  "%j stays text without the format @ by an apostrophe, and by the format alone with it",
  (text) => {
    expect(guardText(text, false)).toBe(`'${text}`);
    expect(guardText(text, true)).toBe(text);
  },
);

test.each(["cnn-2", "adam", "a = b", "NaN", "Infinity", "truely"])("%j needs no apostrophe", (text) => {
  expect(guardText(text, false)).toBe(text);
});

test("a text longer than a cell is cut with an ellipsis, and no surrogate pair is torn", () => {
  const guarded = guardText("😀".repeat(20_000), true);
  expect(guarded.length).toBeLessThanOrEqual(MAX_CELL_TEXT);
  expect(guarded.endsWith("😀…")).toBe(true);
});

test("whatever text is written into an unformatted cell is read back as that text", async () => {
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
    "TRUE",
    "jan",
    " ",
    ".",
  );
  const texts = fc.sample(
    fc.oneof(
      fc.string({ minLength: 1 }),
      fc.array(typed, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
    ),
    400,
  );
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, texts.length, 1);
    range.values = texts.map((text) => [guardText(text, false)]);
    range.load("values");
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
  expect(read).toEqual(texts);
});
