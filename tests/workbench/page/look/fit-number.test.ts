import { fitNumber } from "../../../../src/workbench/page/look/fit-number";

const within = (letters: number) => (text: string) => text.length <= letters;
const shown = (value: number, letters: number, general = true) =>
  fitNumber(value, String(value), general, within(letters), () => "#".repeat(letters));

test("the General format drops decimals, then turns scientific, then shows hashes", () => {
  expect(shown(0.123456789, 8)).toBe("0.123457");
  expect(shown(1.5, 8)).toBe("1.5");
  expect(shown(1234567890123, 8)).toBe("1.23E+12");
  expect(shown(1234567890123, 3)).toBe("###");
});

test("a small number does not become zero", () => {
  expect(shown(0.0000012345, 8)).toBe("1.23E-06");
});

test("another format is never cut, since that would show another number", () => {
  expect(shown(0.123456789, 5, false)).toBe("#####");
});
