import { lineEnds } from "../../../src/importers/reading/line-ends";

test("line ends are counted once, whatever they are", () => {
  expect(lineEnds("a\nb\r\nc\rd", 0, 9)).toBe(3);
});
