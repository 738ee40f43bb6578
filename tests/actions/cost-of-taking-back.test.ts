import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { removeImport } from "../../src/actions/remove-import";
import { mlflowCsv } from "../bench/mlflow-csv";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const RUNS = 2_000;

/**
 * What taking an import back loads of each byte that it wrote: once to see what was edited, and once as it goes, with formats. As it
 * goes, values and formulas are both loaded: only together they tell a formula from a text that begins like one.
 */
const MOST_LOADED = 2.5;

test("taking an import back loads little more than what it looks at and what it deletes", async () => {
  const { book, counters, resetCounters } = await startExcel();
  const { buffer } = new TextEncoder().encode(mlflowCsv(RUNS));
  const { importId } = await commitImport(await prepareImport({ name: "runs.csv", content: buffer }));
  const written = counters.requestBytes;
  resetCounters();
  expect((await removeImport(importId)).message).toContain("2,000 runs removed");
  expect(tableRows(book, "Runs")).toEqual([]);
  expect(counters.responseBytes / written).toBeLessThan(MOST_LOADED);
});
