import type { FoundTable } from "../../../src/importers/tables/found-table";
import { partStages } from "../../../src/importers/tables/part-stages";

const table = (title: string, ...headers: string[]): FoundTable => ({
  title,
  titleAreas: [],
  area: { top: 0, left: 0, bottom: 1, right: headers.length - 1 },
  header: undefined,
  columns: headers.map((header, line) => ({ header, line, isIndex: false })),
  rows: [],
  lines: [],
  leftOut: [],
  mayBeRuns: [],
  isTransposed: false,
  confidence: 1,
  reason: "",
});

const headers = (...tables: FoundTable[]): string[][] =>
  partStages(tables, ({ title }) => ["no stage", title]).map(({ columns }) =>
    columns.map(({ header }) => header),
  );

test("results of other data are told apart by it, settings and what says its data already are not", () => {
  expect(
    headers(
      table("Validation", "lr", "accuracy", "test accuracy"),
      table("Test set", "lr", "accuracy"),
      table("Notes", "lr", "accuracy"),
    ),
  ).toEqual([
    ["lr", "validation / accuracy", "test accuracy"],
    ["lr", "test / accuracy"],
    ["lr", "accuracy"],
  ]);
});

test("tables of the same data, or of data that is not said, keep their names", () => {
  expect(headers(table("Validation", "accuracy"), table("validation", "loss"))).toEqual([
    ["accuracy"],
    ["loss"],
  ]);
  expect(headers(table("Runs", "accuracy"), table("More", "accuracy"))).toEqual([["accuracy"], ["accuracy"]]);
});
