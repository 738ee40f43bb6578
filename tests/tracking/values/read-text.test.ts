import { MAX_TEXT_LENGTH } from "../../../src/tracking/values/cut-text";
import { isEscaped, readText } from "../../../src/tracking/values/read-text";
import { noCounts } from "../../../src/tracking/typing/typed-column";
import type { Scalar } from "../../../src/tracking/values/scalar";

function read(raw: Scalar) {
  const counts = noCounts();
  const text = readText(raw, counts);
  return { text, escapes: counts.escapes, tooLong: counts.tooLong };
}

test.each<[Scalar, string | undefined]>([
  ["adam", "adam"],
  ["  adam\t", "adam"],
  ["\u00a0adam\u3000", "adam"],
  ["adam\n", "adam"],
  ["a b", "a b"],
  ["é", "é"],
  ["", undefined],
  [" \t ", undefined],
  ["'", "'"],
  ["'quoted'", "'quoted'"],
  [0.5, "0.5"],
  [true, "true"],
])("%j is kept as %j", (raw, text) => {
  expect(read(raw)).toEqual({ text, escapes: 0, tooLong: 0 });
});

test.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx"])(
  "the apostrophe before %j goes, and is counted",
  (text) => {
    expect(isEscaped(`'${text}`)).toBe(true);
    expect(isEscaped(text)).toBe(false);
    expect(read(`'${text}`)).toEqual({ text, escapes: 1, tooLong: 0 });
  },
);

test("an apostrophe before other letters is part of the text", () => {
  expect(isEscaped("'abc")).toBe(false);
  expect(isEscaped("x=")).toBe(false);
});

test("what a cell cannot hold is cut, and that is counted", () => {
  const full = "x".repeat(MAX_TEXT_LENGTH);
  expect(read(full)).toEqual({ text: full, escapes: 0, tooLong: 0 });
  expect(read(`${full}y`)).toEqual({ text: `${full.slice(1)}…`, escapes: 0, tooLong: 1 });
  expect(read(`'=${full}`)).toEqual({ text: `=${full.slice(2)}…`, escapes: 1, tooLong: 1 });
});

test("lines that a cell cannot hold are joined to the last that it can, and that is counted", () => {
  const lines = Array.from({ length: 300 }, (_, n) => `line ${n + 1}`);
  const fits = lines.slice(0, 254).join("\n");
  const counts = noCounts();
  expect(readText(fits, counts)).toBe(fits);
  expect(counts.tooManyLines).toBe(0);
  const joined = `${fits} ${lines.slice(254).join(" ")}`;
  expect(readText(lines.join("\n"), counts)).toBe(joined);
  expect(readText(`'=${lines.join("\r\n")}`, counts)?.split("\n")).toHaveLength(254);
  expect(counts.tooManyLines).toBe(2);
});
