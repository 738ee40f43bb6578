import { resolveAliases } from "../../../src/tracking/catalogue/resolve-aliases";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { targetKey } from "../../../src/tracking/schema/target-key";

const CATALOGUE = {
  parameters: [
    { ...inferParameter("learning_rate", "number", []), aliases: ["lr", "step"] },
    inferParameter("step", "integer", []),
  ],
  metrics: [{ ...inferMetric("val_accuracy"), aliases: ["acc", "accuracy"] }],
};

const resolved = (...keys: string[]): string[] =>
  resolveAliases(
    keys.map((key) => {
      const [role = "", name = ""] = key.split(":");
      return role === "metric" ? { role, name } : role === "parameter" ? { role, name } : { role: "ignored" };
    }),
    CATALOGUE,
  ).map(targetKey);

test.each([
  [
    "an alias is what it stands for",
    ["parameter:lr", "metric:acc"],
    ["parameter:learning_rate", "metric:val_accuracy"],
  ],
  ["in its own role alone", ["metric:lr", "parameter:acc"], ["metric:lr", "parameter:acc"]],
  ["a name that the catalogue has is that name", ["parameter:step"], ["parameter:step"]],
  [
    "a left out column means nothing",
    ["ignored", "ignored", "metric:f1"],
    ["ignored", "ignored", "metric:f1"],
  ],
  [
    "an alias before the name itself is not resolved",
    ["parameter:lr", "parameter:learning_rate"],
    ["parameter:lr", "parameter:learning_rate"],
  ],
  [
    "nor one behind it",
    ["parameter:learning_rate", "parameter:lr"],
    ["parameter:learning_rate", "parameter:lr"],
  ],
  ["nor two of one definition", ["metric:acc", "metric:accuracy"], ["metric:acc", "metric:accuracy"]],
])("%s", (_, keys, all) => {
  expect(resolved(...keys)).toEqual(all);
});
