import { checkWorkbook } from "../../src/actions/check-workbook";
import { followCatalogues } from "../../src/actions/follow-catalogues";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { undoAction } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { dismissRename, settleRename, type RenameAnswer } from "../../src/actions/settle-rename";
import type { OpenRename } from "../../src/tracking/catalogue/find-renames";
import { bookContents, findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const csv = (content: string) => ({ name: "runs.csv", content });

/** Two runs, tracked, with the names as they stand remembered. */
async function tracked(): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport(
      csv("name,status,lr,depth,val_accuracy\na,completed,0.1,2,0.9\nb,completed,0.2,3,0.8\n"),
    ),
  );
  await followCatalogues(undefined);
  return excel;
}

/** Types over the cell of a table that holds a text, header cells included. */
function type({ book, workbench }: TestExcel, table: string, before: string, after: string): void {
  const { sheet, description } = findTable(book, table);
  const { area } = description;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.cells.value(row, column) === before) {
        workbench.user.enter(sheet.id, row, column, [[after]]);
        return;
      }
    }
  }
  throw new Error(`${table} does not hold ${before}`);
}

async function renames(): Promise<readonly OpenRename[]> {
  return (await followCatalogues(undefined))?.renames ?? [];
}

async function settleFirst(follows: RenameAnswer["follows"]) {
  const [rename] = await renames();
  const candidate = rename?.candidates[0];
  if (!rename || !candidate) {
    throw new Error("There is nothing to settle.");
  }
  const { batch = "", message } = await settleRename(rename, { follows, candidate });
  return { batch, message };
}

/** All cells but those of Changes. */
const cellsOf = ({ book }: TestExcel): unknown =>
  ["Runs", "Params", "Metrics"].map((table) => [
    findTable(book, table).description.columns,
    tableRows(book, table),
  ]);

const headers = ({ book }: TestExcel): readonly string[] => findTable(book, "Runs").description.columns;

test("a parameter renamed in Params: its column follows, keeps its values, and the old name stays an alias", async () => {
  const excel = await tracked();
  const { book } = excel;
  const position = headers(excel).indexOf("lr");
  type(excel, "Params", "lr", "eta");
  const { batch, message } = await settleFirst("column");
  expect(message).toBe(
    "Renamed the column lr of Runs to eta. lr stays an alias: files with it are still understood.",
  );
  expect(headers(excel).indexOf("eta")).toBe(position);
  expect(tableColumn(book, "Runs", "eta").slice(0, 2)).toEqual([0.1, 0.2]);
  expect(tableRows(book, "Params")[0]).toMatchObject({ Name: "eta", Aliases: "lr" });
  expect(tableRows(book, "Changes").filter(({ Import }) => Import === batch)).toMatchObject([
    { What: "Column renamed", Sheet: "Runs", Before: "lr", After: "eta" },
    { What: "Row updated", Sheet: "Params", "Run ID": "eta", Column: "Aliases" },
  ]);
  expect(await renames()).toEqual([]);

  await commitImport(await prepareImport(csv("name,status,lr,depth,val_accuracy\nc,completed,0.3,2,0.7\n")));
  expect(tableColumn(book, "Runs", "eta").slice(0, 3)).toEqual([0.1, 0.2, 0.3]);
  expect(headers(excel)).not.toContain("lr");
});

test("it can be taken back, and then the question stands again", async () => {
  const excel = await tracked();
  type(excel, "Params", "lr", "eta");
  const before = cellsOf(excel);
  const { batch } = await settleFirst("column");
  const { message } = await undoAction(batch);
  expect(message).toBe("Taken back: 1 column named as before, 1 updated parameter put back.");
  expect(cellsOf(excel)).toEqual(before);
  expect(await renames()).toMatchObject([{ name: "eta", candidates: [{ header: "lr" }] }]);
});

test("a header renamed in Runs: the definition follows, and that can be taken back", async () => {
  const excel = await tracked();
  const { book } = excel;
  type(excel, "Runs", "val_accuracy", "accuracy");
  expect(await renames()).toMatchObject([
    { role: "metric", name: "val_accuracy", changed: "header", sure: true },
  ]);
  const { batch, message } = await settleFirst("definition");
  expect(message).toBe(
    "Renamed val_accuracy in Metrics to accuracy. val_accuracy stays an alias: files with it are still understood.",
  );
  expect(tableRows(book, "Metrics")).toMatchObject([
    { Name: "accuracy", Aliases: "val_accuracy", Primary: true },
  ]);
  expect(await renames()).toEqual([]);
  await undoAction(batch);
  expect(tableRows(book, "Metrics")).toMatchObject([{ Name: "val_accuracy", Primary: true }]);
  expect(tableRows(book, "Metrics")[0]).not.toHaveProperty("Aliases");
});

test("or the header is put back", async () => {
  const excel = await tracked();
  type(excel, "Runs", "depth", "layers");
  expect((await settleFirst("header back")).message).toBe("Put the header depth back in Runs.");
  expect(headers(excel)).toContain("depth");
  expect(headers(excel)).not.toContain("layers");
  expect(await renames()).toEqual([]);
});

test("the highlight of a renamed metric holds on", async () => {
  const excel = await tracked();
  await highlightBest("val_accuracy");
  type(excel, "Metrics", "val_accuracy", "accuracy");
  await settleFirst("column");
  const status = await highlightBest();
  expect(status.message).toMatch(/^a leads with accuracy 0\.9/);
});

test("what was dismissed is not asked about again, and its column is the user's own", async () => {
  const excel = await tracked();
  type(excel, "Params", "lr", "eta");
  const [rename] = await renames();
  await dismissRename(rename as OpenRename);
  expect(await renames()).toEqual([]);
  await setUpTracking();
  expect(headers(excel)).toEqual(expect.arrayContaining(["lr", "eta"]));
});

test("without the pane, set-up and check find it, and neither gives the definition another column", async () => {
  const excel = await tracked();
  type(excel, "Params", "lr", "eta");
  const words = "Params calls lr eta now. Its column in Runs is still headed lr.";
  expect((await setUpTracking()).message).toBe(`Tracking was set up already; nothing changed. ${words}`);
  const { findings } = await checkWorkbook();
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: "renamed", severity: "warning", message: words, column: "lr" }),
  );
  expect(headers(excel)).not.toContain("eta");
  expect(await renames()).toHaveLength(1);
});

test("as long as it is open, no value is written past it: the form and the import say so", async () => {
  const excel = await tracked();
  type(excel, "Params", "lr", "eta");
  const before = bookContents(excel.book);
  const sentence =
    "The parameter eta of Params has no column in Runs, and lr may be its column under another name.";
  await expect(
    logRun({ "field:name": "c", "field:status": "Completed", "parameter:eta": "0.3" }),
  ).rejects.toMatchObject({
    code: "schema-conflict",
    message: sentence,
  });
  const prepared = await prepareImport(csv("name,status,eta\nc,completed,0.3\n"));
  await expect(commitImport(prepared)).rejects.toMatchObject({ code: "schema-conflict", message: sentence });
  expect(bookContents(excel.book)).toEqual(before);
});

test("a definition typed into Params gets its column when the first value comes, which is not lost", async () => {
  const excel = await tracked();
  const { book, workbench } = excel;
  const { sheet, description } = findTable(book, "Params");
  workbench.user.enter(sheet.id, description.area.bottom + 1, description.area.left, [
    ["momentum", "number"],
  ]);
  await logRun({ "field:name": "c", "field:status": "Completed", "parameter:momentum": "0.9" });
  expect(tableColumn(book, "Runs", "momentum").slice(0, 3)).toEqual([undefined, undefined, 0.9]);
});

test("a person who renames or takes the name meanwhile is told, and nothing is lost", async () => {
  const excel = await tracked();
  type(excel, "Params", "lr", "eta");
  const [rename] = await renames();
  type(excel, "Runs", "lr", "rate");
  const before = bookContents(excel.book);
  await expect(
    settleRename(rename as OpenRename, { follows: "column", candidate: { header: "lr", was: "lr" } }),
  ).rejects.toMatchObject({ code: "workbook-changed" });
  expect(bookContents(excel.book)).toEqual(before);
});

test("a protected sheet refuses before anything is written, and is named", async () => {
  const excel = await tracked();
  type(excel, "Params", "lr", "eta");
  const [rename] = await renames();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Params").protection.protect();
    await context.sync();
  });
  const before = bookContents(excel.book);
  await expect(
    settleRename(rename as OpenRename, { follows: "column", candidate: { header: "lr", was: "lr" } }),
  ).rejects.toMatchObject({
    code: "sheet-protected",
    message: "The sheet Params is protected, and its table Params would have to be written to.",
  });
  expect(bookContents(excel.book)).toEqual(before);
});
