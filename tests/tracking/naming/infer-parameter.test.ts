import { inferParameter } from "../../../src/tracking/naming/infer-parameter";

test("a text column stays text however few values it has; only a person makes it a choice", () => {
  const values = Array.from({ length: 60 }, (_, row) => (row % 2 === 0 ? "adam" : "sgd"));
  expect(inferParameter("optimizer", "text", values)).toMatchObject({ type: "text", choices: [] });
  expect(inferParameter("optimizer", "choice", values)).toMatchObject({
    type: "choice",
    choices: ["adam", "sgd"],
  });
  const many = Array.from({ length: 200 }, (_, row) => `v${String(row)}`);
  expect(inferParameter("name", "choice", many)).toMatchObject({ type: "text", choices: [] });
  expect(inferParameter("name", "choice", many.slice(0, 100)).choices).toHaveLength(100);
  expect(inferParameter("name", "choice", many.slice(0, 101)).choices).toHaveLength(0);
  expect(inferParameter("name", "choice", ["b", undefined, "a", "c", true]).choices).toEqual([
    "TRUE",
    "a",
    "b",
    "c",
  ]);
});

test("a continuous quantity that is whole so far stays a number; dates become text", () => {
  expect(inferParameter("learning_rate", "integer", [1]).type).toBe("number");
  expect(inferParameter("batch_size", "integer", [32]).type).toBe("integer");
  expect(inferParameter("snapshot", "date", [0]).type).toBe("text");
  expect(inferParameter("", "integer", [1]).type).toBe("integer");
  expect(inferParameter("amp", "boolean", [true]).type).toBe("boolean");
});

test("the unit is the one that the values came with, else that of the name", () => {
  expect(inferParameter("warmup_s", "number", [1], "min").unit).toBe("min");
  expect(inferParameter("warmup_s", "number", [1]).unit).toBe("s");
  expect(inferParameter("warmup", "number", [1])).not.toHaveProperty("unit");
});
