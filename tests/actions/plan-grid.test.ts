import { commitImport } from "../../src/actions/commit-import";
import { exploreParameters } from "../../src/actions/explore-parameters";
import { finishRun } from "../../src/actions/finish-run";
import { lookAtGrid, type WantedGrid } from "../../src/actions/look-at-grid";
import { openRunForm } from "../../src/actions/open-run-form";
import { planGrid } from "../../src/actions/plan-grid";
import { prepareImport } from "../../src/actions/prepare-import";
import { undoAction } from "../../src/actions/remove-import";
import { gridFile } from "../../src/tracking/grid/grid-file";
import { GridError } from "../../src/tracking/grid/grid-error";
import { bookContents, tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const RUNS = `name,status,learning_rate,optimizer,val_accuracy
a,completed,0.1,adam,0.81
b,completed,0.2,adam,0.9
c,failed,0.2,sgd,
`;
const GRID: WantedGrid = {
  text: "learning_rate: 0.1..0.3 step 0.1; optimizer: adam, sgd",
  base: "blank",
  again: false,
  metric: "val_accuracy",
};

async function opened() {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: RUNS }));
  return excel;
}

test("what of a grid was not tried yet becomes planned runs, which the form finishes and undo takes out again", async () => {
  const { book } = await opened();
  const before = bookContents(book);
  const look = await lookAtGrid(GRID);
  expect(look.message).toBe("6 combinations: 2 tried already; 1 failed or stopped; 3 not yet tried.");
  const planned = await planGrid(GRID, { uid: "0b6e", shown: look.digest });
  expect(planned.message).toBe("Planned 3 runs from row 5 of Runs on.");
  expect(tableRows(book, "Runs").slice(3)).toMatchObject([
    { "Run ID": "run-0004", Status: "Planned", learning_rate: 0.1, optimizer: "sgd", Source: "Runsheet" },
    { "Run ID": "run-0005", Status: "Planned", learning_rate: 0.3, optimizer: "adam" },
    { "Run ID": "run-0006", Status: "Planned", learning_rate: 0.3, optimizer: "sgd" },
  ]);
  expect(planned.runs.map((run) => run["field:id"])).toEqual(["run-0004", "run-0005", "run-0006"]);
  expect(tableRows(book, "Changes").slice(-2)).toMatchObject([
    { What: "Runs planned", After: "3 runs" },
    { What: "Runs added", "Run ID": "run-0004", After: "run-0004 to run-0006" },
  ]);
  expect(await lookAtGrid(GRID)).toMatchObject({ states: { waiting: 3, untried: 0 } });

  const form = await openRunForm("run-0005");
  const draft = Object.fromEntries(form.fields.map(({ key, initial = "" }) => [key, initial]));
  await finishRun(form, { ...draft, "metric:val_accuracy": "0.95" });
  const undone = await undoAction(planned.batch);
  expect(undone.message).toContain("2 runs removed");
  expect(undone.message).toContain("run-0005 stayed");
  expect(tableRows(book, "Runs").map((run) => run["Run ID"])).toEqual([
    "run-0001",
    "run-0002",
    "run-0003",
    "run-0005",
  ]);
  expect(bookContents(book)).not.toEqual(before);
});

test("planned again under the same uid nothing is doubled", async () => {
  const { book } = await opened();
  const { digest } = await lookAtGrid(GRID);
  const first = await planGrid(GRID, { uid: "0b6e", shown: digest });
  const again = await planGrid(GRID, { uid: "0b6e", shown: digest });
  expect(again.runs).toEqual(first.runs);
  expect(tableRows(book, "Runs")).toHaveLength(6);
  expect(tableRows(book, "Changes").filter(({ What }) => What === "Runs planned")).toHaveLength(1);
});

test("the failed ones are tried again on request, with the settings of the best run for what the grid does not name", async () => {
  const { book } = await opened();
  const look = await lookAtGrid({ ...GRID, text: "optimizer: adam, sgd", base: "best", again: true });
  expect(look.sentences).toEqual([
    "2 combinations: 1 tried already; 1 failed or stopped, to be tried again; 0 not yet tried.",
    "The other settings are those of b, the best run: learning_rate 0.2.",
  ]);
  await planGrid({ ...GRID, text: "optimizer: adam, sgd", base: "best", again: true });
  expect(tableRows(book, "Runs").at(-1)).toMatchObject({
    Status: "Planned",
    learning_rate: 0.2,
    optimizer: "sgd",
  });
  const fingerprints = tableRows(book, "Runs").map((run) => run["Fingerprint"]);
  expect(fingerprints.at(-1)).toBe(fingerprints[2]);
});

test("nothing is written where it is not what was shown any more, or nothing is left", async () => {
  const { book } = await opened();
  const before = bookContents(book);
  await expect(planGrid(GRID, { shown: "of another workbook" })).rejects.toMatchObject({
    code: "workbook-changed",
    message: "Since the grid was looked at, Runs has changed so that it comes to other runs.",
  });
  await expect(planGrid({ ...GRID, text: "learning_rate: 0.1; optimizer: adam" })).rejects.toMatchObject({
    code: "invalid-input",
    message: "Nothing of this grid is left to be run. 1 combination: 1 tried already; 0 not yet tried.",
  });
  expect(bookContents(book)).toEqual(before);
});

test("what is wrong with a grid is pointed at", async () => {
  await opened();
  const wrong = lookAtGrid({ ...GRID, text: "learning_rate: 0.1; optimzer: adam" });
  await expect(wrong).rejects.toBeInstanceOf(GridError);
  await expect(wrong).rejects.toMatchObject({
    span: { at: 20, length: 8 },
    advice: "Write optimizer if that is meant.",
  });
  await expect(lookAtGrid({ ...GRID, text: " " })).rejects.toMatchObject({ message: "The grid is empty." });
});

test("what was tried so far is told parameter by parameter", async () => {
  await opened();
  const { parameters, message } = await exploreParameters(undefined, "");
  expect(parameters).toMatchObject([
    { name: "learning_rate", distinct: 2, tried: { from: 0.1, to: 0.2 } },
    {
      name: "optimizer",
      levels: [
        { value: "adam", configurations: 2 },
        { value: "sgd", configurations: 1 },
      ],
    },
  ]);
  expect(message).toContain("3 configurations tried so far.");
});

test("results that bring the id of a planned run back are taken over by it", async () => {
  const { book } = await opened();
  const { runs } = await planGrid(GRID, { uid: "0b6e7a52-3c1d-4a5e-9f00-1234567890ab" });
  const [first] = gridFile(runs, "jsonl").split("\n");
  const result = { ...(JSON.parse(first ?? "") as object), status: "completed", val_accuracy: 0.77 };
  const prepared = await prepareImport({ name: "results.jsonl", content: JSON.stringify(result) });
  await commitImport(prepared);
  expect(tableRows(book, "Runs")).toHaveLength(6);
  expect(tableRows(book, "Runs")[3]).toMatchObject({
    "Run ID": "run-0004",
    Status: "Completed",
    val_accuracy: 0.77,
    learning_rate: 0.1,
    optimizer: "sgd",
  });
});

test("another best run than the one that was shown is not followed unasked", async () => {
  await opened();
  const grid: WantedGrid = { ...GRID, text: "optimizer: lion", base: "best" };
  const { digest } = await lookAtGrid(grid);
  const better = "name,status,learning_rate,optimizer,val_accuracy\nd,completed,0.7,adam,0.99\n";
  await commitImport(await prepareImport({ name: "better.csv", content: better }));
  await expect(planGrid(grid, { shown: digest })).rejects.toMatchObject({ code: "workbook-changed" });
});

test("planned runs get Run IDs that no run had before, not even one that is gone", async () => {
  const { book } = await opened();
  const { batch } = await planGrid(GRID);
  await undoAction(batch);
  expect(tableRows(book, "Runs").at(-1)?.["Run ID"]).toBe("run-0003");
  const { runs } = await planGrid(GRID);
  expect(runs.map((run) => run["field:id"])).toEqual(["run-0007", "run-0008", "run-0009"]);
  expect(
    tableRows(book, "Runs")
      .slice(3)
      .map((run) => run["Run ID"]),
  ).toEqual(["run-0007", "run-0008", "run-0009"]);
});
