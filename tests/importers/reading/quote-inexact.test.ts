import { quoteInexact } from "../../../src/importers/reading/quote-inexact";

test.each([
  ["NaN", '"NaN"'],
  ["[NaN,NaN]", '["NaN","NaN"]'],
  ['{"a": Infinity, "b": -Infinity}', '{"a": "Infinity", "b": "-Infinity"}'],
  ['{"a": -1, "b": NaN}', '{"a": -1, "b": "NaN"}'],
  ['["NaN", "-Infinity", NaN]', '["NaN", "-Infinity", "NaN"]'],
  ['["a \\" NaN", NaN]', '["a \\" NaN", "NaN"]'],
  ['["ends in a backslash \\\\", NaN]', '["ends in a backslash \\\\", "NaN"]'],
  ['["\\\\\\" NaN", NaN]', '["\\\\\\" NaN", "NaN"]'],
])("%s becomes %s", (text, quoted) => {
  expect(quoteInexact(text)).toBe(quoted);
});

test.each(['{"a": 1}', '{"NaN": "Infinity"}', "[Null, In, Nan]", '["open NaN', "", '["\\" NaN'])(
  "%s is left as it is",
  (text) => {
    expect(quoteInexact(text)).toBe(text);
  },
);
