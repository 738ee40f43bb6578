// The Summary sheet of a small workbook as a person sees it, on one screen.
import { commitImport } from "../../../src/actions/commit-import";
import { prepareImport } from "../../../src/actions/prepare-import";
import { updateSummary } from "../../../src/actions/update-summary";
import { findSheet } from "../../support/book-contents";
import { startExcel } from "../../support/excel";

const CSV = `name,experiment,status,val_accuracy,val_loss
one layer,Depth,completed,0.71,0.62
two layers,Depth,completed,0.86,0.41
two layers again,Depth,completed,0.84,0.43
crashed,Depth,failed,,
wide,Width,running,0.5,0.9
`;

test("a summary, as displayed", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await updateSummary();
  const shown = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Summary").getUsedRange();
    used.load("text");
    await context.sync();
    return used.text;
  });
  const text = shown
    .slice(3)
    .map((row) => row.join(" | ").replace(/[ |]+$/, ""))
    .join("\n");
  expect(text).toMatchInlineSnapshot(`
   "

   Runs by status
   Status | Runs | Share
   Planned | 0 | 0.0%
   Running | 1 | 20.0%
   Completed | 3 | 60.0%
   Failed | 1 | 20.0%
   Stopped | 0 | 0.0%
   Pruned | 0 | 0.0%
   Another or none | 0 | 0.0%
   All runs | 5 | 100.0%

   Best of all completed runs by metric
   Metric | Goal | Tolerance | Best | Run ID | Name | Row | Runs at best | Completed runs | Wins from | Wins to
   val_accuracy | maximize | 0 | 0.86 | run-0002 | two layers | 3 | 1 | 3 | 0.86 | 0.86
   val_loss | minimize | 0 | 0.41 | run-0002 | two layers | 3 | 1 | 3 | 0.41 | 0.41

   val_accuracy by experiment, completed runs
   Experiment | Runs | Completed with value | Mean | Standard deviation
   Depth | 4 | 3 | 0.803333333 | 0.081445278
   Width | 1 | 0
   All runs | 5 | 3 | 0.803333333 | 0.081445278"
  `);
  expect(findSheet(book, "Summary").conditionalFormats).toEqual([]);
});
