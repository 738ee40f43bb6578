import { uniqueName, UniqueNames } from "../../../src/tracking/naming/unique-name";

test("a taken name gets the first free number", () => {
  const taken = new Set(["lr", "lr (2)"]);
  expect(uniqueName("lr", (name) => taken.has(name))).toBe("lr (3)");
  expect(uniqueName("acc", (name) => taken.has(name))).toBe("acc");
});

test("names are handed out once each, however often they are asked for", () => {
  const names = new UniqueNames();
  expect(["lr", "acc", "lr", "lr (2)", "lr", "lr (2)"].map((name) => names.take(name))).toEqual([
    "lr",
    "acc",
    "lr (2)",
    "lr (2) (2)",
    "lr (3)",
    "lr (2) (3)",
  ]);
});
