import fc from "../../support/fast-check";
import { thrownBy } from "../../support/thrown-by";
import { FilterError } from "../../../src/tracking/filter/filter-error";
import type { FilterName, FilterNode, FilterValue } from "../../../src/tracking/filter/filter-node";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { writeFilter } from "../../../src/tracking/filter/write-filter";

/** What a text is read as, written anew. */
function read(text: string): string {
  const node = parseFilter(text);
  return node === undefined ? "" : (writeFilter(node) ?? "unwritten");
}

/** What is wrong with a text, with the wrong part in « ». */
function wrong(text: string): string {
  const error = thrownBy(() => parseFilter(text));
  if (!(error instanceof FilterError)) {
    throw error;
  }
  const { at, length } = error.span;
  const marked = `${text.slice(0, at)}«${text.slice(at, at + length)}»${text.slice(at + length)}`;
  return `${marked}: ${error.message} ${error.advice}`;
}

test.each([
  ["   ", ""],
  ["val_accuracy > 0.9", "val_accuracy > 0.9"],
  ["val_accuracy>0.9", "val_accuracy > 0.9"],
  ["metrics.val_accuracy>=-1e-3", "metrics.val_accuracy >= -1e-3"],
  ["params.lr == 0.1 && tags like '%base%'", "params.lr = 0.1 and tags like '%base%'"],
  ["a = 1 OR b <> 2 And c ≤ 3", "a = 1 or b != 2 and c <= 3"],
  ["(a = 1 or b = 2) and not c", "(a = 1 or b = 2) and not c"],
  ["((a = 1)) and (b = 2 and c = 3)", "a = 1 and (b = 2 and c = 3)"],
  ["not (a or b)", "not (a or b)"],
  ["! a || b", "not a or b"],
  ["optimizer in ('adam', \"sgd\", lion)", "optimizer in ('adam', 'sgd', lion)"],
  ["optimizer not in (adam)", "not optimizer in (adam)"],
  ["lr is null and x is not null", "lr is null and not x is null"],
  ["lr = null or x != NULL", "lr is null or not x is null"],
  // Words for nothing may be values of their own.
  ["lr = none or x != empty", "lr = none or x != empty"],
  ["lr is none or x is not Blank", "lr is none or not x is Blank"],
  ["lr is 'none'", "lr = 'none'"],
  ["name not like 'a_b'", "not name like 'a_b'"],
  ["notes has 'it''s'", "notes contains 'it\\'s'"],
  ["lr between 1e-4 and 1e-2 and a", "lr between 1e-4 and 1e-2 and a"],
  ["lr not between 0 and 1", "not lr between 0 and 1"],
  ["`val acc` > 90%", "`val acc` > 90%"],
  ['metrics."val acc" > 0.9', "metrics.`val acc` > 0.9"],
  ["[my column] = 1", "`my column` = 1"],
  ["config.optimizer.lr = 0.1", "config.optimizer.lr = 0.1"],
  ['config."optimizer.lr" = 0.1', "params.optimizer.lr = 0.1"],
  ["val/accuracy > 0.9 and top-1 < 5", "val/accuracy > 0.9 and top-1 < 5"],
  ["started > 2026-01 and started < 2026-01-31 10:00", "started > 2026-01 and started < 2026-01-31 10:00"],
  ["started within last 7 days and a", "started = last 7 days and a"],
  ["started >= 3 days ago or started = yesterday", "started >= 3 days ago or started = yesterday"],
  ["name = last and duration > 5 min", "name = last and duration > 5 min"],
  ["`and` = 1", "`and` = 1"],
  ["use_ema is true", "use_ema = true"],
])("%s is read as %s", (text, expected) => {
  expect(read(text)).toBe(expected);
  expect(read(expected)).toBe(expected);
});

test("what cannot be read is pointed at, with what fits there", () => {
  expect(
    [
      "val_accuracy >",
      "val_accuracy > and lr = 1",
      "lr 0.1",
      "0.5 < lr < 0.9",
      "lr = 0.1 b = 2",
      "and lr = 1",
      "lr = 'adam",
      "(lr = 1",
      "lr = 1)",
      "lr in (1, 2",
      "lr in (1 2)",
      "lr between 1",
      "lr = {1}",
      "metrics. > 1",
      `${"not ".repeat(101)}a`,
    ].map(wrong),
  ).toMatchInlineSnapshot(`
   [
     "val_accuracy >«»: The filter ends where a value should stand. Write a number, a text such as 'adam', a date or true.",
     "val_accuracy > «and» lr = 1: Here stands “and” where a value should stand. Write a number, a text such as 'adam', a date or true.",
     "lr «0.1»: Here stands “0.1” where a comparison should stand. Go on with =, !=, <, <=, >, >=, in, like, contains, between or is null.",
     "0.5 < lr «<» 0.9: A comparison has two sides, and here a third begins. Join two comparisons: acc > 0.5 and acc < 0.9.",
     "lr = 0.1 «b» = 2: Here stands “b” where “and” or “or” should stand. Write “and” or “or” between two conditions.",
     "«and» lr = 1: Here stands “and” where the name of a column should stand. Begin a condition with the name of a column.",
     "lr = «'adam»: The ' that opens here is not closed. Write ' at the end of the text.",
     "«(»lr = 1: This bracket is not closed. Write ) behind the last condition in it.",
     "lr = 1«)»: Here stands “)” where “and” or “or” should stand. Write “and” or “or” between two conditions.",
     "lr in «(»1, 2: This list is not closed. Write ) behind its last value.",
     "lr in (1 «2»): Here stands “2” where a comma or a ) should stand. Part the values of a list by commas.",
     "lr between 1«»: The filter ends where “and” should stand. Write both ends: between 0.1 and 0.5.",
     "lr = «{»1}: “{” means nothing in a filter. Put names with such characters in \` \`, and texts in ' '.",
     "«metrics.» > 1: metrics. is followed by no name. Write the name of the column at once behind the point.",
     "not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not «not» a: This filter is nested too deeply. Use at most 100 brackets or nots inside each other.",
   ]
  `);
});

const names = fc.record(
  {
    scope: fc.constantFrom("metric" as const, "parameter" as const, "field" as const, "tag" as const),
    name: fc.oneof(
      fc.constantFrom("lr", "and", "not", "in", "metrics.x", "val/acc", "is", "a`b", "5", "last", "a'b"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
    ),
  },
  { requiredKeys: ["name"] },
);
const values = fc.oneof(
  fc.record({ text: fc.string({ unit: "grapheme", maxLength: 8 }), quoted: fc.constant(true) }),
  fc.record({
    text: fc.constantFrom(
      "0.5",
      "-1e-3",
      "90%",
      "adam",
      "last 7 days",
      "3 days ago",
      "5 min",
      "2026-01-02 10:00",
    ),
    quoted: fc.constant(false),
  }),
);
const place = { at: 0, length: 0 };
const named = names.map((name): FilterName => ({ ...name, ...place }));
const valued = values.map((value): FilterValue => ({ ...value, ...place }));

const { node } = fc.letrec<{ node: FilterNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      fc.record({
        kind: fc.constant("compare" as const),
        name: named,
        operator: fc.constantFrom("=" as const, "!=" as const, "<" as const, ">=" as const),
        value: valued,
      }),
      fc.record({
        kind: fc.constant("in" as const),
        name: named,
        values: fc.array(valued, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("between" as const), name: named, from: valued, to: valued }),
      fc.record({ kind: fc.constant("like" as const), name: named, pattern: valued }),
      fc.record({ kind: fc.constant("contains" as const), name: named, part: valued }),
      fc.record({ kind: fc.constant("blank" as const), name: named }),
      fc.record({
        kind: fc.constant("void" as const),
        name: named,
        word: fc.record({
          text: fc.constantFrom("none", "Empty", "blank"),
          quoted: fc.constant(false),
          at: fc.constant(0),
          length: fc.constant(0),
        }),
      }),
      fc.record({ kind: fc.constant("flag" as const), name: named }),
    ),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      parts: fc.array(tie("node"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), part: tie("node") }),
  ),
}));

test("a filter that is written is read as the same", () => {
  fc.assert(
    fc.property(node, (filter) => {
      expect(withoutPlaces(parseFilter(writeFilter(filter) ?? ""))).toEqual(withoutPlaces(filter));
    }),
    { numRuns: 2000 },
  );
});

test("what no text would be read as is not written", () => {
  const of = (text: string): FilterNode => ({
    kind: "compare",
    name: { name: "a", ...place },
    operator: "=",
    value: { text, quoted: false, ...place },
  });
  expect(
    ["90%", "5 min", "null", "two words", "1 or b", "x)", ""].map((text) => writeFilter(of(text))),
  ).toEqual(["a = 90%", "a = 5 min", ...Array.from({ length: 5 }, () => undefined)]);
  const anyText = fc.record({ text: fc.string({ unit: "grapheme", maxLength: 8 }), quoted: fc.boolean() });
  fc.assert(
    fc.property(named, anyText, anyText, (name, from, to) => {
      const filter: FilterNode = {
        kind: "between",
        name,
        from: { ...from, ...place },
        to: { ...to, ...place },
      };
      const text = writeFilter(filter);
      expect(text === undefined || withoutPlaces(parseFilter(text))).toEqual(
        text === undefined || withoutPlaces(filter),
      );
    }),
    { numRuns: 2000 },
  );
});

test("any text is read or pointed at, never more", () => {
  const words = fc.constantFrom(
    "and",
    "or",
    "not",
    "(",
    ")",
    "a",
    "=",
    "'",
    "`",
    "in",
    ",",
    "is",
    "null",
    " ",
    "5",
    "last",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(words).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        parseFilter(text);
      } catch (error) {
        expect(error).toBeInstanceOf(FilterError);
        const { at, length } = (error as FilterError).span;
        expect(at + length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

/** A filter without where its parts stand and how names were written. */
function withoutPlaces(filter: unknown): unknown {
  const places = ["at", "length", "written"];
  return JSON.parse(
    JSON.stringify(filter, (key, value: unknown) => (places.includes(key) ? undefined : value)),
  );
}
