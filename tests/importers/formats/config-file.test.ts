import { configFile } from "../../../src/importers/formats/config-file";
import { documentOf } from "../contents";

test.each([
  ["settings", { lr: 0.1, model: { depth: 3 } }, true],
  ["a list of a thousand layers", { layers: Array<number>(1000).fill(64) }, true],
  [
    "a table of 20,000 values",
    { lr: Array<number>(10_000).fill(1), wd: Array<number>(10_000).fill(1) },
    false,
  ],
  [
    "a thousand objects of twenty",
    { all: Array.from({ length: 1000 }, () => Array<number>(20).fill(1)) },
    false,
  ],
  ["results", { lr: 0.1, accuracy: 0.9 }, false],
])("%s that are called params.json: a file of settings? %#", (_, document, expected) => {
  expect(configFile.detect(documentOf(document, "params.json")) !== undefined).toBe(expected);
});
