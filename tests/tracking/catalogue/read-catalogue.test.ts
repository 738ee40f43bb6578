import fc from "../../support/fast-check";
import type { MetricDefinition, ParameterDefinition } from "../../../src/tracking/catalogue/catalogue";
import { metricValues, parameterValues } from "../../../src/tracking/catalogue/catalogue-rows";
import { readCatalogue } from "../../../src/tracking/catalogue/read-catalogue";
import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";
import type { CellValue } from "../../../src/tracking/values/cell-value";

const PARAMS = TABLE_SPECS.Params.columns.map(({ header }) => header);
const METRICS = TABLE_SPECS.Metrics.columns.map(({ header }) => header);

const params = (...rows: (string | number | boolean)[][]) =>
  readCatalogue([["Name", "Type", "Min", "Max", "Choices", "Default"], ...rows], []);
const metrics = (...rows: (string | number | boolean)[][]) =>
  readCatalogue([], [["Name", "Goal", "Primary", "Aliases", "Tolerance"], ...rows]);
const rules = ({ findings }: ReturnType<typeof params>) =>
  findings.map(({ rule, row, column }) => [rule, row, column]);

test("a row is read by header, in any order and case", () => {
  const { catalogue, findings } = readCatalogue(
    [
      ["DEFAULT", "name", "mine", "Type", "Required", "unit"],
      [0.001, " learning_rate ", "x", "Number", "yes", "1/step"],
      ["", "", "", "", "", ""],
    ],
    [],
  );
  expect(findings).toEqual([]);
  expect(catalogue.parameters).toEqual([
    {
      name: "learning_rate",
      type: "number",
      required: true,
      choices: [],
      unit: "1/step",
      default: 0.001,
      inFingerprint: true,
    },
  ]);
});

test.each([
  ["an unknown type", ["lr", "float", "", "", "", ""], "type-name", "Type"],
  ["a missing type", ["lr", "", "", "", "", ""], "type-name", "Type"],
  ["a row without a name", ["", "number", "", "", "", ""], "required", "Name"],
  ["Min above Max", ["lr", "number", 2, 1, "", ""], "range", "Min"],
  ["a Min that is no number", ["lr", "number", "low", "", "", ""], "type", "Min"],
  ["a choice without choices", ["opt", "choice", "", "", "", ""], "no-choices", "Choices"],
  ["a default of the wrong type", ["lr", "number", "", "", "", "fast"], "default", "Default"],
  ["a default out of range", ["lr", "number", 0, 1, "", 5], "default", "Default"],
  ["a default that is no choice", ["opt", "choice", "", "", "adam, sgd", "lion"], "default", "Default"],
])("finds %s", (_, row, rule, column) => {
  expect(rules(params(row))).toEqual([[rule, 0, column]]);
});

test("the first of two rows with one name counts; names that differ in case alone are both kept", () => {
  const read = params(
    ["lr", "number", "", "", "", ""],
    ["lr", "text", "", "", "", ""],
    ["LR", "number", "", "", "", ""],
  );
  expect(rules(read)).toEqual([
    ["duplicate-name", 1, "Name"],
    ["similar-name", 2, "Name"],
  ]);
  expect(read.catalogue.parameters.map(({ name, type }) => [name, type])).toEqual([
    ["lr", "number"],
    ["LR", "number"],
  ]);
});

test("finds a bad goal, a second primary metric, a doubled alias and a negative tolerance", () => {
  const read = metrics(
    ["acc", "maximise", true, "accuracy", -1],
    ["loss", "minimize", true, "accuracy, cost", ""],
  );
  expect(rules(read)).toEqual([
    ["two-primaries", 1, "Primary"],
    ["goal", 0, "Goal"],
    ["range", 0, "Tolerance"],
    ["alias", 1, "Aliases"],
  ]);
  expect(
    read.catalogue.metrics.map(({ primary, aliases, tolerance }) => [primary, aliases, tolerance]),
  ).toEqual([
    [true, ["accuracy"], 0],
    [false, ["cost"], 0],
  ]);
});

test("a table without a column that it needs is named", () => {
  expect(readCatalogue([["Name"]], []).findings.map(({ message }) => message)).toEqual([
    "The table Params has no column Type.",
  ]);
});

test("seeds and paths stay out of the fingerprint when the cell is blank", () => {
  const names = ["seed", "output_dir", "learning_rate", "model_name_or_path"];
  const { catalogue } = params(...names.map((name) => [name, "text", "", "", "", ""]));
  expect(catalogue.parameters.map(({ inFingerprint }) => inFingerprint)).toEqual([false, false, true, true]);
});

const word = fc.string({ minLength: 1, maxLength: 10 }).map((text) => `n${text.trim()}`);
const optional = <T>(key: string, arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary).map((value) => (value === null ? {} : { [key]: value }));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

const numeric: fc.Arbitrary<ParameterDefinition> = fc
  .tuple(
    word,
    fc.boolean(),
    fc.boolean(),
    optional("min", number),
    optional("unit", word),
    optional("description", word),
  )
  .map(
    ([name, required, inFingerprint, ...rest]) =>
      Object.assign(
        { name, type: "number" as const, required, choices: [], inFingerprint },
        ...rest,
      ) as ParameterDefinition,
  );

const metric: fc.Arbitrary<MetricDefinition> = fc
  .tuple(
    word,
    fc.constantFrom("maximize", "minimize", "none" as const),
    fc.boolean(),
    fc.nat(5),
    optional("max", number),
  )
  .map(
    ([name, goal, primary, tolerance, rest]) =>
      Object.assign({ name, goal, primary, tolerance, aliases: [] }, rest) as MetricDefinition,
  );

test("a definition written as a row is read back the same", () => {
  const plain = (text: string | undefined): boolean => text === undefined || !/^#|[,;\n]/.test(text);
  fc.assert(
    fc.property(numeric, metric, (parameter, measured) => {
      fc.pre([parameter.unit, parameter.description].every(plain));
      const read = readCatalogue(
        [PARAMS, rowOf(parameterValues(parameter), PARAMS)],
        [METRICS, rowOf(metricValues(measured), METRICS)],
      );
      expect(read).toEqual({ catalogue: { parameters: [parameter], metrics: [measured] }, findings: [] });
    }),
  );
});

function rowOf(
  values: Readonly<Record<string, CellValue | undefined>>,
  headers: readonly string[],
): CellValue[] {
  return headers.map((header) => values[header] ?? "");
}
