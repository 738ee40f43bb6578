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
