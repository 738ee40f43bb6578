import { foldedName } from "../../../src/tracking/naming/folded-name";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { nearestName } from "../../../src/tracking/naming/nearest-name";
import { roleOfName } from "../../../src/tracking/naming/role-of-name";

test("a metric has goal and unit by its name, and no more", () => {
  expect(inferMetric("val_accuracy")).toEqual({
    name: "val_accuracy",
    goal: "maximize",
    primary: false,
    tolerance: 0,
    aliases: [],
  });
  expect(inferMetric("latency_ms")).toMatchObject({ goal: "minimize", unit: "ms" });
});

test("a parameter has its unit by its name, and choices in order of the alphabet where it is one of choices", () => {
  expect(inferParameter("warmup_s", "number", [])).toMatchObject({ unit: "s", choices: [] });
  expect(inferParameter("opt", "text", ["b", "a"])).toEqual({
    name: "opt",
    type: "text",
    required: false,
    choices: [],
    inFingerprint: true,
  });
  expect(inferParameter("opt", "choice", ["b", undefined, "a", "b", 3])).toMatchObject({
    type: "choice",
    choices: ["3", "a", "b"],
  });
});

test("choices without any value, or of more than a hundred, are text; dates are text", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `v${String(at)}`);
  expect(inferParameter("opt", "choice", [])).toMatchObject({ type: "text", choices: [] });
  expect(inferParameter("opt", "choice", many(101))).toMatchObject({ type: "text", choices: [] });
  expect(inferParameter("opt", "choice", many(100)).choices).toHaveLength(100);
  expect(inferParameter("day", "date", []).type).toBe("text");
});

test("whole numbers make a whole parameter, unless its name is that of a quantity", () => {
  expect(inferParameter("layers", "integer", [1]).type).toBe("integer");
  expect(inferParameter("learning_rate", "integer", [1]).type).toBe("number");
});

test("numbers that stand apart stay apart", () => {
  expect(foldedName("top_1_5")).not.toBe(foldedName("top_15"));
  expect(foldedName("top1_acc")).toBe(foldedName("Top-1 Acc"));
  expect(foldedName("a_1")).toBe("a1");
  expect(foldedName("1_a")).toBe("1a");
  expect(foldedName(" -- ")).toBe("--");
});

test.each([
  ["acuracy", "accuracy"],
  ["accuracyy", "accuracy"],
  ["accurcay", "accuracy"],
  ["Learning Rate", "learning_rate"],
  ["learnign_rtae", "learning_rate"],
])("%s was meant for %s", (name, known) => {
  expect(nearestName(name, ["loss", known, "f1"])).toBe(known);
});

test.each([
  ["lr", ["lt"]],
  ["loss", ["lost"]],
  ["exp-12a", ["exp-13a"]],
  ["accuracy", ["accuracy"]],
  ["accuracy", ["precision"]],
  ["momentum", ["momantem"]],
  ["learning_rate", ["learming_rste_x"]],
])("%s was not meant for one of %j", (name, known) => {
  expect(nearestName(name, known)).toBeUndefined();
});

test("the nearest of several is meant, the first of equals", () => {
  expect(nearestName("validation", ["validatoins", "validatio", "validatin"])).toBe("validatio");
});

test.each([
  ["max_epochs", "parameter"],
  ["max_time", "parameter"],
  ["time", "metric"],
  ["val", undefined],
  ["val_something", "metric"],
  ["something", undefined],
  ["num_layers", "parameter"],
])("%s is read as %s", (name, role) => {
  expect(roleOfName(name)).toBe(role);
});
