import { commitImport } from "../../../src/actions/commit-import";
import { logRun } from "../../../src/actions/log-run";
import { prepareImport } from "../../../src/actions/prepare-import";
import { formatOfNewCells } from "../../../src/workbook/writing/own-formats";
import { findTable } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { onTable, trackedBook } from "../tracked-book";

/** Number formats of a column of Runs, from its first row. */
function formatsOf({ book }: TestExcel, header: string): string[] {
  const { sheet, description } = findTable(book, "Runs");
  const { top, bottom, left } = description.area;
  const column = left + description.columns.indexOf(header);
  return Array.from(
    { length: bottom - top },
    (_, row) => sheet.styles.at(top + 1 + row, column).numberFormat ?? "General",
  );
}

const dress = (header: string, format: string) =>
  onTable("Runs", (table) => {
    table.columns.getItem(header).getDataBodyRange().numberFormat = [[format]];
  });

test("a run that is logged takes over the formats that a person gave the columns", async () => {
  const excel = await trackedBook(2);
  await dress("acc", "0.00%");
  await dress("Started", "dd.mm.yyyy");
  await dress("lr", "@");
  await dress("Name", "0.00");
  await logRun({
    "field:name": "7",
    "field:status": "Completed",
    "parameter:lr": "0.5",
    "metric:acc": "0.912",
  });
  expect(formatsOf(excel, "acc")).toEqual(["0.00%", "0.00%", "0.00%"]);
  expect(formatsOf(excel, "Started").at(-1)).toBe("dd.mm.yyyy");
  // What is typed there must become a number again, and a name stays the text that it is.
  expect(formatsOf(excel, "lr").at(-1)).toBe("General");
  expect(formatsOf(excel, "Name").at(-1)).toBe("@");
});

test("an import does so as well, where its own new columns stand between", async () => {
  const excel = await trackedBook(2);
  await dress("acc", "0.0000");
  const csv = "name,status,aaa_loss,acc\nx,completed,0.5,0.75\ny,completed,0.25,0.5\n";
  await commitImport(await prepareImport({ name: "more.csv", content: csv }));
  expect(formatsOf(excel, "acc")).toEqual(Array<string>(4).fill("0.0000"));
  expect(formatsOf(excel, "aaa_loss")).toEqual(Array<string>(4).fill("General"));
});

test("blank rows at the end that are filled look like the last one of them", async () => {
  const excel = await trackedBook(1);
  await onTable("Runs", (table) => {
    table.resize(table.getRange().getResizedRange(1, 0));
    table.columns.getItem("acc").getDataBodyRange().numberFormat = [["0.00%"]];
  });
  await logRun({ "field:name": "new", "field:status": "Completed", "metric:acc": "0.912" });
  expect(formatsOf(excel, "acc")).toEqual(["0.00%", "0.00%"]);
});

test("it costs no sync", async () => {
  const syncs = async (format: string) => {
    const excel = await trackedBook(2);
    await dress("acc", format);
    excel.resetCounters();
    await logRun({ "field:name": "new", "field:status": "Completed", "metric:acc": "0.912" });
    return excel.counters.syncs;
  };
  expect(await syncs("0.00%")).toBe(await syncs("General"));
});

test.each([
  ["General", undefined, "General"],
  ["General", "0.00%", "0.00%"],
  ["General", "@", "General"],
  ["General", "yyyy-mm-dd", "General"],
  ["#,##0", "General", "#,##0"],
  ["@", "0.00", "@"],
  ["General", "_-* #,##0.00\\ _d_i_n_-", "_-* #,##0.00\\ _d_i_n_-"],
  ["yyyy-mm-dd hh:mm", "d/m/yy", "d/m/yy"],
  ["yyyy-mm-dd hh:mm", "0.00", "yyyy-mm-dd hh:mm"],
  ["yyyy-mm-dd hh:mm", "General", "yyyy-mm-dd hh:mm"],
])("a column that is to be %s, below cells that are %s, goes on as %s", (numberFormat, own, expected) => {
  expect(formatOfNewCells({ numberFormat }, own)).toBe(expected);
});
