import { groupedName } from "../../../src/importers/roles/grouped-name";

test.each([
  ["Hyperparameters / lr", "parameter", "lr"],
  ["Setup / batch size", "parameter", "batch size"],
  ["Results / val / acc", "metric", "val / acc"],
  ["Performance / Train Accuracy", "metric", "Train Accuracy"],
])("%s is the %s %s", (header, role, name) => {
  expect(groupedName(header)).toEqual({ role, name });
});

test.each(["val / acc", "Results", "Results / ", "results/acc", "My results / acc", "acc"])(
  "%s is a name as it is",
  (header) => {
    expect(groupedName(header)).toBeUndefined();
  },
);

test.each<[group: string, role: "parameter" | "metric"]>([
  ["param", "parameter"],
  ["Params", "parameter"],
  ["parameter", "parameter"],
  ["Parameters", "parameter"],
  ["Hyperparameters", "parameter"],
  ["hyper-params", "parameter"],
  ["Hyper parameters", "parameter"],
  ["Setting", "parameter"],
  ["settings", "parameter"],
  ["Setup", "parameter"],
  ["set-up", "parameter"],
  ["Config", "parameter"],
  ["configuration", "parameter"],
  ["Result", "metric"],
  ["results", "metric"],
  ["Metric", "metric"],
  ["metrics", "metric"],
  ["Performance", "metric"],
  ["Score", "metric"],
  ["scores", "metric"],
])("below %s stands a %s", (group, role) => {
  expect(groupedName(`${group} / x / y`)).toEqual({ role, name: "x / y" });
  // Neither a part of a word, nor a group without a name below it.
  expect(groupedName(`my ${group} / x`)).toBeUndefined();
  expect(groupedName(`${group}x / x`)).toBeUndefined();
  expect(groupedName(`${group} / `)).toBeUndefined();
});
