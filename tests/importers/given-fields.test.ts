import { GivenTexts, heldFields } from "../../src/importers/given-fields";
import type { RawRuns } from "../../src/importers/importer";
import type { PartContent, TableContent } from "../../src/importers/source-content";
import { tableOf } from "./contents";

/** A table of two runs with what is said around it. */
function part(more: Partial<TableContent> = {}): TableContent {
  return {
    ...tableOf(
      ["lr", "acc"],
      [
        [0.1, 0.9],
        [0.2, 0.8],
      ],
    ),
    ...more,
  };
}

const raw = (count: number, columns: RawRuns["columns"] = []): RawRuns => ({
  count,
  columns,
  unreadable: [],
  remarks: [],
  place: String,
});

const offers = (parts: readonly PartContent[], count: number) =>
  new GivenTexts(parts, count).offers().map(({ from, texts, runs }) => [from, texts.join("|"), runs]);

test("title, sheet and file are offered for all runs of their table, each text once", () => {
  const parts = [
    part({ title: "Deep nets\n owner: Sam", sheet: "log", name: "runs/exp one.csv" }),
    part({ title: "Deep  nets", sheet: "old", name: "pasted text" }),
  ];
  expect(offers(parts, 4)).toEqual([
    ["title", "Deep nets", 4],
    ["sheet", "log|old", 4],
    ["file", "exp one", 2],
  ]);
});

test("a title of facts alone is offered whole, and one that is too long for a name is not", () => {
  const said = (title: string): unknown => offers([part({ title, name: "x" })], 2)[0];
  expect(said("owner: Sam\nyear: 2026")).toEqual(["title", "owner: Sam / year: 2026", 2]);
  expect(said("One\n\nTwo")).toEqual(["title", "One / Two", 2]);
  expect(said("x".repeat(200))).toEqual(["title", "x".repeat(200), 2]);
  expect(said("x".repeat(201))).toBeUndefined();
  expect(said("  \n ")).toBeUndefined();
});

test("marks and headings are offered for the rows that have one, four texts at most", () => {
  const parts = [part({ name: "x", marks: ["bold", undefined], headings: ["A", "A"] })];
  expect(offers(parts, 2)).toEqual([
    ["heading", "A", 2],
    ["marks", "bold", 1],
  ]);
  const many = Array.from({ length: 5 }, (_, at) => part({ name: "x", sheet: `s${String(at)}` }));
  expect(offers(many, 10)).toEqual([["sheet", "s0|s1|s2|s3", 10]]);
});

test("where rows are no runs, only what holds of the only table is offered", () => {
  const log = part({ sheet: "log", name: "x", marks: ["bold", "bold"] });
  expect(offers([log], 1)).toEqual([["sheet", "log", 1]]);
  expect(offers([log, log], 1)).toEqual([]);
  const given = new GivenTexts([log], 1).given(raw(1), [{ from: "sheet", field: "experiment" }]);
  expect(given.columns.map(({ header, values }) => [header, [...values]])).toEqual([
    ["Name of the sheet", ["log"]],
  ]);
});

test("what is given stands beside the columns, and never in place of one", () => {
  const texts = new GivenTexts([part({ sheet: "log", name: "x", marks: [undefined, "bold"] })], 2);
  const model = { header: "net", values: ["a", "b"], suggested: { role: "field", key: "model" } } as const;
  const source = raw(2, [model]);
  const { columns } = texts.given(source, [
    { from: "sheet", field: "model" },
    { from: "text", field: "dataset", text: "  cats " },
    { from: "text", field: "dataset", text: "dogs" },
    { from: "text", field: "author", text: " " },
    { from: "marks", field: "tags" },
  ]);
  expect(columns.map(({ header, values, suggested }) => [header, [...values], suggested])).toEqual([
    ["net", ["a", "b"], { role: "field", key: "model" }],
    ["The same for all runs", ["cats", "cats"], { role: "field", key: "dataset" }],
    ["Marks of the rows", [undefined, "bold"], { role: "field", key: "tags" }],
  ]);
  expect(heldFields({ columns })).toEqual(["model", "dataset", "tags"]);
  expect(texts.given(source, [{ from: "sheet", field: "model" }])).toBe(source);
  expect(texts.textsByRun("text")).toEqual([undefined, undefined]);
});
