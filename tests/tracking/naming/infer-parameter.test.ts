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
});

test("a continuous quantity that is whole so far stays a number; dates become text", () => {
  expect(inferParameter("learning_rate", "integer", [1]).type).toBe("number");
  expect(inferParameter("batch_size", "integer", [32]).type).toBe("integer");
  expect(inferParameter("snapshot", "date", [0]).type).toBe("text");
});
