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

test("where one version was edited, those of its name stay, and it is said", async () => {
  const excel = await withThreeVersions();
  typeInto(excel, "Datasets", 2, "Description", "by hand");
  expect((await undo("batch-2")).edited).toContain("cats");
  expect(versions(excel)).toEqual(["v1", "v2", "v3"]);
});
