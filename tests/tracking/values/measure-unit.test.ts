import { isPercent } from "../../../src/tracking/values/is-percent";
import {
  isConvertible,
  isOfKind,
  isSameUnit,
  unitMeant,
  unitNamed,
  unitOfWord,
} from "../../../src/tracking/values/measure-unit";

test.each([
  ["ms", "ms"],
  ["MSEC", "ms"],
  ["Minutes", "min"],
  ["m", "min"],
  ["M", undefined],
  ["S", undefined],
  ["GB", "GB"],
  ["kWh", "kWh"],
  ["apples", undefined],
  ["", undefined],
])("the word %j is the unit %s: a single letter counts as it is written", (word, name) => {
  expect(unitOfWord(word)?.name).toBe(name);
});

test("a unit is known by its name in the catalogue, else by a word for it", () => {
  expect(unitNamed("KiB")?.factor).toBe(1024);
  expect(unitNamed("kib")).toBeUndefined();
  expect([unitMeant("KiB"), unitMeant("kib"), unitMeant("kibble")].map((unit) => unit?.name)).toEqual([
    "KiB",
    "KiB",
    undefined,
  ]);
});

test.each([
  // One unit, brought to one another, of one kind.
  ["ms", "milliseconds", true, true],
  ["ms", "s", false, true],
  ["GB", "GiB", false, true],
  ["USD", "EUR", false, false],
  ["ms", "GB", false, false],
  ["apples", " Apples", true, false],
  ["apples", "pears", false, false],
  ["ms", "apples", false, false],
  ["apples", "ms", false, false],
])("%s and %s are one unit: %s; one can be brought to the other: %s", (one, other, same, convertible) => {
  expect([isSameUnit(one, other), isConvertible(one, other)]).toEqual([same, convertible]);
  expect(isOfKind(one, other)).toBe(same || convertible);
});

test("what has no unit is of no kind", () => {
  expect([isOfKind(undefined, "s"), isOfKind("s", undefined), isOfKind(undefined, undefined)]).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ["%", true],
  [" % ", true],
  ["Percent", true],
  ["pct", true],
  ["ms", false],
  ["apples", false],
  [undefined, false],
])("the unit %j is of percentages: %s", (unit, expected) => {
  expect(isPercent(unit)).toBe(expected);
});
