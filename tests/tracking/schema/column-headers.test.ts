import fc from "../../support/fast-check";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { MAX_HEADER_LENGTH, plainHeader } from "../../../src/tracking/schema/plain-header";
import { planHeaders } from "../../../src/tracking/schema/column-headers";
import { heldNames } from "../../../src/tracking/catalogue/held-names";
import { RunHeaders } from "../../../src/tracking/catalogue/run-headers";
import type { KnownNames } from "../../../src/tracking/schema/known-names";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";
import { targetKey } from "../../../src/tracking/schema/target-key";

const FIELDS = RUN_FIELDS.map(({ header }) => header);

function catalogue(parameters: readonly string[], metrics: readonly string[]): Catalogue {
  return {
    parameters: parameters.map((name) => inferParameter(name, "number", [])),
    metrics: metrics.map((name) => inferMetric(name)),
  };
}

/** The headers after the missing columns were appended. */
function grown(headers: readonly string[], defined: Catalogue, known?: KnownNames): string[] {
  return [...headers, ...planHeaders(headers, defined, known).additions.map(({ header }) => header)];
}

/** The headers after definitions joined those that were there. */
function joined(headers: readonly string[], before: Catalogue, after: Catalogue): string[] {
  return grown(headers, after, heldNames(new RunHeaders(headers, before)));
}

/** Which header each definition has. */
function headersByTarget(
  headers: readonly string[],
  defined: Catalogue,
  known?: KnownNames,
): Record<string, string> {
  const { targets } = planHeaders(headers, defined, known);
  return Object.fromEntries(
    targets.flatMap((target, at) => (target ? [[targetKey(target), headers[at] ?? ""]] : [])),
  );
}

test("a name is its own header", () => {
  expect(grown([], catalogue(["lr", "batch size"], ["val/acc@1"]))).toEqual([
    "lr",
    "batch size",
    "val/acc@1",
  ]);
});

test.each([
  ["a parameter and a metric of one name", ["x"], ["x"], ["x", "x (metric)"]],
  [
    "names that differ in case alone",
    ["Target params", "Target Params"],
    [],
    ["Target params", "Target Params (parameter)"],
  ],
  ["a third case of it", ["a", "A"], ["a"], ["a", "A (parameter)", "a (metric)"]],
  ["names of run fields", ["Seed"], ["status"], ["Seed (parameter)", "status (metric)"]],
  ["a definition that is really called so", ["x", "x (metric)"], ["x"], ["x", "x (metric)", "x (metric 2)"]],
])("tells apart %s", (_, parameters, metrics, headers) => {
  const known = catalogue(parameters, metrics);
  expect(grown([], known)).toEqual(headers);
  expect(planHeaders([...FIELDS, ...headers], known).additions).toEqual([]);
});

test("who came first keeps the plain name when the other joins later", () => {
  const before = catalogue(["lr"], ["accuracy"]);
  const headers = grown(FIELDS, before);
  const both = catalogue(["lr", "accuracy"], ["accuracy"]);
  const after = joined(headers, before, both);
  expect(after.slice(headers.length)).toEqual(["accuracy (parameter)"]);
  expect(headersByTarget(after, both)).toMatchObject({
    "metric:accuracy": "accuracy",
    "parameter:accuracy": "accuracy (parameter)",
  });
});

test("a header that was respelled, and a column of the user's own, are understood", () => {
  const plan = planHeaders(["run id", "Learning_Rate", "my column"], catalogue(["learning_rate"], []));
  expect(plan.targets).toEqual([
    { role: "field", key: "id" },
    { role: "parameter", name: "learning_rate" },
    undefined,
  ]);
  expect(plan.missingFields.map(({ header }) => header)).toEqual(FIELDS.slice(1));
});

test("line breaks are taken out and long names are cut, suffix included", () => {
  expect(plainHeader(" a\r\n\tb ")).toBe("a b");
  const long = "n".repeat(300);
  const headers = grown([], catalogue([long, `${long}!`], [long]));
  expect(headers.map((header) => header.length)).toEqual([
    MAX_HEADER_LENGTH,
    MAX_HEADER_LENGTH,
    MAX_HEADER_LENGTH,
  ]);
  expect(headersByTarget(headers, catalogue([long, `${long}!`], [long]))[`metric:${long}`]).toBe(headers[2]);
});

const name = fc.constantFrom(
  "x",
  "X",
  "x (metric)",
  "x (parameter)",
  "x (metric 2)",
  "Seed",
  "seed",
  "y",
  "Y",
);
const names = fc.uniqueArray(name, { maxLength: 6 });

test("headers are unique for Excel, each definition has one, and none ever moves", () => {
  fc.assert(
    fc.property(names, names, names, names, (parameters, metrics, laterParameters, laterMetrics) => {
      const first = catalogue(parameters, metrics);
      const added = catalogue(
        laterParameters.filter((one) => !parameters.includes(one)),
        laterMetrics.filter((one) => !metrics.includes(one)),
      );
      const both: Catalogue = {
        parameters: [...first.parameters, ...added.parameters],
        metrics: [...first.metrics, ...added.metrics],
      };
      const before = grown(FIELDS, first);
      const after = joined(before, first, both);
      expect(new Set(after.map((header) => header.toLowerCase())).size).toBe(after.length);
      expect(after.slice(0, before.length)).toEqual(before);
      const held = heldNames(new RunHeaders(before, first));
      expect(headersByTarget(after, both, held)).toMatchObject(headersByTarget(before, first));
      expect(planHeaders(after, both, held).additions).toEqual([]);
    }),
  );
});

test("of columns that differ in outer spaces alone, the one as it is spelled is the field's or the definition's", () => {
  const plan = planHeaders(["Status ", "Status", "lr ", "lr", "acc ", " acc"], catalogue(["lr"], ["acc"]));
  expect(plan.targets).toEqual([
    undefined,
    { role: "field", key: "status" },
    undefined,
    { role: "parameter", name: "lr" },
    { role: "metric", name: "acc" },
    undefined,
  ]);
});
