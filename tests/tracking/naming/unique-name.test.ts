import { uniqueName } from "../../../src/tracking/naming/unique-name";

test("a taken name gets the first free number", () => {
  const taken = new Set(["lr", "lr (2)"]);
  expect(uniqueName("lr", (name) => taken.has(name))).toBe("lr (3)");
  expect(uniqueName("acc", (name) => taken.has(name))).toBe("acc");
});
