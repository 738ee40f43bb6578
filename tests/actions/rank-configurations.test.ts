import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { rankConfigurations } from "../../src/actions/rank-configurations";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { FilterError } from "../../src/tracking/filter/filter-error";
import { startExcel } from "../support/excel";

const CSV = `name,status,seed,learning_rate,optimizer,val_accuracy
wide-s1,completed,1,0.1,adam,0.91
wide-s2,completed,2,0.1,adam,0.95
wide-s3,completed,3,0.1,adam,0.93
safe-s1,completed,1,0.2,sgd,0.921
safe-s2,completed,2,0.2,sgd,0.922
safe-s3,completed,3,0.2,sgd,0.923
lucky-s1,completed,1,0.3,sgd,0.99
lucky-s2,completed,2,0.3,sgd,0.5
lucky-s3,completed,3,0.3,sgd,0.6
broken,failed,1,0.4,sgd,0.999
`;

async function start(): Promise<void> {
  await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
}

test("configurations are ranked by mean and by bound, and the sentence names three different ones", async () => {
  await start();
  const byMean = await rankConfigurations("val_accuracy", "mean", "");
  expect(
    byMean.shown.map(({ name, n, place }) => [name, n, place.sheet, place.address.replace(/:.*/, "")]),
  ).toEqual([
    ["wide", 3, "Runs", "A3"],
    ["safe", 3, "Runs", "A7"],
    ["lucky", 3, "Runs", "A8"],
  ]);
  const byBound = await rankConfigurations("val_accuracy", "bound", "");
  expect(byBound.shown.map(({ name }) => name)).toEqual(["safe", "wide", "lucky"]);
  expect(byMean.message).toContain("The best single run is lucky-s1 with 0.99: one of 3 runs");
  expect(byMean.message).toContain("By mean wide leads, by lower bound safe");
  expect(byMean.message).toContain("1 not completed (the best of them broken with 0.999, failed)");
});

test("a filter says which runs compete, and where it is wrong", async () => {
  await start();
  const filtered = await rankConfigurations(
    "val_accuracy",
    "mean",
    "optimizer = sgd and learning_rate < 0.25",
  );
  expect([filtered.shown.map(({ name }) => name), filtered.considered]).toEqual([["safe"], 3]);
  const wrong = rankConfigurations("val_accuracy", "mean", "optimzer = sgd");
  await expect(wrong).rejects.toBeInstanceOf(FilterError);
  await expect(wrong).rejects.toMatchObject({
    message: "Runs has no column “optimzer”.",
    advice: "Did you mean optimizer?",
    span: { at: 0, length: 8 },
  });
});

test("what a person types into Runs counts at the next ranking", async () => {
  await start();
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    const rates = runs.columns.getItem("learning_rate").getDataBodyRange();
    // The unlucky ones of the lucky configuration become safe ones.
    rates.getCell(7, 0).values = [[0.2]];
    rates.getCell(8, 0).values = [[0.2]];
    await context.sync();
  });
  const { shown } = await rankConfigurations("val_accuracy", "mean", "");
  expect(shown.map(({ name, n }) => [name, n])).toEqual([
    ["lucky-s1", 1],
    ["wide", 3],
    ["safe-s3", 5],
  ]);
});
