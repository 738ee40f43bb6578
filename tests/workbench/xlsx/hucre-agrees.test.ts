// A second opinion: hucre, a library that shares no code with ours, reads what we write.
import { readXlsx } from "hucre/xlsx";
import { parseChart } from "hucre/ooxml";
import { writeWorkbook } from "../../../src/workbench/xlsx/write-workbook";
import { textsOf } from "./parts-of";
import { sampleBook } from "./sample-book";

test("hucre reads the same cells, table, dropdown, highlight, panes and names", async () => {
  const workbook = await readXlsx(await writeWorkbook(sampleBook()), { readStyles: true });
  const runs = workbook.sheets[0];
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Runs", "Summary", "Charts"]);
  expect(runs?.rows[2]?.slice(0, 5)).toEqual(["cat-2", "completed", 0.01, 0.88, "=cmd|' /C calc'!A0"]);
  expect(runs?.rows[4]?.[4]).toBe("ümlaut 猫 🐈");
  expect(runs?.tables).toMatchObject([{ name: "Runs", range: "A1:G6" }]);
  expect(runs?.dataValidations).toMatchObject([
    { type: "list", values: ["running", "completed", "failed"], range: "B2:B6" },
  ]);
  expect(runs?.conditionalRules).toMatchObject([{ type: "expression", range: "A2:G6", priority: 1 }]);
  expect(runs?.freezePane).toEqual({ rows: 1, columns: 1 });
  expect(workbook.namedRanges).toMatchObject([{ name: "BestAccuracy", range: "Summary!$B$1" }]);
});

test("hucre reads the same chart", async () => {
  const texts = textsOf(await writeWorkbook(sampleBook()));
  const chart = parseChart(texts.get("xl/charts/chart1.xml") ?? "");
  expect(chart).toMatchObject({
    kinds: ["bar"],
    title: "accuracy by run",
    series: [{ valuesRef: "Runs!$D$2:$D$6", categoriesRef: "Runs!$A$2:$A$6" }],
  });
});
