import fc from "../../support/fast-check";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { fingerprints } from "../../../src/tracking/identity/fingerprint";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { runsOf, type RunRow } from "../runs-of";

const NOTHING: Catalogue = { parameters: [], metrics: [] };
const one = (row: RunRow, catalogue = NOTHING): string | undefined =>
  fingerprints(runsOf([row]), catalogue)[0];

test("follows the published formula", () => {
  // Computed in Python with hashlib and mmh3 by the lines in row-hashes.ts.
  const row = {
    "parameter:learning_rate": 0.001,
    "parameter:optimizer": "adam",
    "parameter:augment": true,
    model: "cnn-2",
    dataset: "cats-dogs@2",
  };
  expect(one(row)).toBe("e9c3710e3b1d8453901ed433");
});

test.each<[string, RunRow, RunRow]>([
  ["1 and 1.0 and the text 1", { "parameter:depth": 1 }, { "parameter:depth": "1.0" }],
  ["True and true", { "parameter:bias": true }, { "parameter:bias": "True" }],
  ["0 and -0", { "parameter:momentum": 0 }, { "parameter:momentum": -0 }],
  ["texts with outer spaces", { model: "cnn" }, { model: " cnn " }],
  ["a blank and nothing", { model: "cnn", "parameter:lr": undefined }, { model: "cnn" }],
  [
    "other seeds, names, results",
    { model: "a", seed: 1, name: "x" },
    { model: "a", seed: 2, "metric:acc": 0.5 },
  ],
  ["other code versions", { model: "a", codeVersion: "1" }, { model: "a", codeVersion: "2" }],
])("is the same for %s", (_, a, b) => {
  expect(one(a)).toBe(one(b));
  expect(one(a)).toMatch(/^[0-9a-f]{24}$/);
});

test.each<[string, RunRow, RunRow]>([
  ["values", { "parameter:lr": 0.1 }, { "parameter:lr": 0.01 }],
  ["names", { "parameter:lr": 0.1 }, { "parameter:rate": 0.1 }],
  ["the datasets", { dataset: "a" }, { dataset: "b" }],
  ["a parameter and a field of one value", { "parameter:model": "a" }, { model: "a" }],
  ["exchanged values", { "parameter:a": 1, "parameter:b": 2 }, { "parameter:a": 2, "parameter:b": 1 }],
])("tells apart %s", (_, a, b) => {
  expect(one(a)).not.toBe(one(b));
});

test("a parameter that the catalogue leaves out does not count, and no configuration has no fingerprint", () => {
  const catalogue: Catalogue = { parameters: [inferParameter("seed", "integer", [])], metrics: [] };
  expect(one({ "parameter:seed": 1, model: "a" }, catalogue)).toBe(
    one({ "parameter:seed": 2, model: "a" }, catalogue),
  );
  expect(one({ "parameter:seed": 1, "metric:acc": 1 }, catalogue)).toBeUndefined();
});

test("one run and many runs, in any order of columns, give the same", () => {
  const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.string());
  const row = fc.dictionary(fc.constantFrom("a", "b", "c", "lr"), value);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const runs = runsOf(
        rows.map((cells) => Object.fromEntries(Object.entries(cells).map(([k, v]) => [`parameter:${k}`, v]))),
      );
      const turned: RunColumns = { count: runs.count, columns: [...runs.columns].reverse() };
      const all = fingerprints(runs, NOTHING);
      expect(fingerprints(turned, NOTHING)).toEqual(all);
      rows.forEach((_, at) => {
        const alone = runs.columns.map((column) => ({ ...column, values: [column.values[at]] }));
        expect(fingerprints({ count: 1, columns: alone }, NOTHING)).toEqual([all[at]]);
      });
    }),
  );
});

test("10,000 neighbouring configurations have 10,000 fingerprints", () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({
    "parameter:a": n % 100,
    "parameter:b": Math.floor(n / 100),
  }));
  expect(new Set(fingerprints(runsOf(rows), NOTHING)).size).toBe(10_000);
});
