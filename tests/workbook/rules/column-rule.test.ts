import type { ColumnSpec } from "../../../src/tracking/schema/column-spec";
import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";
import { columnRule, needsListCells, type ListSources } from "../../../src/workbook/rules/column-rule";
import { columnSpec } from "../../support/column-spec";

const LISTS: ListSources = {
  columnCells: (table, column) => `=${table}!${column}`,
  choiceCells: () => "=Lists!$A$1:$A$3",
};

const rule = (changes: Partial<ColumnSpec>) => columnRule(columnSpec(changes), LISTS, "H2");
const formula = (changes: Partial<ColumnSpec>) => rule({ group: "table", ...changes })?.rule.custom?.formula;

test.each<[Partial<ColumnSpec>, string]>([
  [{}, "=ISNUMBER(H2)"],
  [{ min: 0, max: 1 }, "=AND(ISNUMBER(H2),H2>=0,H2<=1)"],
  [{ max: 1e-7 }, "=AND(ISNUMBER(H2),H2<=1E-7)"],
  [{ min: 5, max: 1 }, "=ISNUMBER(H2)"],
  [{ type: "integer" }, "=AND(ISNUMBER(H2),H2=INT(H2))"],
  [{ type: "integer", min: -1, max: 70_000 }, "=AND(ISNUMBER(H2),H2=INT(H2),H2>=-1,H2<=70000)"],
  [{ type: "boolean" }, "=ISLOGICAL(H2)"],
  [
    { group: "parameter", min: 0 },
    '=IF(ISTEXT(H2),OR(H2="NaN",H2="Infinity",H2="-Infinity"),AND(ISNUMBER(H2),H2>=0))',
  ],
])("%j is asked of a cell as a custom rule", (changes, expected) => {
  expect(formula(changes)).toBe(expected);
});

test("a date is refused before the first day that Excel counts right, by a text", () => {
  expect(rule({ type: "date" })?.rule).toEqual({
    date: { formula1: "1900-03-01", operator: "GreaterThanOrEqualTo" },
  });
});

test("what is refused is said in words that name it, as everywhere", () => {
  expect(rule({ header: "dropout", min: 0, max: 1 })?.alert).toEqual({
    title: "Runsheet",
    message: "dropout must be a number from 0 to 1.",
    showAlert: true,
    style: "Stop",
  });
});

test("a metric may hold a note, so Excel only asks", () => {
  expect(rule({ group: "metric" })?.alert.style).toBe("Warning");
});

test("an alert fits what Excel shows", () => {
  const choices = Array.from({ length: 50 }, (_, n) => `a choice of some length, number ${n}`);
  for (const header of ["x", "h".repeat(255)]) {
    const message = rule({ header, type: "choice", choices })?.alert.message ?? "";
    expect(message.length).toBeLessThanOrEqual(225);
    expect(message).toMatch(header === "x" ? /and \d+ more\.$/ : /\.\.\.$/);
  }
});

test("a closed list is refused, an open one only offered", () => {
  expect(rule({ type: "choice", choices: ["a", "b"] })?.alert.showAlert).toBe(true);
  const dataset = TABLE_SPECS.Runs.columns.find(({ header }) => header === "Dataset");
  expect(dataset && columnRule(dataset, LISTS, "G2")).toMatchObject({
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
  const source = rule({ type: "choice", choices })?.rule.list?.source;
  expect(source).toBe(needed ? "=Lists!$A$1:$A$3" : choices.join(","));
});

test("text is not restricted", () => {
  expect(rule({ type: "text" })).toBeUndefined();
});
