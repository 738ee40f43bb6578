import { cutText } from "../../../src/tracking/values/cut-text";
import { fitLineFeeds, MAX_LINE_FEEDS } from "../../../src/tracking/values/fit-line-feeds";
import fc from "../../support/fast-check";

test.each([
  ["abcd", 4, "abcd"],
  ["abcde", 4, "abc…"],
  ["ab😀cd", 4, "ab…"],
  ["ab😀cd", 5, "ab😀…"],
  ["ab\u{10000}cd", 4, "ab…"],
  ["ab\u{10ffff}cd", 4, "ab…"],
  ["abcde\ue000f", 6, "abcde…"],
])("%s of at most %i characters is %s", (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});

test("no character is cut in two, and as much is kept as fits", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.integer({ min: 2, max: 20 }),
      (text, most) => {
        const cut = cutText(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(() => encodeURIComponent(cut)).not.toThrow();
        expect(
          text.length <= most ? cut === text : text.startsWith(cut.slice(0, -1)) && cut.length >= most - 1,
        ).toBe(true);
      },
    ),
  );
});

test("a text has as many lines as a cell holds; the rest goes on in the last of them", () => {
  const lines = (many: number): string =>
    Array.from({ length: many }, (_, at) => `line ${String(at)}`).join("\n");
  expect(fitLineFeeds(lines(MAX_LINE_FEEDS + 1))).toBe(lines(MAX_LINE_FEEDS + 1));
  const fitted = fitLineFeeds(`${lines(MAX_LINE_FEEDS + 1)}\r\nmore\nand more`);
  expect(fitted).toBe(`${lines(MAX_LINE_FEEDS + 1)} more and more`);
  expect(fitLineFeeds("\n".repeat(MAX_LINE_FEEDS + 1))).toBe(`${"\n".repeat(MAX_LINE_FEEDS)} `);
});
