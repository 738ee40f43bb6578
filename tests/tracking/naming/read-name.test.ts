import { readName } from "../../../src/tracking/naming/read-name";

const terms = (name: string): string[] =>
  readName(name).map(({ text, meaning }) => `${text}${meaning === undefined ? "" : `: ${meaning.kind}`}`);

test("the longest phrase is taken first, and what is not known stays a word of its own", () => {
  expect(terms("val_false_positive_rate")).toEqual(["val: stage", "false_positive_rate: measure"]);
  expect(terms("foo learning rate bar")).toEqual(["foo", "learning_rate: setting", "bar"]);
  expect(terms("positive_rate")).toEqual(["positive", "rate: setting"]);
  expect(terms("bits per byte")).toEqual(["bits_per_byte: measure"]);
});

test("two known words written as one are two; a word that is known as it stands is one", () => {
  expect(terms("valloss")).toEqual(terms("val loss"));
  expect(terms("trainaccuracy")).toEqual(terms("train accuracy"));
  expect(terms("accuracy")).toHaveLength(1);
  expect(terms("vaxloss")).toEqual(["vaxloss"]);
});

test("a name of nothing that is known is its words, without meaning", () => {
  expect(terms("foo_bar")).toEqual(["foo", "bar"]);
  expect(terms("")).toEqual([]);
});
