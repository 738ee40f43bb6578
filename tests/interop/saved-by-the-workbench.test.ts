// A workbook that the workbench saved, as openpyxl, pandas and LibreOffice find it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Sheet } from "../../src/workbench/book/sheet";
import { newId } from "../../src/workbench/book/new-id";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { axis, chart, sampleBook } from "../workbench/xlsx/sample-book";
import { convert, frozenPanes } from "./support/libre-office";
import { describeWorkbook, pandasTables, sheetNamed, type PandasTable } from "./support/python";
import { scratchFolder } from "./support/scratch-folder";

const folder = scratchFolder();
const file = path.join(folder, "saved.xlsx");

beforeAll(async () => {
  const book = sampleBook();
  const [runs, summary, charts] = book.sheets as [Sheet, Sheet, Sheet];
  runs.validations.push({
    areas: [{ top: 1, left: 3, bottom: 5, right: 3 }],
    rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "From 0 to 1" },
    prompt: { showPrompt: false, title: "", message: "" },
    ignoreBlanks: true,
  });
  runs.conditionalFormats.push({
    id: newId(),
    areas: [{ top: 1, left: 2, bottom: 5, right: 2 }],
    rule: { kind: "TopBottom", type: "BottomItems", rank: 1, look: { fontColor: "#9C0006" } },
    stopIfTrue: false,
  });
  runs.hiddenColumns.add(6);
  summary.cells.setFormula(3, 0, "=SORT(Runs[accuracy],,-1)");
  summary.cells.setResult(3, 0, 0.99);
  [0.93, 0.88, 0.71].forEach((value, index) => {
    summary.cells.setSpilled(4 + index, 0, value);
  });
  charts.charts.push(
    chart({
      type: "XYScatter",
      name: "Scatter",
      title: "accuracy by learning rate",
      top: 300,
      categoryAxis: axis({ title: "learning rate", logarithmic: true }),
      valueAxis: axis({ title: "accuracy", minimum: 0.5, maximum: 1, gridlines: true }),
    }),
  );
  writeFileSync(file, await writeWorkbook(book));
});

describe("openpyxl", () => {
  test("finds sheets, panes, sizes and names", () => {
    const workbook = describeWorkbook(file);
    const runs = sheetNamed(workbook, "Runs");
    expect(workbook.active).toBe("Runs");
    expect(workbook.names).toEqual({ BestAccuracy: "Summary!$B$1" });
    expect(runs).toMatchObject({ freeze: "B2", tabColor: "FF1F4E79", hidden: ["G"] });
    expect(runs.widths).toMatchObject({ A: 11.43, E: 22.86 });
  });

  test("finds every value as what it is", () => {
    const { cells, types, quoted, formats, bold } = sheetNamed(describeWorkbook(file), "Runs");
    expect([cells["A2"], cells["C2"], cells["G2"]]).toEqual(["cat-1", 0.1, true]);
    expect([cells["E3"], types["E3"], cells["E4"], cells["E5"], cells["E6"]]).toEqual([
      "=cmd|' /C calc'!A0",
      "s",
      "two\nlines",
      "ümlaut 猫 🐈",
      "  spaces  ",
    ]);
    expect(quoted).toEqual(["E3"]);
    expect([cells["G6"], types["G6"]]).toEqual(["#N/A", "e"]);
    expect(cells["F2"]).toBe("2023-03-15T12:00:00");
    expect([formats["C2"], formats["D3"], formats["F4"]]).toEqual(["0.00E+00", "0.00%", "yyyy-mm-dd hh:mm"]);
    expect(bold).toEqual(["A1", "B1", "C1", "D1", "E1", "F1", "G1"]);
  });

  test("finds formulas in file form, spilling ones as arrays", () => {
    const { cells } = sheetNamed(describeWorkbook(file), "Summary");
    expect(cells["B1"]).toBe('=_xlfn.MAXIFS(Runs[accuracy],Runs[Status],"completed")');
    expect(cells["A4"]).toEqual({ array: "A4:A7", formula: "=_xlfn._xlws.SORT(Runs[accuracy],,-1)" });
    expect(cells["A7"]).toBe(0.71);
  });

  test("finds the table, the dropdown, the range, the highlights", () => {
    const { tables, validations, conditional } = sheetNamed(describeWorkbook(file), "Runs");
    expect(tables).toEqual([
      {
        name: "Runs",
        ref: "A1:G6",
        columns: ["Run ID", "Status", "learning_rate", "accuracy", "Notes", "Started", "ok"],
        style: "TableStyleMedium2",
        filter: "A1:G6",
      },
    ]);
    expect(validations).toMatchObject([
      { type: "list", ref: "B2:B6", formula1: '"running,completed,failed"', blank: true },
      { type: "decimal", ref: "D2:D6", formula1: "0", formula2: "1", error: "From 0 to 1" },
    ]);
    expect(conditional).toMatchObject([
      {
        ref: "A2:G6",
        type: "expression",
        priority: 1,
        formula: ['AND($B2="completed",$D2=_xlfn.MAXIFS($D$2:$D$6,$B$2:$B$6,"completed"))'],
        fill: "FFC6EFCE",
        bold: true,
      },
      { ref: "C2:C6", type: "top10", rank: 1, priority: 2 },
    ]);
  });

  test("finds the charts", () => {
    const { charts } = sheetNamed(describeWorkbook(file), "Charts");
    expect(charts).toMatchObject([
      {
        type: "BarChart",
        title: "accuracy by run",
        legend: "b",
        series: [{ values: "Runs!$D$2:$D$6", categories: "Runs!$A$2:$A$6", points: [[2, "107C10"]] }],
      },
      {
        type: "ScatterChart",
        title: "accuracy by learning rate",
        xTitle: "learning rate",
        yTitle: "accuracy",
        yMin: 0.5,
        yMax: 1,
        logarithmic: true,
        anchor: [20, 0],
      },
    ]);
  });
});

test("pandas reads the sheet of runs as the table that it is", () => {
  const { columns, types, rows } = pandasTables(file, ["Runs"]).get("Runs") as PandasTable;
  expect(columns).toEqual(["Run ID", "Status", "learning_rate", "accuracy", "Notes", "Started", "ok"]);
  expect([types["learning_rate"], types["accuracy"], types["Started"]]).toEqual([
    "float64",
    "float64",
    "datetime64[ns]",
  ]);
  expect(rows).toHaveLength(5);
  expect(rows[1]?.slice(0, 6)).toEqual([
    "cat-2",
    "completed",
    0.01,
    0.88,
    "=cmd|' /C calc'!A0",
    "2023-03-16T06:00:00.000",
  ]);
  expect(rows[4]?.[3]).toBeNull();
});

describe("LibreOffice", () => {
  let again: ReturnType<typeof describeWorkbook>;
  let csv: string;
  beforeAll(() => {
    again = describeWorkbook(path.join(convert([file], "xlsx", folder), "saved.xlsx"));
    csv = convert([file], "csv", folder);
  });

  test("opens it and calculates the same values", () => {
    const summary = readFileSync(path.join(csv, "saved-Summary.csv"), "utf8").replaceAll('"', "").split("\n");
    expect(summary.slice(0, 2)).toEqual(["Best accuracy,0.93", "Runs,5"]);
    const runs = readFileSync(path.join(csv, "saved-Runs.csv"), "utf8");
    expect(runs).toContain(`cat-2,completed,"0.01","88%",=cmd|' /C calc'!A0,"2023-03-16 06:00:00","FALSE"`);
    expect(runs).toContain('"two\nlines"');
  });

  test("finds the panes, the table, the dropdown and the highlights", () => {
    const runs = sheetNamed(again, "Runs");
    expect(frozenPanes(file, folder)["Runs"]).toEqual({ rows: 1, columns: 1 });
    expect(runs.tables).toMatchObject([{ name: "Runs", ref: "A1:G6" }]);
    expect(runs.validations).toMatchObject([
      { type: "list", ref: "B2:B6", formula1: '"running,completed,failed"' },
      { type: "decimal", ref: "D2:D6", formula1: "0", formula2: "1" },
    ]);
    const highlight = runs.conditional.find(({ type }) => type === "expression");
    expect(highlight).toMatchObject({ ref: "A2:G6", bold: true });
    expect(highlight?.formula[0]).toMatch(/MAXIFS\(\$D\$2:\$D\$6/);
    expect(runs.conditional.map(({ type }) => type).sort()).toEqual(["expression", "top10"]);
  });

  test("finds the charts with their titles and data", () => {
    expect(sheetNamed(again, "Charts").charts).toMatchObject([
      { type: "BarChart", title: "accuracy by run", series: [{ values: "Runs!$D$2:$D$6" }] },
      { type: "ScatterChart", title: "accuracy by learning rate", logarithmic: true, yMin: 0.5, yMax: 1 },
    ]);
  });
});
