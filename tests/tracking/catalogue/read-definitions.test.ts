import { readMetrics } from "../../../src/tracking/catalogue/read-metrics";
import { readParameters } from "../../../src/tracking/catalogue/read-parameters";
import type { CellValue } from "../../../src/tracking/values/cell-value";

/** Rows of a catalogue under the headers given; what is not named is blank. */
function rowsUnder(
  headers: readonly string[],
  rows: readonly Readonly<Record<string, CellValue>>[],
): CellValue[][] {
  return [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? ""))];
}

const PARAMS = [
  "Name",
  "Type",
  "Required",
  "Min",
  "Max",
  "Choices",
  "Unit",
  "Default",
  "In fingerprint",
  "Description",
];
const METRICS = [
  "Name",
  "Goal",
  "Primary",
  "Min",
  "Max",
  "Unit",
  "Tolerance",
  "Curve value",
  "Aliases",
  "Description",
];
const params = (...rows: Readonly<Record<string, CellValue>>[]) => readParameters(rowsUnder(PARAMS, rows));
const metrics = (...rows: Readonly<Record<string, CellValue>>[]) => readMetrics(rowsUnder(METRICS, rows));
const messages = ({ findings }: { findings: readonly { message: string; fix?: string }[] }) =>
  findings.map(({ message, fix }) => `${message} ${fix ?? ""}`);

test("a parameter with everything", () => {
  expect(
    params({
      Name: "opt",
      Type: "choice",
      Required: true,
      Choices: "adam, sgd",
      Unit: "-",
      Default: "sgd",
      "In fingerprint": false,
      Description: "Optimiser",
    }),
  ).toEqual({
    parameters: [
      {
        name: "opt",
        type: "choice",
        required: true,
        choices: ["adam", "sgd"],
        unit: "-",
        default: "sgd",
        inFingerprint: false,
        description: "Optimiser",
      },
    ],
    rows: [0],
    findings: [],
  });
});

test("a parameter with nothing but name and type", () => {
  expect(params({ Name: "lr", Type: "number" }).parameters).toEqual([
    { name: "lr", type: "number", required: false, choices: [], inFingerprint: true },
  ]);
});

test("rows that define nothing are passed over, the others keep their place", () => {
  const read = params(
    {},
    { Name: "lr", Type: "number" },
    { Type: "text" },
    { Name: "lr", Type: "text" },
    { Name: "Lr", Type: "text" },
  );
  expect(read.rows).toEqual([1, 4]);
  expect(messages(read)).toEqual([
    "This row has no name. Give it a name, or delete the row.",
    "lr is defined twice; only the first row counts. Delete one of the two rows.",
    "Lr and lr differ in upper and lower case alone. If they are the same thing, keep one of them; otherwise give one another name.",
  ]);
});

test("a range keeps what it has of its two ends", () => {
  expect(params({ Name: "a", Type: "number", Min: 0 }).parameters[0]).toMatchObject({ min: 0 });
  expect(params({ Name: "a", Type: "number", Max: 0 }).parameters[0]).toMatchObject({ max: 0 });
  expect(params({ Name: "a", Type: "number", Min: 1, Max: 1 })).toMatchObject({
    parameters: [{ min: 1, max: 1 }],
    findings: [],
  });
  const turned = params({ Name: "a", Type: "number", Min: 2, Max: 1 });
  expect(turned.parameters[0]).not.toHaveProperty("min");
  expect(turned.parameters[0]).not.toHaveProperty("max");
  expect(messages(turned)).toEqual([
    "Min 2 is larger than Max 1. Both are ignored. Exchange the two, or correct one of them.",
  ]);
});

test("choices belong to the type choice alone, which has to have some", () => {
  expect(params({ Name: "a", Type: "text", Choices: "x, y" })).toMatchObject({
    parameters: [{ choices: [] }],
    findings: [],
  });
  expect(messages(params({ Name: "a", Type: "choice" }))).toEqual([
    "The type is choice, but there are no choices. List the choices, or make the type text.",
  ]);
});

test("a type in any case is a type; another word is read as text", () => {
  expect(params({ Name: "a", Type: " INTEGER " }).parameters[0]?.type).toBe("integer");
  const odd = params({ Name: "a", Type: "float" }, { Name: "b" });
  expect(odd.parameters.map(({ type }) => type)).toEqual(["text", "text"]);
  expect(odd.findings.map(({ message }) => message)).toEqual([
    '"float" is not a type; the parameter is read as text.',
    "The parameter has no type.",
  ]);
});

test("a default is of the parameter's type: texts and choices are text", () => {
  const defaults = params(
    { Name: "a", Type: "number", Default: 0 },
    { Name: "b", Type: "text", Default: 7 },
    { Name: "c", Type: "choice", Choices: "16, 32", Default: 16 },
    { Name: "d", Type: "boolean", Default: false },
    { Name: "e", Type: "number", Default: "#N/A" },
  );
  expect(defaults.parameters.map((parameter) => parameter.default)).toEqual([0, "7", "16", false, undefined]);
  expect(defaults.findings).toEqual([]);
  const wrong = params({ Name: "lr", Type: "number", Default: "fast" });
  expect(wrong.parameters[0]).not.toHaveProperty("default");
  expect(wrong.findings[0]?.message).toBe('The default of lr must be a number, not "fast". It is ignored.');
});

test("a metric with everything", () => {
  expect(
    metrics({
      Name: "acc",
      Goal: " Maximize ",
      Primary: true,
      Min: 0,
      Max: 1,
      Unit: "%",
      Tolerance: 0.01,
      "Curve value": "Own best",
      Aliases: "accuracy, val_acc, acc",
      Description: "Accuracy",
    }),
  ).toEqual({
    metrics: [
      {
        name: "acc",
        goal: "maximize",
        primary: true,
        min: 0,
        max: 1,
        unit: "%",
        tolerance: 0.01,
        curve: "own best",
        aliases: ["accuracy", "val_acc"],
        description: "Accuracy",
      },
    ],
    rows: [0],
    findings: [],
  });
});

test("a metric without a goal has none, and that is found", () => {
  const read = metrics({ Name: "acc" }, { Name: "loss", Goal: "down" });
  expect(read.metrics.map(({ goal }) => goal)).toEqual(["none", "none"]);
  expect(messages(read)).toEqual([
    "The metric has no goal. Choose one of maximize, minimize, none.",
    '"down" is not a goal; the metric is read without one. Choose one of maximize, minimize, none.',
  ]);
});

test("one metric is primary, the first that is marked", () => {
  const read = metrics(
    { Name: "a", Goal: "none" },
    { Name: "b", Goal: "none", Primary: "yes" },
    { Name: "c", Goal: "none", Primary: true },
  );
  expect(read.metrics.map(({ primary }) => primary)).toEqual([false, true, false]);
  expect(messages(read)).toEqual(["b is primary already, so c is not. Leave TRUE at one metric only."]);
});

test("which value of its curve a metric has: nothing is said by a blank, and another word is found", () => {
  const read = metrics(
    { Name: "a", Goal: "none" },
    { Name: "b", Goal: "none", "Curve value": "last" },
    { Name: "c", Goal: "none", "Curve value": "mean" },
  );
  expect(read.metrics.map(({ curve }) => curve)).toEqual([undefined, "last", undefined]);
  expect(messages(read)).toEqual([
    '"mean" is no value of a curve; the metric is read as if nothing stood there. Choose one of best step, own best, last.',
  ]);
});

test("a tolerance is not negative", () => {
  const read = metrics(
    { Name: "a", Goal: "none", Tolerance: -0.5 },
    { Name: "b", Goal: "none", Tolerance: "0.5" },
  );
  expect(read.metrics.map(({ tolerance }) => tolerance)).toEqual([0, 0.5]);
  expect(messages(read)).toEqual([
    "The tolerance must be 0 or a positive number, not -0.5. It counts as 0. Write 0 or a positive number.",
  ]);
});

test("an alias stands for one metric: not for another's name, not for another's alias", () => {
  const read = metrics(
    { Name: "a", Goal: "none", Aliases: "x, b" },
    { Name: "b", Goal: "none", Aliases: "x, y, y" },
  );
  expect(read.metrics.map(({ aliases }) => aliases)).toEqual([["x"], ["y"]]);
  expect(messages(read)).toEqual([
    '"b" already stands for b, so it cannot stand for a. Keep the alias at one metric only.',
    '"x" already stands for a, so it cannot stand for b. Keep the alias at one metric only.',
  ]);
});
