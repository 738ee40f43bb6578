import {
  countWhere,
  excelNumber,
  hasPlainTexts,
  IS_NUMBER,
  longTextLiteral,
  numbersIn,
  plainTextOf,
} from "../../../src/workbook/generated/formula-parts";
import { workbookWith } from "../evaluate";

test("numbers are written as formulas have them in every language", () => {
  expect([0.5, -3, 1e-12, 9.99e307].map(excelNumber)).toEqual(["0.5", "-3", "1E-12", "9.99E+307"]);
});

test("a long text is joined from literals that a formula may hold, quotes doubled", async () => {
  const text = `${"a".repeat(254)}"b"${"c".repeat(300)}`;
  const literal = longTextLiteral(text);
  expect(longTextLiteral('say "x"')).toBe('"say ""x"""');
  expect(literal.split('"&"').every((part) => part.replace(/^"|"$/g, "").length <= 255)).toBe(true);
  const evaluate = await workbookWith("T", { a: ["x"] });
  expect(await evaluate(literal)).toBe(text);
});

test("texts without the spaces around them, those of the web included", async () => {
  const evaluate = await workbookWith("T", { a: [" x ", "\u00a0y"], b: ["x", "y y"] });
  expect(await evaluate(plainTextOf("INDEX(T[a],1)"))).toBe("x");
  expect(await evaluate(plainTextOf("INDEX(T[a],2)"))).toBe("y");
  expect(await evaluate(hasPlainTexts("T[a]"))).toBe(false);
  expect(await evaluate(hasPlainTexts("T[b]"))).toBe(true);
});

test("rows are counted where all conditions hold; an error makes its row miss them", async () => {
  const evaluate = await workbookWith("T", { a: [1, 2, "=1/0", "x", ""], b: ["u", "u", "u", "u", "v"] });
  expect(await evaluate(countWhere('T[b]="u"'))).toBe(4);
  expect(await evaluate(countWhere('(T[a]>0)*(T[b]="u")'))).toBe(3);
  expect(await evaluate(countWhere(`${numbersIn("T[a]")}*(T[b]="u")`))).toBe(2);
});

test.each([".", ","] as const)(
  "numbers, and nothing else, meet the criterion for them: decimal %s",
  async (separator) => {
    const evaluate = await workbookWith("T", { a: [1, 2.5, -3, "=1/0", "x", "'0.5", "'0,5", ""] }, separator);
    expect(await evaluate(`COUNTIFS(T[a],${IS_NUMBER})`)).toBe(3);
  },
);
