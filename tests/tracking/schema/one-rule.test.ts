// One rule, five places: the validation of a cell, the form, the check, an import and the published schema must refuse
// the same values. Where Excel can do no better than its own rules, that is said here.
import { Ajv2020 } from "ajv/dist/2020";
import fc from "../../support/fast-check";
import type { Catalogue, ParameterDefinition } from "../../../src/tracking/catalogue/catalogue";
import { checkRuns } from "../../../src/tracking/checking/check-runs";
import { checkDraft } from "../../../src/tracking/forms/check-draft";
import { makeRunForm } from "../../../src/tracking/forms/run-form";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { planImport } from "../planning/plan-at-once";
import { catalogueJsonSchema } from "../../../src/tracking/schema/catalogue-json-schema";
import { ruleOfTarget } from "../../../src/tracking/schema/rule-of-target";
import type { ColumnTarget } from "../../../src/tracking/schema/run-columns";
import { runColumnSpec } from "../../../src/tracking/schema/run-column-spec";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";
import { valueProblem } from "../../../src/tracking/schema/value-rule";
import { readBoolean } from "../../../src/tracking/values/read-boolean";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { scalarText } from "../../../src/tracking/values/scalar-text";
import { emptyBook } from "../../../src/workbench/book/new-book";
import { Calculation } from "../../../src/workbench/formula/calculation";
import { isValidValue } from "../../../src/workbench/formula/validation-of-cell";
import { columnRule, needsListCells } from "../../../src/workbook/rules/column-rule";
import { runsOf } from "../runs-of";

const CHOICES = ["adam", "sgd", "SGD + momentum", "16", "0.5", "lion, fast", "=A1", "TRUE"];

const bound = fc.option(
  fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.double({ min: -5, max: 5, noNaN: true, noDefaultInfinity: true }),
  ),
  { nil: undefined },
);

const definition = fc
  .record({
    type: fc.constantFrom("number", "integer", "text", "choice", "boolean"),
    required: fc.boolean(),
    min: bound,
    max: bound,
    choices: fc.uniqueArray(fc.constantFrom(...CHOICES), { minLength: 1 }),
  })
  .map(({ type, required, min, max, choices }): ParameterDefinition => {
    const numeric = type === "number" || type === "integer";
    return {
      name: "x",
      type,
      required,
      choices: type === "choice" ? choices : [],
      inFingerprint: true,
      ...(numeric && min !== undefined ? { min } : {}),
      ...(numeric && max !== undefined ? { max } : {}),
    };
  });

const value: fc.Arbitrary<Scalar | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.boolean(),
  fc.integer({ min: -6, max: 6 }),
  fc.integer({ min: 0, max: 70_000 }),
  fc
    .double({ min: -6, max: 6, noNaN: true, noDefaultInfinity: true })
    .map((number) => (number === 0 ? 0 : number)),
  fc.constantFrom("NaN", "Infinity", "-Infinity", "fast", "Adam", "n".repeat(400)),
  fc.constantFrom(...CHOICES),
);

const ajv = new Ajv2020({ allowUnionTypes: true, strict: false });

/** Both ends of a range, which chance seldom hits. */
const ENDS: readonly [number, number, number][] = [
  [0, 1, 0],
  [0, 1, 1],
];

const asParameter = (one: ParameterDefinition): Catalogue => ({ parameters: [one], metrics: [] });

/** What a column of text or choices holds of a value: its text. */
function held(one: ParameterDefinition, given: Scalar | undefined): Scalar | undefined {
  const isText = one.type === "text" || one.type === "choice";
  return given !== undefined && isText ? scalarText(given) : given;
}

function cellTakes(target: ColumnTarget, catalogue: Catalogue, given: Scalar): boolean {
  const book = emptyBook();
  const [sheet] = book.sheets;
  const spec = runColumnSpec(target, "x", catalogue)!;
  spec.choices.forEach((choice, row) => {
    sheet!.cells.setValue(row, 5, choice);
  });
  const lists = {
    columnCells: () => undefined,
    choiceCells: (choices: readonly string[]) => `=Sheet1!$F$1:$F$${String(choices.length)}`,
  };
  const wanted = columnRule(spec, lists, "C7");
  if (!wanted) {
    return true;
  }
  const cell = { sheet: sheet!, row: 8, column: 2 };
  sheet!.cells.setValue(cell.row, cell.column, given);
  const description = {
    areas: [{ top: 6, left: 2, bottom: 20, right: 2 }],
    rule: wanted.rule,
    errorAlert: wanted.alert,
    prompt: { title: "", message: "", showPrompt: false },
    ignoreBlanks: true,
  };
  return isValidValue(new Calculation(book), description, cell, given);
}

function formTakes(catalogue: Catalogue, key: string, text: string): boolean {
  const form = makeRunForm({
    catalogue,
    runs: { count: 0, columns: [] },
    nextRunId: "run-0001",
    datasetNames: [],
    experimentNames: [],
  });
  return checkDraft(form, { "field:status": "Completed", [key]: text }, ".").errors[key] === undefined;
}

function checkTakes(catalogue: Catalogue, key: string, given: Scalar | undefined): boolean {
  const header = key.split(":").at(-1) ?? key;
  const label = RUN_FIELDS.find((field) => field.key === header)?.header ?? header;
  return !checkRuns({
    runs: runsOf([{ id: "run-0001", [key]: given }]),
    headers: RUN_FIELDS.map((field) => field.header).concat("x"),
    catalogue,
    datasetNames: [],
    experimentNames: [],
  }).some(({ column, severity }) => severity === "error" && column === label);
}

function importTakes(catalogue: Catalogue, key: string, given: Scalar | undefined): boolean {
  const { counts } = planImport({
    importId: "import-1",
    source: "CSV",
    candidates: runsOf([{ sourceId: "a", [key]: given }]),
    place: String,
    unreadable: [],
    existing: { count: 0, columns: [] },
    catalogue,
    datasetNames: [],
    experimentNames: [],
    notices: [],
  });
  return counts.reject === 0;
}

function schemaTakes(catalogue: Catalogue, parameters: object, metrics: object): boolean {
  const schema = catalogueJsonSchema(catalogue);
  const takes = ajv.validate(schema, { parameters, metrics });
  ajv.removeSchema(schema);
  return takes;
}

test("a parameter's value is taken everywhere or nowhere", () => {
  fc.assert(
    fc.property(definition, value, (one, raw) => {
      const catalogue = asParameter(one);
      const target = { role: "parameter", name: "x" } as const;
      const given = held(one, raw);
      fc.pre(!isReadFromText(one.type, given));
      const taken = valueProblem(ruleOfTarget(target, catalogue)!, given) === undefined;
      const text = given === undefined ? "" : scalarText(given);
      // A form's switch says "true".
      const typed = one.type === "boolean" && typeof given === "boolean" ? String(given) : text;
      expect(["form", formTakes(catalogue, "parameter:x", typed)]).toEqual(["form", taken]);
      expect(["check", checkTakes(catalogue, "parameter:x", given)]).toEqual(["check", taken]);
      expect(["import", importTakes(catalogue, "parameter:x", given)]).toEqual(["import", taken]);
      expect(["schema", schemaTakes(catalogue, given === undefined ? {} : { x: given }, {})]).toEqual([
        "schema",
        taken,
      ]);
      if (given !== undefined) {
        // Excel does not tell "Adam" from "adam" in a list that stands in cells; the check does.
        const inCells =
          needsListCells(one.choices) && one.choices.some((choice) => sameLetters(choice, text));
        expect(["cell", cellTakes(target, catalogue, given)]).toEqual(["cell", taken || inCells]);
      }
    }),
    {
      numRuns: 300,
      examples: ENDS.map(([min, max, at]): [ParameterDefinition, Scalar] => [
        { name: "x", type: "integer", required: true, choices: [], inFingerprint: true, min, max },
        at,
      ]),
    },
  );
});

test("a metric's value is taken everywhere or nowhere", () => {
  fc.assert(
    fc.property(bound, bound, value, (min, max, given) => {
      const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
      const catalogue: Catalogue = { parameters: [], metrics: [{ ...inferMetric("x"), ...range }] };
      const target = { role: "metric", name: "x" } as const;
      fc.pre(!isReadFromText("number", given));
      const taken = valueProblem(ruleOfTarget(target, catalogue)!, given) === undefined;
      expect(formTakes(catalogue, "metric:x", given === undefined ? "" : scalarText(given))).toBe(taken);
      expect(checkTakes(catalogue, "metric:x", given)).toBe(taken);
      expect(importTakes(catalogue, "metric:x", given)).toBe(taken);
      expect(schemaTakes(catalogue, {}, given === undefined ? {} : { x: given })).toBe(taken);
      expect(given === undefined || cellTakes(target, catalogue, given)).toBe(taken);
    }),
    { numRuns: 150, examples: [...ENDS] },
  );
});

test("a name that a parameter and a metric share goes by itself everywhere, whatever heads its column", () => {
  const one = { ...inferParameter("acc", "number", []), min: 0, max: 1 };
  const catalogue: Catalogue = { parameters: [one], metrics: [{ ...inferMetric("acc"), max: 5 }] };
  const demands = {
    "acc (parameter)": "acc must be a number from 0 to 1",
    acc: "acc must be a number of at most 5",
  };
  for (const [header, demand] of Object.entries(demands)) {
    const role = header === "acc" ? "metric" : "parameter";
    const target = { role, name: "acc" } as const;
    const lists = { columnCells: () => undefined, choiceCells: () => undefined };
    const alert = columnRule(runColumnSpec(target, header, catalogue)!, lists, "C7")?.alert.message;
    expect(alert).toBe(`${demand}.`);
    const form = makeRunForm({
      catalogue,
      runs: { count: 0, columns: [] },
      nextRunId: "run-0001",
      datasetNames: [],
      experimentNames: [],
    });
    const key = `${role}:acc`;
    const { errors } = checkDraft(form, { "field:status": "Completed", [key]: "9" }, ".");
    expect(errors[key]).toContain(`${demand}, not 9.`);
    expect(valueProblem(ruleOfTarget(target, catalogue)!, 9)?.message).toBe(`${demand}, not 9.`);
  }
});

test.each<["duration" | "seed", Scalar, boolean]>([
  ["duration", 0, true],
  ["duration", 12.5, true],
  ["duration", -1, false],
  ["duration", "NaN", false],
  ["duration", true, false],
  ["seed", 70_000, true],
  ["seed", -1, true],
  ["seed", 1.5, false],
  ["seed", "many", false],
])("a run's %s of %j is taken everywhere or nowhere: %s", (key, given, taken) => {
  const catalogue: Catalogue = { parameters: [], metrics: [] };
  const target = { role: "field", key } as const;
  expect(valueProblem(ruleOfTarget(target, catalogue)!, given) === undefined).toBe(taken);
  expect(cellTakes(target, catalogue, given)).toBe(taken);
  expect(formTakes(catalogue, `field:${key}`, scalarText(given))).toBe(taken);
  expect(checkTakes(catalogue, key, given)).toBe(taken);
  expect(importTakes(catalogue, key, given)).toBe(taken);
});

/** Forms and imports read numbers and TRUE from texts; a cell that holds such a text holds no number and no boolean. */
function isReadFromText(type: string, given: Scalar | undefined): boolean {
  if (typeof given !== "string") {
    return false;
  }
  const numeric = type === "number" || type === "integer";
  return numeric ? Number.isFinite(Number(given)) : type === "boolean" && readBoolean(given) !== undefined;
}

function sameLetters(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
