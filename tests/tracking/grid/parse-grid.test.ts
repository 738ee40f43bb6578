import fc from "../../support/fast-check";
import { thrownBy } from "../../support/thrown-by";
import { GridError } from "../../../src/tracking/grid/grid-error";
import type { GridItem } from "../../../src/tracking/grid/grid-entry";
import { parseGrid } from "../../../src/tracking/grid/parse-grid";

function inShort(item: GridItem): string {
  if (item.kind === "value") {
    return item.quoted ? `'${item.text}'` : item.text;
  }
  const { from, to, by } = item;
  return `${String(from)} to ${String(to)}${by ? `, ${String(by.figure)} ${by.kind}` : ""}`;
}

/** The part of the text that the error points at, and what it says. */
function problem(text: string): readonly [string, string] {
  const error = thrownBy(() => parseGrid(text));
  if (!(error instanceof GridError)) {
    throw new Error(`${text} was read.`);
  }
  const { at, length } = error.span;
  return [text.slice(at, at + length), error.message];
}

test("names, values and ranges are read, on lines of their own or behind semicolons", () => {
  const text = "learning_rate: 1e-4..1e-2 log 5; optimizer = adam, 'sgd; plain'\n\"data set\": 1..3";
  expect(parseGrid(text).map(({ name, items }) => [name, items.map(inShort)])).toEqual([
    ["learning_rate", ["0.0001 to 0.01, 5 log"]],
    ["optimizer", ["adam", "'sgd; plain'"]],
    ["data set", ["1 to 3"]],
  ]);
});

test.each([
  ["a: 0..1 step 0.1", { kind: "step", figure: 0.1 }],
  ["a: 0..1 by .1", { kind: "step", figure: 0.1 }],
  ["a: 0 … 1 lin 3", { kind: "linear", figure: 3 }],
  ["a: 0..1 3", { kind: "linear", figure: 3 }],
  ["a: 0..1 LINEAR 3", { kind: "linear", figure: 3 }],
])("how the numbers of a range lie is read: %s", (text, by) => {
  expect(parseGrid(text)[0]?.items[0]).toMatchObject({ kind: "range", from: 0, to: 1, by });
});

test.each([
  ["a: [adam, sgd]", ["adam", "sgd"]],
  ["a: ['adam', \"sgd\"]", ["'adam'", "'sgd'"]],
  ["a: (0.9, 0.999), (0.9, 0.98)", ["(0.9, 0.999)", "(0.9, 0.98)"]],
  ["a: [1], [2]", ["[1]", "[2]"]],
  ["a: “adam”, „sgd“", ["'adam'", "'sgd'"]],
  ["a: adam # the default\nb: 1", ["adam"]],
  ["a: don't, it's", ["don't", "it's"]],
  ["a: http://x/y=1", ["http://x/y=1"]],
  ["a: data1../x", ["data1../x"]],
  ["a: v1..2", ["v1..2"]],
  ["a: 1x..y", ["1x..y"]],
  ["a: -..y", ["-..y"]],
])("brackets, quotes of every kind and comments are what they are elsewhere: %s", (text, items) => {
  expect(parseGrid(text)[0]?.items.map(inShort)).toEqual(items);
});

test.each([
  "1..x",
  "10..x",
  "0...5",
  "1..2 log",
  "1e-12..x",
  "1e+5…x",
  "1E3 ..x",
  ".5..x",
  "-1.5..x",
  "1..2 fast 3",
])("what begins as a range and is none is no value either: %s", (range) => {
  expect(problem(`a: ${range}, 7`)[0]).toBe(range);
});

test("a long grid is read in no time that grows faster than it", () => {
  const text = `a: ${Array.from({ length: 50_000 }, (_, at) => `'v${String(at)}'`).join(", ")}`;
  expect(parseGrid(text)[0]?.items).toHaveLength(50_000);
});

test("blank lines and a semicolon at the end say nothing", () => {
  expect(parseGrid(" \n;\r\n lr: 1 ;\n").map(({ name }) => name)).toEqual(["lr"]);
  expect(parseGrid("")).toEqual([]);
});

test.each([
  ["lr 0.1, 0.2", "lr 0.1, 0.2", "does not say what is to be tried"],
  ["lr: 0.1,, 0.2", ",", "A value is missing for lr"],
  ["lr:", "", "A value is missing for lr"],
  ["lr: 1..x", "1..x", "no range"],
  ["lr: 1..2 log", "1..2 log", "no range"],
  ["lr: 0...5 linear 3", "0...5 linear 3", "no range"],
  ["lr: 1..1e999 linear 5", "1..1e999 linear 5", "larger than can be reckoned with"],
  ["lr:: 1", ": 1", "too many"],
  ["a: (1, 2", "(1, 2", "not closed"],
  ["a: 1)", ")", "closes nothing"],
  ["a: 1; b: 'x, y", "'x, y", "not closed"],
])("what cannot be read is pointed at: %s", (text, place, message) => {
  const [pointed, said] = problem(text);
  expect(pointed).toBe(place);
  expect(said).toContain(message);
});

test("any text is read or refused with a place inside it", () => {
  const signs = fc.constantFrom(...Array.from("ab:=,;\n'\"`.1 e-"), "..", "log", "1e-3");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      try {
        for (const { span, items } of parseGrid(text)) {
          expect(items.length).toBeGreaterThan(0);
          expect(span.at + span.length).toBeLessThanOrEqual(text.length);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(GridError);
        const { at, length } = (error as GridError).span;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at + length).toBeLessThanOrEqual(text.length + 1);
      }
    }),
  );
});
