// Workbook files as people keep them, written cell by cell, with the values that are right.

import type { BundlePart } from "../../src/importers/bundle";
import { addressOf } from "../../src/cells/address";
import { workbookZip, type SheetXml, type WorkbookXml } from "../importers/sheets/workbook-zip";
import { importLog, serialOf } from "./import-log";

/** A cell: a value, one with the number of its style, or a formula of which the file keeps no result. */
type Cell =
  | string
  | number
  | undefined
  | { readonly value: string | number; readonly style: number }
  | { readonly formula: string };

const GENERAL_PERCENT_AND_DAY: WorkbookXml = {
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm"/></numFmts>' +
    '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>',
};
const [TENTHS, WHOLE, DAY] = [1, 2, 3];

const cellXml = (cell: Cell, row: number, column: number): string => {
  const place = `r="${addressOf(row, column)}"`;
  if (cell === undefined) {
    return "";
  }
  if (typeof cell === "object" && "formula" in cell) {
    return `<c ${place}><f>${cell.formula}</f><v></v></c>`;
  }
  const { value, style } = typeof cell === "object" ? cell : { value: cell, style: 0 };
  return typeof value === "number"
    ? `<c ${place} s="${style}"><v>${value}</v></c>`
    : `<c ${place} s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
};

const sheet = (
  name: string,
  cells: readonly (readonly Cell[])[],
  more: Partial<SheetXml> = {},
): SheetXml => ({
  name,
  rows: cells
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, at, column)).join("")}</row>`,
    )
    .join(""),
  ...more,
});

const file = (sheets: readonly SheetXml[], more: WorkbookXml = {}): BundlePart => {
  const bytes = workbookZip(sheets, { ...GENERAL_PERCENT_AND_DAY, ...more });
  return { name: "log.xlsx", content: new Uint8Array(bytes).buffer };
};

/** Of each run the values under some headers. */
const picked = (runs: readonly Readonly<Record<string, unknown>>[], ...headers: string[]): unknown[][] =>
  runs.map((run) => headers.map((header) => run[header]));

test("a title above the header", async () => {
  const { runs, preview } = await importLog(
    file([
      sheet("log", [
        ["Experiment log 2024 (group A)"],
        [],
        ["Name", "Model", "lr", "val_accuracy", "Notes"],
        ["baseline", "cnn", 0.1, 0.8100000000000001, "first"],
        ["bigger", "cnn", 0.01, 0.93],
      ]),
    ]),
  );
  expect(picked(runs, "Name", "Model", "lr", "Notes")).toEqual([
    ["baseline", "cnn", 0.1, "first"],
    ["bigger", "cnn", 0.01, undefined],
  ]);
  expect(picked(runs, "val_accuracy").flat()).toEqual([expect.closeTo(0.81, 12), 0.93]);
  expect(preview.newMetrics.map(({ name }) => name)).toEqual(["val_accuracy"]);
});

test("a header of two rows, merged across and down", async () => {
  const merged = ["C1:E1", "B1:B2", "H1:H2", "F1:G1", "A1:A2"].map((place) => `<mergeCell ref="${place}"/>`);
  const { runs, preview } = await importLog(
    file([
      sheet(
        "log",
        [
          [
            "No",
            "Model Name",
            "Hyperparameters",
            undefined,
            undefined,
            "Performance",
            undefined,
            "Overfit (O)",
          ],
          [undefined, undefined, "batch_size", "epochs", "learning_rate", "Train Accuracy", "Test Accuracy"],
          [1, "ModelBaseline", 32, 2, "1.00e-03", 68.2, 78.1, "O"],
          [2, "ModelImproved", 32, 2, "3.00e-04", 77.9, 78.9, "O"],
          [3, "ModelFinal", 32, 2, "1.00e-04", 80.8, 82.5, "B"],
        ],
        { after: `<mergeCells count="5">${merged.join("")}</mergeCells>` },
      ),
    ]),
  );
  const headers = [
    "Model",
    "batch_size",
    "epochs",
    "learning_rate",
    "Train Accuracy",
    "Test Accuracy",
    "Overfit (O)",
  ];
  expect(picked(runs, ...headers)).toEqual([
    ["ModelBaseline", 32, 2, 0.001, 68.2, 78.1, "O"],
    ["ModelImproved", 32, 2, 0.0003, 77.9, 78.9, "O"],
    ["ModelFinal", 32, 2, 0.0001, 80.8, 82.5, "B"],
  ]);
  expect(preview.newMetrics.map(({ name }) => name)).toEqual(["Train Accuracy", "Test Accuracy"]);
  expect(preview.primary).toMatchObject({ metric: "Test Accuracy", goal: "maximize" });
});

test("formulas that were never computed hold no value, and that is said; an error costs its cell", async () => {
  const rows: Cell[][] = [
    ["Name", "Status", "lr", "tp", "n", "accuracy"],
    ["a", "done", 0.1, 81, 100, { formula: "D2/E2" }],
    ["b", "done", 0.01, 0, 0, { formula: "D3/E3" }],
    ["c", "done", 0.2, 93, 100, { formula: "D4/E4" }],
  ];
  const { runs, preview } = await importLog(file([sheet("log", rows)]));
  expect(picked(runs, "Name", "Status", "accuracy")).toEqual([
    ["a", "Completed", undefined],
    ["b", "Completed", undefined],
    ["c", "Completed", undefined],
  ]);
  expect(preview.remarks.join(" ")).toContain("3 formulas (F2, F3 and F4) have no result in the file");
  const computed = sheet("log", rows);
  const results = ["<v>0.81</v>", "<v>#DIV/0!</v>", "<v>0.93</v>"];
  const inner = computed.rows
    .replaceAll("<v></v>", () => results.shift() ?? "")
    .replace('"F3">', '"F3" t="e">');
  const { runs: once } = await importLog(file([{ ...computed, rows: inner }]));
  expect(picked(once, "Name", "accuracy")).toEqual([
    ["a", 0.81],
    ["b", undefined],
    ["c", 0.93],
  ]);
});

test("percentages with words among them are metrics, and the words stay beside their runs", async () => {
  const { runs, preview } = await importLog(
    file([
      sheet("log", [
        ["Name", "Status", "lr", "Val accuracy", "Test accuracy"],
        ["a", "done", 0.1, { value: 0.8100000000000001, style: TENTHS }, { value: 0.72, style: WHOLE }],
        ["b", "done", 0.01, { value: 0.93, style: TENTHS }, { value: "same as val", style: WHOLE }],
        ["c", "failed", 1, { value: "diverged", style: TENTHS }],
      ]),
    ]),
  );
  expect(preview.newMetrics.map(({ name }) => name)).toEqual(["Val accuracy", "Test accuracy"]);
  expect(picked(runs, "Name", "Status", "Val accuracy", "Test accuracy")).toEqual([
    ["a", "Completed", expect.closeTo(0.81, 12), 0.72],
    ["b", "Completed", 0.93, undefined],
    ["c", "Failed", undefined, undefined],
  ]);
  expect(picked(runs, "Notes").flat()).toEqual([
    undefined,
    expect.stringContaining("same as val"),
    expect.stringContaining("diverged"),
  ]);
});

test.each([
  ["", 45_378.4375],
  ['date1904="1"', 45_378.4375 - 1462],
])(
  "a day whose first cell is blank is a day, in a workbook with the properties %j",
  async (properties, day) => {
    const { runs } = await importLog(
      file(
        [
          sheet("log", [
            ["Name", "Status", "Date", "lr", "val_accuracy"],
            ["a", "done", undefined, 0.1, 0.81],
            ["b", "done", { value: day, style: DAY }, 0.01, 0.93],
          ]),
        ],
        { properties },
      ),
    );
    expect(picked(runs, "Name", "Started", "lr", "val_accuracy")).toEqual([
      ["a", undefined, 0.1, 0.81],
      ["b", serialOf("2024-03-27T10:30:00Z"), 0.01, 0.93],
    ]);
  },
);

test("what is said of the file stands whatever becomes of its first sheet, and once", async () => {
  const runs = sheet("runs", [
    ["Name", "lr", "acc"],
    ["a", 0.1, 0.9],
    ["b", 0.2, 0.8],
  ]);
  const hosts = sheet("hosts", [
    ["host", "cores"],
    ["x", 8],
    ["y", 16],
  ]);
  const { preview } = await importLog(file([hosts, runs, { ...hosts, name: "old", state: "hidden" }]));
  expect(preview.counts.add).toBe(2);
  expect(preview.remarks.filter((remark) => remark.includes("hidden"))).toEqual([
    'log.xlsx: The sheet "old" is hidden and was not read.',
  ]);
  const alone = await importLog(file([runs, { ...hosts, name: "old", state: "hidden" }]));
  expect(alone.preview.remarks.filter((remark) => remark.includes("hidden"))).toEqual([
    'The sheet "old" is hidden and was not read.',
  ]);
});
