import { nearestName } from "../../../src/tracking/naming/nearest-name";

const KNOWN = ["baseline", "two hidden layers", "exp-12", "cats", "lr"];

test.each([
  ["baselin", "baseline"],
  ["Baseline", "baseline"],
  ["base line", "baseline"],
  ["basleine", "baseline"],
  ["two hiden layrs", "two hidden layers"],
  ["exp 12", "exp-12"],
])("%s was meant for %s", (name, meant) => {
  expect(nearestName(name, KNOWN)).toBe(meant);
});

test.each([
  ["baseline", "it is known"],
  ["basin", "it is too far"],
  ["exp-13", "numbers differ on purpose"],
  ["cat", "short names are too near to each other"],
  ["dr", "short names are too near to each other"],
  ["", "nothing was written"],
])("%s was meant for nothing else: %s", (name) => {
  expect(nearestName(name, KNOWN)).toBeUndefined();
});

test("the nearest of several is taken", () => {
  expect(nearestName("large-model-x", ["large-model-yz", "Large Model X"])).toBe("Large Model X");
});

test.each([
  ["abseline", "baseline", "two letters exchanged at the beginning are one slip"],
  ["baselien", "baseline", "and at the end"],
  ["adanw", "adamw", "five letters are enough for one slip"],
  ["bsaelinse", "baselines", "nine are enough for two"],
  ["xbaselines", "baselines", "one too many"],
  ["layer1 hiden2", "layer1 hidden2", "between numbers that are the same"],
])("%s was meant for %s: %s", (name, known) => {
  expect(nearestName(name, [known])).toBe(known);
});

test.each([
  ["catsx", "cats", "the shorter one is too short for a guess"],
  ["adnaw", "badamw", "five letters are too few for two slips"],
  ["bsaelien", "baseline", "and so are eight"],
  ["abselniex", "baselines", "nine are too few for three"],
  ["exp-1-2 longer", "exp-12 longer", "numbers apart are other numbers"],
  ["xy", "ab", "nothing is the same"],
])("%s was not meant for %s: %s", (name, known) => {
  expect(nearestName(name, [known])).toBeUndefined();
});

test("a short name is meant where it differs in case and separators alone", () => {
  expect(nearestName("L-R", ["lr", "bs"])).toBe("lr");
});

test("beyond thousands of names no more are compared", () => {
  const names = Array.from({ length: 4_999 }, (_, at) => `other ${String(at)}`);
  expect(nearestName("baselin", [...names, "baseline"])).toBe("baseline");
  expect(nearestName("baselin", [...names, "other", "baseline"])).toBeUndefined();
});
