// Rows of which several have one name, each of a version of its own: what a batch brought of them goes, the others stay.

import type { Plan, RowValues } from "../../../src/tracking/planning/plan";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import { undoBatch } from "../../../src/workbook/writing/undo-batch";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { trackedBook, typeInto } from "../tracked-book";

const planOf = (batch: string, ...rows: readonly RowValues[]): Plan => ({
  batch,
  linesFirst: true,
  rowLines: true,
  line: { what: "Import", source: "model.json" },
  writes: [{ table: "Datasets", reason: "", kind: "add", rows }],
});

const version = (number: number): RowValues => ({ Name: "cats", Version: `v${number}`, Rows: 100 * number });

async function withThreeVersions(): Promise<TestExcel> {
  const excel = await trackedBook(1);
  await writeWorkbook((context) => writePlan(context, planOf("batch-1", version(1))));
  await writeWorkbook((context) => writePlan(context, planOf("batch-2", version(2), version(3))));
  return excel;
}

const versions = ({ book }: TestExcel) => tableRows(book, "Datasets").map((row) => row["Version"]);
const undo = (batch: string) =>
  writeWorkbook((context) => undoBatch(context, batch, { what: "Import removed", after: batch }));

test("a version beside one of the same name is added", async () => {
  expect(versions(await withThreeVersions())).toEqual(["v1", "v2", "v3"]);
});

test("the versions of a batch are taken back, and no other is said to be edited", async () => {
  const excel = await withThreeVersions();
  expect(await undo("batch-2")).toMatchObject({ known: true, removed: 2, edited: [] });
  expect(versions(excel)).toEqual(["v1"]);
});

test("a version that stands between those of another batch goes alone", async () => {
  const excel = await withThreeVersions();
  expect(await undo("batch-1")).toMatchObject({ removed: 1, edited: [] });
  expect(versions(excel)).toEqual(["v2", "v3"]);
});

test("a version that was edited stays and is named; the others of its batch go, those of other batches stay", async () => {
  const excel = await withThreeVersions();
  typeInto(excel, "Datasets", 1, "Description", "by hand");
  expect(await undo("batch-2")).toMatchObject({ removed: 1, edited: ["cats, version v2"] });
  expect(versions(excel)).toEqual(["v1", "v2"]);
  expect(await undo("batch-1")).toMatchObject({ removed: 1, edited: [] });
  expect(versions(excel)).toEqual(["v2"]);
});

test("Changes tell the version of each row that was added", async () => {
  const { book } = await withThreeVersions();
  const told = tableRows(book, "Changes").filter((line) => line["What"] === "Row added");
  expect(told.map((line) => [line["Column"], line["After"]])).toEqual([
    ["cats", "v1"],
    ["cats", "v2"],
    ["cats", "v3"],
  ]);
});

test("another split of a version, and a row without a version, stay beside what a batch brought", async () => {
  const excel = await trackedBook(1);
  const own = { Name: "cats", Version: "v1", Split: "test", Rows: 7 };
  await writeWorkbook((context) => writePlan(context, planOf("own-rows", own, { Name: "cats", Rows: 9 })));
  await writeWorkbook((context) => writePlan(context, planOf("batch-1", version(1))));
  expect(await undo("batch-1")).toMatchObject({ removed: 1, edited: [] });
  expect(tableRows(excel.book, "Datasets").map((row) => row["Rows"])).toEqual([7, 9]);
  expect(await undo("own-rows")).toMatchObject({ removed: 2, edited: [] });
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  [
    "lines of earlier versions of Runsheet, which tell no version",
    ({ workbook: { tables } }) => {
      tables.getItem("Changes").columns.getItem("After").getDataBodyRange().values = [[""]];
    },
  ],
  [
    "a person deleted the column of the versions",
    ({ workbook: { tables } }) => {
      tables.getItem("Datasets").columns.getItem("Version").delete();
    },
  ],
])("with %s a batch is taken back by what it wrote", async (why, change) => {
  const excel = await withThreeVersions();
  await Excel.run(async (context) => {
    change(context);
    await context.sync();
  });
  const outcome = await undo("batch-2");
  if (why.startsWith("lines")) {
    expect(outcome).toMatchObject({ removed: 2, edited: [] });
    expect(versions(excel)).toEqual(["v1"]);
  } else {
    expect(outcome).toMatchObject({ removed: 0 });
    expect(tableRows(excel.book, "Datasets")).toHaveLength(3);
  }
});
