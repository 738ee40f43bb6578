import { ownDefinitions } from "../../../src/importers/sheets/own-definitions";
import type { PlacedTable } from "../../../src/importers/sheets/placed-table";
import type { GridCell } from "../../../src/importers/tables/grid";
import type { ColumnTarget } from "../../../src/tracking/schema/run-columns";
import { tableOf } from "../contents";

/** A catalogue whose table begins in the second row of its sheet. */
function placed(name: "Params" | "Metrics", headers: string[], rows: GridCell[][]): PlacedTable {
  const part = tableOf(headers, [], `ada.xlsx, ${name}`);
  const lines = rows.map((_, at) => at + 2);
  return { table: { name, headers, rows, lines, left: 0 }, part, sheet: { cells: [] } };
}

const PARAMS = placed(
  "Params",
  ["Name", "Type", "Min", "Max"],
  [
    ["lr", "number", 0, 1],
    ["depth", "nomber", undefined, undefined],
    ["", "number", undefined, undefined],
  ],
);
const METRICS = placed(
  "Metrics",
  ["Name", "Goal", "Unit"],
  [
    ["acc", "maximize", "%"],
    ["loss", "minimise", undefined],
  ],
);
const held: ColumnTarget[] = [
  { role: "parameter", name: "lr" },
  { role: "metric", name: "loss" },
];

test("what both tables define is read, whichever is there", () => {
  const { parameters, metrics } = ownDefinitions(PARAMS, METRICS).catalogue;
  expect(parameters.map(({ name, type, max }) => [name, type, max])).toEqual([
    ["lr", "number", 1],
    ["depth", "text", undefined],
  ]);
  expect(metrics.map(({ name, unit }) => [name, unit])).toEqual([
    ["acc", "%"],
    ["loss", undefined],
  ]);
  expect(ownDefinitions(undefined, METRICS).catalogue.parameters).toEqual([]);
  expect(ownDefinitions(PARAMS, undefined).catalogue.metrics).toEqual([]);
  const none = ownDefinitions(undefined, undefined);
  expect(none.catalogue).toEqual({ parameters: [], metrics: [] });
  expect(none.told([])).toEqual([]);
});

test("what is broken is told by its row in the order of the rows, then what has no column there", () => {
  const told = ownDefinitions(PARAMS, METRICS).told([...held, undefined]);
  expect(told.map((line) => line.replace(/: (".*?"|\S+ ?\S* ?\S*).*/, ": $1"))).toMatchInlineSnapshot(`
   [
     "Row 4 of ada.xlsx, Params: "nomber"",
     "Row 5 of ada.xlsx, Params: This row has",
     "Row 4 of ada.xlsx, Metrics: "minimise"",
     "Row 4 of ada.xlsx, Params: depth has no",
     "Row 3 of ada.xlsx, Metrics: acc has no",
   ]
  `);
});

test("a parameter and a metric of one name are each held by their own column alone", () => {
  const params = placed("Params", ["Name", "Type"], [["x", "number"]]);
  const metrics = placed("Metrics", ["Name", "Goal"], [["x", "maximize"]]);
  const { told } = ownDefinitions(params, metrics);
  const ofMetric = "Row 3 of ada.xlsx, Metrics: x has no column in Runs there and was not taken over.";
  const ofParameter = ofMetric.replace("Metrics", "Params");
  expect(told([{ role: "parameter", name: "x" }])).toEqual([ofMetric]);
  expect(told([{ role: "metric", name: "x" }])).toEqual([ofParameter]);
  expect(told([])).toEqual([ofParameter, ofMetric]);
});

test("of more than 20 the rest is counted", () => {
  const names = (many: number): GridCell[][] => Array.from({ length: many }, (_, at) => [`p${at}`, "number"]);
  const told = (many: number) =>
    ownDefinitions(placed("Params", ["Name", "Type"], names(many)), undefined).told([]);
  expect(told(20)).toHaveLength(20);
  expect(told(22).slice(19)).toEqual([
    "Row 22 of ada.xlsx, Params: p19 has no column in Runs there and was not taken over.",
    "2 more of its definitions are such.",
  ]);
});
