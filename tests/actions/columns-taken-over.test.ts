import { addMetric } from "../../src/actions/add-definition";
import { followCatalogues } from "../../src/actions/follow-catalogues";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { removeImport } from "../../src/actions/remove-import";
import { dismissRename, settleRename } from "../../src/actions/settle-rename";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { bookContents, findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const bring = async (content: string) => commitImport(await prepareImport({ name: "runs.csv", content }));

/** Two runs, and the names as they stand remembered. */
async function tracked(): Promise<TestExcel> {
  const excel = await startExcel();
  await bring("run_id,status,lr,val_accuracy\na1,completed,0.1,0.5\na2,completed,0.2,0.6\n");
  return excel;
}

/** A column of the person's own behind the others. */
async function ownColumn(header: string, values: readonly (string | number)[]): Promise<void> {
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Runs").columns.add(undefined, undefined, header);
    column.getDataBodyRange().values = values.map((value) => [value]);
    await context.sync();
  });
}

/** Types a name into the first column of a catalogue: over the first row, or below the last. */
function typeName(
  { book, workbench }: TestExcel,
  table: string,
  name: string,
  where: "over" | "below",
): void {
  const { sheet, description } = findTable(book, table);
  const { top, bottom, left } = description.area;
  workbench.autoExpandTables.user = true;
  workbench.user.enter(sheet.id, where === "over" ? top + 1 : bottom + 1, left, [[name]]);
}

const runs = ({ book }: TestExcel, header: string) => tableColumn(book, "Runs", header);

test("an import does not settle what a renamed metric is: its old name is refused until somebody says", async () => {
  const excel = await tracked();
  typeName(excel, "Metrics", "accuracy_val", "over");
  const before = bookContents(excel.book);
  const file = "run_id,status,lr,val_accuracy\na3,completed,0.3,0.7\n";
  await expect(bring(file)).rejects.toMatchObject({
    code: "schema-conflict",
    message:
      "The metric accuracy_val of Metrics has no column in Runs, and val_accuracy may be its column under another name.",
    advice: "Say at the top of the pane which it is, then try again. Nothing was written.",
  });
  expect(bookContents(excel.book)).toEqual(before);
  const [rename] = (await followCatalogues(undefined))?.renames ?? [];
  const [candidate] = rename?.candidates ?? [];
  if (!rename || !candidate) {
    throw new Error("There is nothing to settle.");
  }
  await settleRename(rename, { follows: "column", candidate });
  await bring(file);
  expect(runs(excel, "accuracy_val")).toEqual([0.5, 0.6, 0.7]);
});

test.each([
  ["an import", async () => bring("run_id,status,lr,cost\na1,completed,0.1,0.8\na3,completed,0.3,0.9\n")],
  ["a metric that is added", async () => addMetric(inferMetric("cost"))],
])("a column of the person's own is not taken over by %s", async (_, act) => {
  const excel = await tracked();
  await ownColumn("Cost", ["ask Ada", 2]);
  const before = bookContents(excel.book);
  await expect(act()).rejects.toMatchObject({
    code: "schema-conflict",
    message: "Runs has a column Cost that no definition names, and the new metric cost would take it over.",
    advice:
      "To make it the metric's, type cost into Metrics; to keep it as your own, give it another header. Then try again. Nothing was written.",
  });
  expect(bookContents(excel.book)).toEqual(before);
});

describe("a name that a column of the person's own had, which is gone", () => {
  const log = async () => logRun({ "field:status": "Completed", "metric:cost": "3" });

  test.each([
    [
      "deleted",
      "an import",
      (column: Excel.TableColumn) => {
        column.delete();
      },
      async () => bring("run_id,status,lr,cost\na2,completed,0.2,2\n"),
    ],
    [
      "renamed",
      "a metric that is added",
      (column: Excel.TableColumn) => {
        column.name = "price";
      },
      async () => addMetric(inferMetric("cost")),
    ],
    [
      "deleted",
      "an import, typed before",
      (column: Excel.TableColumn) => {
        column.delete();
      },
      async () => bring("run_id,status,lr,cost\na2,completed,0.2,2\n"),
    ],
    [
      "deleted",
      "a run that is logged",
      (column: Excel.TableColumn) => {
        column.delete();
      },
      log,
    ],
  ])("(%s) is free for %s", async (_what, by, goes, act) => {
    const excel = await tracked();
    await ownColumn("cost", [7, 8]);
    await followCatalogues(undefined);
    await Excel.run(async (context) => {
      goes(context.workbook.tables.getItem("Runs").columns.getItem("cost"));
      await context.sync();
    });
    if (by !== "an import" && by !== "a metric that is added") {
      typeName(excel, "Metrics", "cost", "below");
    }
    await act();
    await log();
    const [first, second, ...later] = runs(excel, "cost");
    expect([first ?? "", second ?? ""]).toEqual(["", by.startsWith("an import") ? 2 : ""]);
    expect(later).toEqual(by === "a run that is logged" ? [3, 3] : [3]);
    expect((await followCatalogues(undefined))?.renames).toEqual([]);
  });
});

describe("a name typed into Metrics that a column of the person's own has", () => {
  const log = async () => logRun({ "field:status": "Completed", "metric:cost": "3" });

  async function asked() {
    const excel = await tracked();
    await ownColumn("cost", [1, 2]);
    await followCatalogues(undefined);
    typeName(excel, "Metrics", "cost", "below");
    const [rename] = (await followCatalogues(undefined))?.renames ?? [];
    const [candidate] = rename?.candidates ?? [];
    if (!rename || !candidate) {
      throw new Error("Nothing was asked.");
    }
    return { excel, rename, candidate };
  }

  test("is asked about, and values wait for the answer", async () => {
    const { excel, rename } = await asked();
    expect(rename).toMatchObject({ role: "metric", name: "cost", candidates: [{ header: "cost" }] });
    await expect(log()).rejects.toMatchObject({
      message: "Runs has a column cost, and it is not known whether it is that of the metric cost.",
    });
    expect(runs(excel, "cost")).toEqual([1, 2]);
  });

  test("makes it the metric's where the person says so", async () => {
    const { excel, rename, candidate } = await asked();
    const settled = await settleRename(rename, { follows: "column", candidate });
    expect(settled).toEqual({ message: "The column cost of Runs is that of the metric cost." });
    expect((await followCatalogues(undefined))?.renames).toEqual([]);
    await log();
    expect(runs(excel, "cost")).toEqual([1, 2, 3]);
  });

  test("leaves it the person's own where they say that", async () => {
    const { excel, rename } = await asked();
    await dismissRename(rename);
    expect((await followCatalogues(undefined))?.renames).toEqual([]);
    await log();
    expect(tableRows(excel.book, "Runs")).toMatchObject([{ cost: 1 }, { cost: 2 }, { "cost (metric)": 3 }]);
    expect(runs(excel, "cost")[2] ?? "").toBe("");
  });
});

test("taking back names the definitions that stay, because somebody wrote into their columns", async () => {
  const excel = await tracked();
  const { importId } = await bring("run_id,status,lr,f1,auc\na3,completed,0.3,0.7,0.8\n");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").columns.getItem("f1").getDataBodyRange().getCell(0, 0).values = [
      [0.4],
    ];
    await context.sync();
  });
  const { message } = await removeImport(importId);
  expect(message).toContain("1 parameter or metric that no run uses went too.");
  expect(message).toContain("f1 stays defined, because its column holds something.");
  expect(tableColumn(excel.book, "Metrics", "Name")).toEqual(["val_accuracy", "f1"]);
});
