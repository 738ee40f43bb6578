import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import {
  SUMMARY_COLUMNS,
  summarySheetRows,
  type SummaryMetric,
  type SummarySource,
} from "../../../src/workbook/generated/summary-layout";
import { metricsTable } from "../metrics-table";

const metric = (name: string, more: Partial<SummaryMetric["definition"]> = {}): SummaryMetric => ({
  definition: { ...inferMetric(name), ...more },
  header: name,
});
const ACC = metric("acc", { unit: "%" });

const SOURCE: SummarySource = {
  table: "Runs",
  headers: { id: "Run ID", name: "Name", status: "Status", experiment: "Experiment" },
  metricsTable: metricsTable("Name", "Goal", "Tolerance"),
  metrics: [ACC, metric("epoch", { goal: "none" })],
  primary: ACC,
  experiments: ["one", "=two"],
  moreExperiments: 0,
  generated: "2026-11-26 10:00 UTC",
};

/** What stands in the first column, formulas as "=". */
const firstColumn = (source: SummarySource) =>
  summarySheetRows(source).map(({ kind, cells }) => {
    const text = cells[0]?.text ?? "";
    return `${kind}: ${text.startsWith("=") ? "=" : text}`;
  });

test("title, counts by status, the best by metric, the primary metric by experiment", () => {
  expect(firstColumn(SOURCE)).toEqual([
    "title: Summary",
    "note: Rebuilt by Runsheet on 2026-11-26 10:00 UTC. The figures are formulas over the tables and follow every edit.",
    "note: The Summary button renews the lists of metrics and experiments and clears everything else on this sheet.",
    "note: =",
    "note: =",
    "heading: Runs by status",
    "header: Status",
    ...["Planned", "Running", "Completed", "Failed", "Stopped", "Pruned"].map((status) => `body: ${status}`),
    "body: Another or none",
    "body: All runs",
    "blank: ",
    "heading: Best of all completed runs by metric",
    "header: Metric",
    "body: acc (%)",
    "blank: ",
    "heading: acc by experiment, completed runs",
    "header: Experiment",
    "body: one",
    "body: '=two",
    "body: All runs",
  ]);
});

test("metrics without a goal have no best; where none has one, that is said", () => {
  expect(firstColumn({ ...SOURCE, metrics: [metric("epoch", { goal: "none" })] })).toContain(
    "note: No metric has a goal; set one on Metrics.",
  );
});

test("without any metric there is nothing to compare experiments by", () => {
  const { primary, ...without } = SOURCE;
  expect(primary).toBe(ACC);
  expect(firstColumn(without).slice(-2)).toEqual([
    "heading: Experiments",
    "note: There is no metric to compare experiments by.",
  ]);
});

test("experiments that there was no room for are counted", () => {
  expect(firstColumn({ ...SOURCE, moreExperiments: 7 }).at(-1)).toBe(
    "note: 7 more experiments are not listed.",
  );
});

test("figures say what kind they are of, so that formats follow from no formula's text", () => {
  const kinds = summarySheetRows(SOURCE).flatMap(({ kind, cells }) =>
    kind === "body" ? [cells.map(({ figure }) => figure ?? "text").join(" ")] : [],
  );
  expect(new Set(kinds)).toEqual(
    new Set([
      "text count share",
      "text text value value text text count count count value value",
      "text count count value value",
    ]),
  );
});

test("no row is wider than the sheet's columns, and every formula refers to headers as they stand", () => {
  const rows = summarySheetRows({ ...SOURCE, headers: { ...SOURCE.headers, status: "STATE" } });
  expect(Math.max(...rows.map(({ cells }) => cells.length))).toBe(SUMMARY_COLUMNS);
  const formulas = rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => (text.startsWith("=") ? [text] : [])),
  );
  expect(formulas.some((formula) => formula.includes("Runs[STATE]"))).toBe(true);
  expect(formulas.some((formula) => formula.includes("Runs[Status]"))).toBe(false);
});
