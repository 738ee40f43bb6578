// What the formulas say of a row is what the filter says of the run in it, whatever stands in the cells.

import fc from "../../support/fast-check";
import { fromCell } from "../../../src/cells/from-cell";
import { serialOf } from "../../../src/cells/serial-date";
import type { Catalogue, ParameterDefinition } from "../../../src/tracking/catalogue/catalogue";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { liveFilter } from "../../../src/tracking/filter/live-filter";
import { FilterError } from "../../../src/tracking/filter/filter-error";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { columnType } from "../../../src/tracking/schema/column-type";
import type { ColumnTarget, RunColumns } from "../../../src/tracking/schema/run-columns";
import { targetKey } from "../../../src/tracking/schema/target-key";
import { cellsReadOtherwise, filterHolds } from "../../../src/workbook/generated/filter-formulas";
import { startExcel } from "../../support/excel";

const parameter = (name: string, type: ParameterDefinition["type"]): ParameterDefinition => ({
  name,
  type,
  required: false,
  choices: [],
  inFingerprint: true,
});

const CATALOGUE: Catalogue = {
  parameters: [
    parameter("lr", "number"),
    parameter("batch", "integer"),
    parameter("opt", "text"),
    parameter("aug", "boolean"),
  ],
  metrics: [inferMetric("acc")],
};
const ROWS = 6;

const COLUMNS: readonly { readonly header: string; readonly target: ColumnTarget }[] = [
  { header: "Name", target: { role: "field", key: "name" } },
  { header: "Status", target: { role: "field", key: "status" } },
  { header: "Started", target: { role: "field", key: "started" } },
  { header: "Dataset", target: { role: "field", key: "dataset" } },
  { header: "lr", target: { role: "parameter", name: "lr" } },
  { header: "batch", target: { role: "parameter", name: "batch" } },
  { header: "opt", target: { role: "parameter", name: "opt" } },
  { header: "aug", target: { role: "parameter", name: "aug" } },
  { header: "acc", target: { role: "metric", name: "acc" } },
];

type Cell = string | number | boolean;

const ODD = ["", '=""', "=NA()", "=1/0", true, false, "'TRUE", "n/a", "NaN", "-Infinity", "  "];
const day = (text: string): number => serialOf(Date.parse(text)) ?? 0;
const some = (...cells: Cell[]): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...cells) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>(...ODD) },
  );

const CELLS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Name: fc.constantFrom<Cell>("a", "b"),
  Status: fc.constantFrom<Cell>("Completed", "completed ", "\u00a0COMPLETED"),
  Started: some(
    day("2026-01-31T00:00:00Z"),
    day("2026-01-31T23:59:59.999Z"),
    day("2026-02-01T00:00:00Z"),
    day("2026-02-01T12:30:00Z"),
    day("2025-06-01T00:00:00Z") - 1e-9,
    "yesterday",
  ),
  Dataset: some(
    "v2",
    " V2",
    "v2\u00a0",
    "v10",
    "v2  x",
    "v2 x",
    2,
    2024,
    "'2024",
    "'2024.0",
    "a*b",
    "A?b~",
    "größe",
  ),
  lr: some(0.1, 0.3, "=0.1+0.2", 0.30000000001, 1e-3, 0, -0.1, 1, 1.0000000000004, "'0.3", "' 1"),
  batch: some(16, 32, 64, 0, -1, 1e12, "'32", "32 or so"),
  opt: some("adam", "Adam ", "adamw", "sgd", "none", 5, "'5", "#N/A?", "100%"),
  aug: some(true, false, "'yes", "'No ", "on", "F", 1, 0, 2, "maybe"),
  acc: some(0.5, 0.9, 0.91, "=0.3*3", 1, 90, "'0.91", "OOM"),
};

const FILTERS = [
  "lr = 0.3",
  "lr != 0.3",
  "not lr = 0.3",
  "lr < 0.3",
  "lr <= 0.3",
  "lr > 0.3",
  "lr >= 0.3",
  "lr between 0.1 and 0.3",
  "not lr between 0.1 and 0.3",
  "lr in (0.1, 1)",
  "lr not in (0.1, 1)",
  "lr > -0.1",
  "lr = 1",
  "lr = 0",
  "lr is null",
  "lr is not null",
  "lr = NaN",
  "lr != OOM",
  "batch = 32",
  "batch < 64",
  "batch >= 1e11",
  "acc >= 0.9",
  "acc < 0.91",
  "dataset = 'v2'",
  "dataset = v2",
  "dataset != 'v2'",
  "not (dataset = 'v2')",
  "dataset in ('v2', 'v10')",
  "dataset = 2024",
  "dataset != 2024",
  "dataset = '2024'",
  "dataset = true",
  "dataset = 'größe'",
  "dataset like 'v%'",
  "dataset like '%2'",
  "dataset not like '%2'",
  "dataset like '%*%'",
  "dataset contains 'v2 x'",
  "dataset contains 'a?b~'",
  "dataset contains e",
  "dataset is null",
  "opt = adam",
  "opt != adam",
  "opt = '5'",
  "opt = none",
  "opt like 'adam%'",
  "opt contains 'da'",
  "not opt contains 'da'",
  "aug",
  "not aug",
  "aug = true",
  "aug != yes",
  "aug = off",
  "aug is null",
  "started >= 2026-02",
  "started < 2026-02-01",
  "started = 2026-01-31",
  "started != 2026-01-31",
  "started <= 2026-01",
  "started > 2026-01",
  "started > '2026-02-01 12:30'",
  "started between 2026-01 and 2026-02-01",
  "started is null",
  "status = completed",
  "status != finished",
  "status in (failed, running)",
  "status contains 'comp'",
  "status is null",
];

const condition = fc.constantFrom(...FILTERS);
const anyFilter = fc.oneof(
  condition,
  fc.tuple(condition, fc.constantFrom("and", "or"), condition).map(([a, join, b]) => `(${a}) ${join} (${b})`),
  fc
    .tuple(condition, fc.constantFrom("and", "or"), condition, condition)
    .map(([a, join, b, c]) => `not ((${a}) ${join} not (${b})) or (${c})`),
);

const anyRows = fc.array(fc.record(CELLS), { minLength: ROWS, maxLength: ROWS });

/** A workbook whose table Runs is filled anew, and whose formulas are worked out beside it. */
async function startBook(): Promise<{
  fill: (rows: readonly Readonly<Record<string, Cell>>[]) => Promise<RunColumns>;
  ask: (formulas: readonly string[]) => Promise<unknown[]>;
}> {
  await startExcel();
  const headers = COLUMNS.map(({ header }) => header);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRangeByIndexes(0, 0, ROWS + 1, headers.length);
    range.formulas = [headers, ...Array.from({ length: ROWS }, () => headers.map(() => 0))];
    sheet.tables.add(range, true).name = "Runs";
    await context.sync();
  });
  return {
    fill: (rows) =>
      Excel.run(async (context) => {
        const body = context.workbook.tables.getItem("Runs").getDataBodyRange();
        body.formulas = rows.map((row) => headers.map((header) => row[header] ?? ""));
        body.load("values");
        await context.sync();
        const values = body.values as unknown[][];
        return {
          count: ROWS,
          columns: COLUMNS.map(({ target }, at) => {
            const type = columnType(target, CATALOGUE) ?? "text";
            return { target, type, values: values.map((row) => fromCell(row[at], type)) };
          }),
        };
      }),
    ask: (formulas) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets
          .getItem("Sheet1")
          .getRangeByIndexes(0, 20, formulas.length, 1);
        cells.formulas = formulas.map((formula) => [`=${formula}`]);
        cells.load("values");
        await context.sync();
        return (cells.values as unknown[][]).map(([value]) => value);
      }),
  };
}

const positionOf = (target: ColumnTarget): number =>
  COLUMNS.findIndex((column) => targetKey(column.target) === targetKey(target));
const cellOf =
  (row: number) =>
  (target: ColumnTarget): string =>
    `$${String.fromCharCode(65 + positionOf(target))}${String(row + 2)}`;
const columnOf = (target: ColumnTarget): string => `Runs[${COLUMNS[positionOf(target)]?.header ?? ""}]`;

/** The rows that a filter holds for; undefined where it cannot be asked of these cells. */
function held(runs: RunColumns, filter: string): readonly number[] | undefined {
  try {
    return filterRuns(runs, parseFilter(filter), 0, CATALOGUE).rows;
  } catch (error) {
    if (error instanceof FilterError) {
      return undefined;
    }
    throw error;
  }
}

test("formulas hold where the filter does, in a row and over columns, unless they say that they read cells otherwise", async () => {
  const { fill, ask } = await startBook();
  let compared = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(anyRows, anyFilter, async (rows, text) => {
      const runs = await fill(rows);
      const expected = held(runs, text);
      const filter = parseFilter(text);
      if (expected === undefined || !filter) {
        return;
      }
      const node = liveFilter(filter, runs, CATALOGUE);
      const [otherwise, total, ...single] = await ask([
        cellsReadOtherwise(node, columnOf),
        `SUMPRODUCT(1*${filterHolds(node, columnOf)}*(Runs[Name]<>""))`,
        ...Array.from({ length: ROWS }, (_, row) => `AND(TRUE,${filterHolds(node, cellOf(row))})`),
      ]);
      if (otherwise !== 0) {
        refused++;
        return;
      }
      compared++;
      const found = single.flatMap((holds, row) => (holds === true ? [row] : []));
      expect([text, found]).toEqual([text, expected]);
      expect([text, total]).toEqual([text, expected.length]);
    }),
    { numRuns: 600 },
  );
  expect(compared).toBeGreaterThan(280);
  expect(refused).toBeGreaterThan(20);
});
