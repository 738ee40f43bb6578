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
