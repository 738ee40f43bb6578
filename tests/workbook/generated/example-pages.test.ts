import { commitImport } from "../../../src/actions/commit-import";
import { prepareImport } from "../../../src/actions/prepare-import";
import { updateChart } from "../../../src/actions/update-chart";
import { updateSummary } from "../../../src/actions/update-summary";
import { startExcel } from "../../support/excel";
import { sheetPage } from "../sheet-page";

/** Four runs of two experiments, a tie for the best, one that failed with the best value of all. */
const RUNS = `name,experiment,status,val_accuracy,val_loss
one layer,Depth,completed,0.81,0.42
two layers,Depth,completed,0.9,0.31
two layers again,Depth,completed,0.9,0.33
no dropout,Dropout,failed,0.95,0.2
dropout,Dropout,completed,0.88,0.29
`;

beforeEach(async () => {
  await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: RUNS }));
});

test("Summary on one screen", async () => {
  await updateSummary();
  expect(await sheetPage("Summary")).toMatchInlineSnapshot(`
   "Summary
   Rebuilt by Runsheet on <time> UTC. The figures are formulas over the tables and follow every edit.
   The Summary button renews the lists of metrics and experiments and clears everything else on this sheet.


   Runs by status
   Status           Runs      Share
   Planned          0         0.0%
   Running          0         0.0%
   Completed        4         80.0%
   Failed           1         20.0%
   Stopped          0         0.0%
   Pruned           0         0.0%
   Another or none  0         0.0%
   All runs         5         100.0%

   Best of all completed runs by metric
   Metric           Goal      Tolerance             Best    Run ID              Name        Row  Runs at best  Completed runs  Wins from  Wins to
   val_accuracy     maximize  0                     0.9     run-0002            two layers  3    2             4               0.9        0.9
   val_loss         minimize  0                     0.29    run-0005            dropout     6    1             4               0.29       0.29

   val_accuracy by experiment, completed runs
   Experiment       Runs      Completed with value  Mean    Standard deviation
   Depth            3         3                     0.87    0.051961524
   Dropout          2         1                     0.88
   All runs         5         4                     0.8725  0.042720019"
  `);
});

test("Charts on one screen", async () => {
  await updateChart("val_accuracy");
  expect(await sheetPage("Charts")).toMatchInlineSnapshot(`
   "val_accuracy by run
   All 4 completed runs with a value, sorted on <time> UTC. Higher is better. Figures, stars and dark bars follow edits; the order follows the Chart button.

   Run ID          Run                            val_accuracy  Best
   run-0002        two layers · run-0002 ★        0.9           0.9
   run-0003        two layers again · run-0003 ★  0.9           0.9
   run-0005        dropout · run-0005             0.88
   run-0001        one layer · run-0001           0.81

   What the stars go by
   Goal            maximize
   Tolerance       0
   Plain statuses  TRUE
   Completed runs  4
   Best            0.9
   Wins from       0.9
   Wins to         0.9"
  `);
});
