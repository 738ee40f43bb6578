import { TABLE_SPECS, type ColumnSpec } from "../../../src/tracking/schema/table-specs";
import { columnRule, needsListCells, type ListSources } from "../../../src/workbook/rules/column-rule";

const LISTS: ListSources = {
  columnCells: (table, column) => `=${table}!${column}`,
  choiceCells: () => "=Lists!$A$1:$A$3",
};

function spec(changes: Partial<ColumnSpec>): ColumnSpec {
  return {
    header: "x",
    type: "number",
    width: 9,
    numberFormat: "General",
    required: false,
    choices: [],
    suggestions: [],
    hidden: false,
    group: "parameter",
    description: "",
    ...changes,
  };
}

test("a range is refused in words that name it", () => {
  const rule = columnRule(spec({ header: "dropout", min: 0, max: 1 }), LISTS);
  expect(rule?.rule).toEqual({ decimal: { formula1: 0, formula2: 1, operator: "Between" } });
  expect(rule?.alert).toMatchObject({ message: "dropout is a number from 0 to 1.", style: "Stop" });
});

test("a metric may hold a note, so Excel only asks", () => {
  expect(columnRule(spec({ group: "metric" }), LISTS)?.alert.style).toBe("Warning");
});

test("a closed list is refused, an open one only offered", () => {
  expect(columnRule(spec({ choices: ["a", "b"] }), LISTS)?.alert.showAlert).toBe(true);
  const dataset = TABLE_SPECS.Runs.columns.find(({ header }) => header === "Dataset");
  expect(dataset && columnRule(dataset, LISTS)).toMatchObject({
    rule: { list: { source: "=Datasets!Name" } },
    alert: { showAlert: false },
  });
});

test.each([
  [["adam", "sgd"], false],
  [["a,b", "c"], true],
  [["=1", "c"], true],
  [[" a", "c"], true],
  [Array.from({ length: 60 }, (_, n) => `choice ${n}`), true],
])("choices %j need cells of their own: %s", (choices, needed) => {
  expect(needsListCells(choices)).toBe(needed);
  const source = columnRule(spec({ type: "choice", choices }), LISTS)?.rule.list?.source;
  expect(source).toBe(needed ? "=Lists!$A$1:$A$3" : choices.join(","));
});

test("text is not restricted", () => {
  expect(columnRule(spec({ type: "text" }), LISTS)).toBeUndefined();
});
