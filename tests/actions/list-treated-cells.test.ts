import { commitImport } from "../../src/actions/commit-import";
import { writeTreatedCellsToIssues } from "../../src/actions/list-treated-cells";
import { prepareImport } from "../../src/actions/prepare-import";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const LONG = "x".repeat(40_000);

/** Each row has one cell that is not plainly a value; the second r1 is skipped, so that nothing of it is written. */
const CONTENT = [
  "run_id,lr,notes,config,val_loss,val_accuracy",
  "r1,0.1,,a,0.5,91.2%",
  "r2,0.2,,a,0.4,OOM",
  "r3,0.3,'=1+1,a,0.3,0.9",
  `r4,0.4,,${LONG},0.2,0.9`,
  "r5,0.5,,a,NaN,0.9",
  "r1,0.1,,a,0.5,91.2%",
  "",
].join("\n");

const listed = (book: Parameters<typeof tableRows>[0]) =>
  tableRows(book, "Issues").map((line) => [line["Place"], line["Rule"], line["Value"], line["Problem"]]);

test("what was made of cells is written to Issues with place, column and what stood there, once", async () => {
  const { book } = await startExcel();
  const report = await commitImport(await prepareImport({ name: "runs.csv", content: CONTENT }));
  expect(report.treated).toBeGreaterThanOrEqual(5);
  expect(await writeTreatedCellsToIssues(report)).toEqual({
    written: 5,
    message: "Wrote 5 cells to Issues.",
  });
  const again = await writeTreatedCellsToIssues(report);
  expect(again).toEqual({ written: 0, message: "These cells stand on Issues already." });
  expect(listed(book)).toEqual([
    ["line 2", "read-as-meant", "91.2%", "val_accuracy: It was read as 0.912."],
    [
      "line 3",
      "kept-beside",
      "OOM",
      "val_accuracy: It is no value of val_accuracy and stays in the notes of the run.",
    ],
    ["line 4", "escape-removed", "'=1+1", expect.stringContaining("freed from the apostrophe")],
    [
      "line 5",
      "text-too-long",
      `${"x".repeat(999)}…`,
      expect.stringContaining("cut to the 32,767 characters"),
    ],
    ["line 6", "non-finite", "NaN", "val_loss: It is not a finite number and stays as text."],
  ]);
});

test("where every cell is taken as it stands there is nothing to list", async () => {
  const { book } = await startExcel();
  const content = "run_id,lr,val_accuracy\nr1,0.1,0.9\nr2,0.2,0.8\n";
  const report = await commitImport(await prepareImport({ name: "runs.csv", content }));
  expect(report.treated).toBe(0);
  expect((await writeTreatedCellsToIssues(report)).message).toBe(
    "Every cell of the written runs was taken as it stands.",
  );
  expect(listed(book)).toEqual([]);
});

test("of very many cells the first 20,000 are listed, and it is said that there are more", async () => {
  const { book } = await startExcel();
  const rows = Array.from({ length: 10_500 }, (_, at) => `r${at},${at}%,${at},${at}%`);
  const content = ["run_id,val_recall,lr,val_accuracy", ...rows, ""].join("\n");
  const report = await commitImport(await prepareImport({ name: "runs.csv", content }));
  const { written, message } = await writeTreatedCellsToIssues(report);
  expect(written).toBe(20_000);
  expect(message).toBe("Wrote 20,000 cells to Issues. They are the first 20,000; the file has more.");
  expect(tableRows(book, "Issues")).toHaveLength(20_000);
});
