import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { DECISIONS, type ImportPlan } from "../../../src/tracking/planning/import-plan";
import { planImport } from "./plan-at-once";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { rowsOf, runsOf } from "../runs-of";

const CATALOGUE: Catalogue = {
  parameters: [{ ...inferParameter("lr", "number", []), min: 0, max: 1 }],
  metrics: [{ ...inferMetric("acc"), primary: true }],
};

/** A plan as a page: what becomes of each row and why, then what is written, then what is said besides. */
function page(plan: ImportPlan, place: (row: number) => string): string {
  const reasons = new Map(plan.reasons.map((reason) => [reason.row, reason]));
  const rows = Array.from(plan.decisions, (decision, row) => {
    const reason = reasons.get(row);
    const why = reason === undefined ? "" : `${reason.rule}: ${reason.message}`;
    return `${place(row).padEnd(8)} ${(DECISIONS[decision] ?? "").padEnd(7)} ${why}`.trimEnd();
  });
  const line = (row: object) =>
    Object.entries(row)
      .filter(([key]) => key !== "fingerprint")
      .map(([key, value]) => `${key}=${String(value)}`)
      .join(" ");
  const updates = rowsOf(plan.updates.runs).map(
    (row, at) => `row ${String(plan.updates.rows[at])}: ${line(row)}`,
  );
  return [
    ...rows,
    "",
    ...rowsOf(plan.additions).map((row) => `adds ${line(row)}`),
    ...updates.map((text) => `updates ${text}`),
    ...plan.newParameters.map(({ name, type }) => `defines parameter ${name}, ${type}`),
    ...plan.newMetrics.map(({ name, goal }) => `defines metric ${name}, ${goal}`),
    "",
    ...plan.notices.map(({ message }) => message),
    ...plan.warnings.map(({ message }) => message),
  ].join("\n");
}

test("an import into a workbook that has three runs, on one screen", () => {
  const existing = runsOf([
    { id: "run-0001", status: "Running", source: "CSV", sourceId: "a", "parameter:lr": 0.1, name: "mine" },
    {
      id: "run-0002",
      status: "Completed",
      source: "CSV",
      sourceId: "b",
      "parameter:lr": 0.2,
      "metric:acc": 0.8,
    },
    { id: "run-0005", status: "Completed", "parameter:lr": 0.3, "metric:acc": 0.7 },
  ]);
  const rows = [
    { sourceId: "a", status: "Completed", name: "theirs", "parameter:lr": 0.1, "metric:acc": 0.9 },
    { sourceId: "b", status: "Completed", "parameter:lr": 0.2, "metric:acc": 0.8 },
    { sourceId: "c", status: "Completed", "parameter:lr": 0.2, "metric:acc": 0.81, "parameter:depth": 4 },
    { sourceId: "c", status: "Completed", "parameter:lr": 0.2, "metric:acc": 0.81, "parameter:depth": 4 },
    { sourceId: "c", status: "Completed", "parameter:lr": 0.2, "metric:acc": 0.5 },
    { sourceId: "d", status: "Completed", "parameter:lr": 5, "metric:acc": "good" },
    { sourceId: "e", status: "hibernating", dataset: "dogs@2", "parameter:lr": 0.3, "metric:loss": 0.4 },
    {},
    { name: "broken" },
  ];
  const place = (row: number) => `line ${String(row + 2)}`;
  const plan = planImport({
    importId: "import-7",
    source: "CSV",
    candidates: runsOf(rows),
    place,
    unreadable: [{ row: 8, message: "It has 9 cells, the header has 6." }],
    existing,
    catalogue: CATALOGUE,
    datasetNames: ["cats"],
    experimentNames: [],
    notices: [],
  });
  expect(page(plan, place)).toMatchInlineSnapshot(`
   "line 2   update  same-source-id: Updates run-0001: Status Running to Completed, acc blank to 0.9.
   line 3   skip    same-source-id: Already in the workbook as run-0002.
   line 4   add
   line 5   skip    repeated-in-file: The same run stands at line 4 already.
   line 6   reject  id-conflict: The run at line 4 has the same id but other values.
   line 7   reject  range: lr must be a number from 0 to 1, not 5. acc must be a number, not "good".
   line 8   add
   line 9   skip    empty-row: The row holds no value.
   line 10  reject  unreadable: It has 9 cells, the header has 6.

   adds id=run-0006 status=Completed parameter:lr=0.2 metric:acc=0.81 parameter:depth=4 source=CSV sourceId=c import=import-7
   adds id=run-0007 status=hibernating parameter:lr=0.3 dataset=dogs@2 metric:loss=0.4 source=CSV sourceId=e import=import-7
   updates row 0: id=run-0001 status=Completed source=CSV sourceId=a parameter:lr=0.1 name=mine metric:acc=0.9
   defines parameter depth, number
   defines metric loss, minimize

   Status must be one of Planned, Running, Completed, Failed, Stopped, Pruned, not "hibernating". It is kept as it is (in 1 run).
   Dataset "dogs@2" (in 1 run) is not in Datasets."
  `);
});
