import { bestScopes } from "../../../src/taskpane/views/compare/best-scopes";

test("the best can be asked of all runs, of each experiment, dataset and model, and of each value of a parameter", () => {
  const scopes = bestScopes(["lr", "experiment"], ["loss"]);
  expect(scopes.map(({ label }) => label)).toEqual([
    "all runs",
    "all runs, by several metrics",
    "each experiment",
    "each dataset",
    "each model",
    "each value of lr",
    "each value of experiment",
  ]);
  expect(new Set(scopes.map(({ key }) => key)).size).toBe(scopes.length);
  expect(scopes.map(({ by }) => by?.role)).toEqual([
    undefined,
    undefined,
    "field",
    "field",
    "field",
    "parameter",
    "parameter",
  ]);
  expect(bestScopes([], []).some(({ isFront }) => isFront)).toBe(false);
});
