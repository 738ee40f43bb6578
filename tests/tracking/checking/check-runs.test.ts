import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { checkRuns, type RunsToCheck } from "../../../src/tracking/checking/check-runs";
import { fingerprints } from "../../../src/tracking/identity/fingerprint";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";
import { runsOf, type RunRow } from "../runs-of";

const CATALOGUE: Catalogue = {
  parameters: [{ ...inferParameter("lr", "number", []), max: 1 }],
  metrics: [{ ...inferMetric("acc"), primary: true }],
};
const HEADERS = [...RUN_FIELDS.map(({ header }) => header), "lr", "acc", "mine"];
const good = (id: string, more: RunRow = {}): RunRow => ({
  id,
  status: "Completed",
  "parameter:lr": Number(id) / 1000,
  "metric:acc": 0.5,
  ...more,
});

function check(rows: readonly RunRow[], more: Partial<RunsToCheck> = {}) {
  return checkRuns({
    runs: runsOf(rows),
    headers: HEADERS,
    catalogue: CATALOGUE,
    datasetNames: [],
    experimentNames: [],
    ...more,
  });
}
const brief = (findings: ReturnType<typeof check>) =>
  findings.map(({ severity, rule, row, column }) => [severity, rule, row, column]);

test("a sound table has no findings, blank rows included", () => {
  expect(check([good("1"), {}, good("2")])).toEqual([]);
});

test("values that break the catalogue are found where they stand", () => {
  const findings = check([
    good("1"),
    good("2", { "parameter:lr": 3, "metric:acc": "bad" }),
    good("3", { status: "odd" }),
  ]);
  expect(brief(findings)).toEqual([
    ["error", "range", 1, "lr"],
    ["error", "type", 1, "acc"],
    ["error", "choice", 2, "Status"],
  ]);
  expect(findings[0]).toMatchObject({
    table: "Runs",
    value: 3,
    message: "lr must be a number of at most 1, not 3.",
  });
});

test("a finding names the column as the table has it, even where a person retyped the header", () => {
  const headers = HEADERS.map((header) => ({ "Run ID": "run id", lr: "LR" })[header] ?? header);
  const findings = check([good("1", { "parameter:lr": 3 }), good("1", { "parameter:lr": 0.1 })], { headers });
  expect(brief(findings)).toEqual([
    ["error", "duplicate-id", 1, "run id"],
    ["error", "range", 0, "LR"],
  ]);
});

test("ids that are blank or taken are found without regard to case", () => {
  expect(
    brief(check([good("1", { id: "Run-1" }), good("2", { id: "run-1" }), good("3", { id: undefined })])),
  ).toEqual([
    ["error", "duplicate-id", 1, "Run ID"],
    ["error", "required", 2, "Run ID"],
  ]);
});

test("runs that are in twice, and a configuration with one seed twice, are warned of", () => {
  const findings = check([
    good("1", { "parameter:lr": 0.5, seed: 7 }),
    good("2", { "parameter:lr": 0.5, seed: 7 }),
    good("3", { "parameter:lr": 0.5, seed: 7, "metric:acc": 0.9 }),
    good("4", { "parameter:lr": 0.5, seed: 8 }),
    good("5", { "parameter:lr": 0.25, "metric:acc": 0.1 }),
    good("6", { "parameter:lr": 0.25, "metric:acc": 0.2 }),
  ]);
  expect(brief(findings)).toEqual([
    ["warning", "duplicate-run", 1, "Run ID"],
    ["warning", "same-configuration", 2, "Run ID"],
  ]);
});

test("a fingerprint that is not that of the configuration any more is warned of, a blank one is not", () => {
  const [fingerprint = ""] = fingerprints(runsOf([good("1", { "parameter:lr": 0.5 })]), CATALOGUE);
  const rows = [
    good("1", { "parameter:lr": 0.5, fingerprint }),
    good("2", { "parameter:lr": 0.25, fingerprint }),
    good("3", { "parameter:lr": 0.75 }),
  ];
  expect(brief(check(rows))).toEqual([["warning", "stale-fingerprint", 1, "Fingerprint"]]);
  const uncounted = {
    ...CATALOGUE,
    parameters: CATALOGUE.parameters.map((one) => ({ ...one, inFingerprint: false })),
  };
  expect(
    brief(check(rows, { catalogue: uncounted })).filter(([, rule]) => rule === "stale-fingerprint"),
  ).toHaveLength(2);
});

test("unknown datasets and experiments are warned of once a name, where those tables are kept", () => {
  const rows = [
    good("1", { dataset: "cats@2", experiment: "x" }),
    good("2", { dataset: "dogs" }),
    good("3", { dataset: "dogs" }),
  ];
  expect(check(rows)).toEqual([]);
  const findings = check(rows, { datasetNames: ["cats"], experimentNames: ["y"] });
  expect(findings.map(({ row, message }) => [row, message])).toEqual([
    [1, 'Dataset "dogs" (2 rows) is not in Datasets.'],
    [0, 'Experiment "x" is not in Experiments.'],
  ]);
});

test("results without a status and completed runs without the primary metric: each while few, one for all when many", () => {
  expect(brief(check([good("1", { status: undefined }), good("2", { "metric:acc": undefined })]))).toEqual([
    ["warning", "no-status", 0, "Status"],
    ["warning", "no-result", 1, "acc"],
  ]);
  const many = Array.from({ length: 30 }, (_, n) => good(String(n + 1), { status: undefined }));
  expect(check(many).map(({ row, message }) => [row, message])).toEqual([
    [0, "30 runs have results but no status, so that none of them can be the best run."],
  ]);
});

test("columns that the table lacks are named", () => {
  const findings = check([], { headers: HEADERS.filter((header) => header !== "Seed" && header !== "lr") });
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ["error", "Runs has no column Seed."],
    ["warning", "lr is defined in Params but has no column in Runs."],
  ]);
});

test("an id that two runs have is told with the row of the first, by the number that the sheet shows", () => {
  const rows = [good("1"), good("2"), good("2"), { ...good("3"), id: undefined }];
  const messages = (firstRow?: number) =>
    check(rows, firstRow === undefined ? {} : { firstRow }).flatMap(({ rule, value, message }) =>
      rule === "duplicate-id" || rule === "required" ? [[value, message]] : [],
    );
  expect(messages()).toEqual([
    ["2", "2 is also the id of the run in row 3."],
    [undefined, "The run has no id, so that an import or a reference cannot find it."],
  ]);
  expect(messages(5)[0]?.[1]).toBe("2 is also the id of the run in row 6.");
});

test("fingerprints of other configurations are told run by run, and together where they are many", () => {
  const stale = (many: number) =>
    check(Array.from({ length: many }, (_, at) => good(String(at + 1), { fingerprint: "old" }))).filter(
      ({ rule }) => rule === "stale-fingerprint",
    );
  expect(stale(1)).toMatchObject([{ row: 0, column: "Fingerprint", severity: "warning" }]);
  expect(
    stale(40)
      .map(({ message }) => message)
      .join(" "),
  ).toContain("40 runs have fingerprints that are not those of their configurations any more");
});
