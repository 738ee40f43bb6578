// What holds no runs, whatever its rows look like.

import { NO_RUNS } from "../../../src/importers/registry";
import type { SourceContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { documentOf, tableOf } from "../contents";

const isKnown = (id: string, content: SourceContent): boolean =>
  NO_RUNS.find((one) => one.id === id)?.detect(content) !== undefined;

test.each<[why: string, document: unknown, right: boolean]>([
  ["a sweep of W&B", { method: "grid", parameters: { lr: { values: [1] }, x: { value: 1 } } }, true],
  ["a sweep with nothing to try", { method: "grid", parameters: { lr: { value: 1 } } }, false],
  ["settings called parameters", { method: "grid", parameters: { lr: 1 } }, false],
  ["no method", { parameters: { lr: { values: [1] } } }, false],
  [
    "a space of Ax",
    {
      parameters: [
        { name: "lr", bounds: [0, 1] },
        { name: "x", choices: [1] },
      ],
    },
    true,
  ],
  ["a list with a value", { parameters: [{ name: "lr", bounds: [0, 1], value: 1 }] }, false],
  ["a list with something else", { parameters: [{ name: "lr", bounds: [0, 1] }, { name: "x" }] }, false],
  ["an empty list", { parameters: [] }, false],
  ["a space of NNI", { lr: { _type: "choice", _value: [1] }, x: { _type: "choice", _value: [2] } }, true],
  ["one with a setting in it", { lr: { _type: "choice", _value: [1] }, x: 1 }, false],
  ["one without values", { lr: { _type: "choice" } }, false],
  ["nothing", {}, false],
])("a search space: %s", (_, document, right) => {
  expect(isKnown("search-space", documentOf(document))).toBe(right);
});

test("each way to write a range is one", () => {
  const names = ["min", "max", "values", "distribution", "bounds", "low", "high", "choices"];
  const known = names.filter((name) =>
    isKnown("search-space", documentOf({ method: "grid", parameters: { lr: { [name]: 1 } } })),
  );
  expect(known).toEqual(names);
});

test.each<[why: string, header: string[], rows: Scalar[][], right: boolean]>([
  ["classes beside and below each other", ["", "cat", "dog"], [["cat", 5, 1], ["dog", 2, 7]], true],
  ["in another order", ["", "cat", "dog"], [["dog", 5, 1], [" cat ", 2, 7]], true],
  ["counts as texts", ["", "cat", "dog"], [["cat", "5", "1"], ["dog", "2", "0"]], true],
  ["one class", ["", "cat"], [["cat", 5]], false],
  ["a row more", ["", "cat", "dog"], [["cat", 5, 1], ["dog", 2, 7], ["all", 7, 8]], false],
  ["another class below", ["", "cat", "dog"], [["cat", 5, 1], ["cow", 2, 7]], false],
  ["a negative number", ["", "cat", "dog"], [["cat", 5, -1], ["dog", 2, 7]], false],
  ["words", ["", "cat", "dog"], [["cat", "x", 1], ["dog", 2, 7]], false],
  ["truths", ["", "cat", "dog"], [["cat", true, 1], ["dog", 2, 7]], false],
  ["pairs as W&B writes them", ["Actual", "Predicted", "nPredictions"], [["cat", "dog", 5]], true],
  ["pairs without a count", ["Actual", "Predicted", "n"], [["cat", "dog", 5]], false],
])("a confusion matrix: %s", (_, header, rows, right) => {
  expect(isKnown("confusion-matrix", tableOf(header, rows))).toBe(right);
}); // prettier-ignore

test("a document is no confusion matrix", () => {
  expect(isKnown("confusion-matrix", documentOf({ Actual: 1, Predicted: 1, nPredictions: 1 }))).toBe(false);
});
