import { csvParseRows, dsvFormat, tsvParseRows } from "d3-dsv";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findTables } from "../../../src/importers/tables/find-tables";

const FIXTURES = join(__dirname, "../../fixtures");

/** Files that are no clean table from the first cell on, or that d3-dsv does not read as text in UTF-8. */
const OTHERS = /blank-lines|empty|header-only|white-space|utf-16|windows-1252|mac-ends|unclosed/;

const files = ["generic", "mlflow", "ugly", "wandb"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => /\.[ct]sv$/.test(name) && !OTHERS.test(name))
    .map((name) => join(folder, name)),
);

function rowsOf(name: string): string[][] {
  const text = readFileSync(join(FIXTURES, name), "utf8").replace(/^\uFEFF/, "");
  if (name.endsWith(".tsv")) {
    return tsvParseRows(text);
  }
  return name.includes("semicolon") ? dsvFormat(";").parseRows(text) : csvParseRows(text);
}

test("there are exports to look at", () => {
  expect(files.length).toBeGreaterThan(15);
});

test.each(files)("an export is one table, its header in the first row: %s", (name) => {
  const cells = rowsOf(name);
  const { tables, notes } = findTables({ cells });
  expect(notes).toEqual([]);
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({
    title: "",
    header: { top: 0, bottom: 0 },
    lines: cells.slice(1).map((_, at) => at + 1),
    leftOut: [],
    isTransposed: false,
  });
});
