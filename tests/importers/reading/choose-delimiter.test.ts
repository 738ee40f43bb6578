import { chooseDelimiter } from "../../../src/importers/reading/choose-delimiter";

test.each([
  ["a,b\n1,2\n", ","],
  ["a;b\n1;2\n", ";"],
  ["a\tb\n1\t2\n", "\t"],
  ["a|b\n1|2\n", "|"],
  ["a b\n1 2\n", ","],
  ["", ","],
])("%j is split at %j", (text, delimiter) => {
  expect(chooseDelimiter(text)).toBe(delimiter);
});

test("the rows decide where the header can be split in two ways", () => {
  expect(chooseDelimiter("run,note;lr\na,b;1\nc;2\nd,e,f;3\n")).toBe(";");
  expect(chooseDelimiter("run;note,lr\na;b,1\nc,2\nd;e;f,3\n")).toBe(",");
});

test("of equals the one with more columns wins, else the one that is named first", () => {
  expect(chooseDelimiter("a;b,c,d\n1;2,3,4\n")).toBe(",");
  expect(chooseDelimiter("a,b;c;d\n1,2;3;4\n")).toBe(";");
  expect(chooseDelimiter("a,b;c\n1,2;3\n")).toBe(",");
});

test("delimiters in quotes do not count, nor do blank lines", () => {
  expect(chooseDelimiter('a;"b,c,d"\n1;"2,3,4"\n\n , ,\n3;4\n')).toBe(";");
});

test("a header alone is split where it can be", () => {
  expect(chooseDelimiter("a;b;c")).toBe(";");
});

test("only the first 50 rows below the header vote", () => {
  const rows = (row: string, count: number) => `${row}\n`.repeat(count);
  expect(chooseDelimiter(`a;b,c\n${rows("1;2", 50)}${rows("1,2", 60)}`)).toBe(";");
  expect(chooseDelimiter(`a;b,c\n${rows("1;2", 40)}${rows("1,2", 60)}`)).toBe(";");
  expect(chooseDelimiter(`a;b,c\n${rows("1;2", 20)}${rows("1,2", 60)}`)).toBe(",");
});

test("the row that the sample cuts in half has no vote", () => {
  const long = `"${"x".repeat(256 * 1024)}`;
  expect(chooseDelimiter(`a;b,c,d\n1;2\n${long}`)).toBe(";");
});
