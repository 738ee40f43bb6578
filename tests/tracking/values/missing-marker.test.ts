import { isMissingMarker } from "../../../src/tracking/values/missing-marker";

test.each([
  "",
  "None",
  "none",
  "NULL",
  "na",
  "NA",
  "n/a",
  "N/A",
  "<NA>",
  "NaT",
  "#na#",
  "#N/A",
  "-",
  "--",
  "!",
  "(unknown)",
  "(Unknown)",
])("%j says that there is no value", (text) => {
  expect(isMissingMarker(text)).toBe(true);
});

test.each([" ", "nan", "0", "---", "unknown", "no", "(unknown) ", "missing"])("%j is a value", (text) => {
  expect(isMissingMarker(text)).toBe(false);
});
