// Saved views: what a person set up on Compare and on Runs comes back under its name, and goes again as it was before.
import { applyView } from "../../src/actions/apply-view";
import { deleteView, putBackView, renameView } from "../../src/actions/change-views";
import { commitImport } from "../../src/actions/commit-import";
import { filterTable } from "../../src/actions/filter-table";
import { clearHighlight, highlightBest } from "../../src/actions/highlight-best";
import { highlightBestOfEach } from "../../src/actions/highlight-best-of-each";
import { prepareImport } from "../../src/actions/prepare-import";
import { readStatus } from "../../src/actions/read-status";
import { saveView, type ViewWish } from "../../src/actions/save-view";
import { takeBackView } from "../../src/actions/take-back-view";
import { LONGEST_NAME, MOST_VIEWS } from "../../src/tracking/views/saved-view";
import { findTable } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import { highlightedRuns } from "../support/highlighted-runs";

const CSV = `name,status,lr,optimizer,val_accuracy
a,completed,0.1,adam,0.81
b,completed,0.2,sgd,0.93
c,failed,0.3,adam,0.99
d,completed,0.4,sgd,0.95
e,completed,0.5,adam,0.85
`;
const CHART = { kind: "runs", parameter: "", other: "", color: "", isSmoothed: false } as const;

const wish = (more: Partial<ViewWish> = {}): ViewWish => ({
  name: "Adam",
  description: "",
  metric: "val_accuracy",
  question: { filter: "", withoutOutliers: false },
  scope: "all",
  compared: [],
  chart: CHART,
  drawn: [],
  ...more,
});

async function start(): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  return excel;
}

/** What a person does by Excel's own buttons. */
async function byHand(act: (runs: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem("Runs"));
    await context.sync();
  });
}

const hide = (header: string, isHidden = true) =>
  byHand(({ columns }) => {
    columns.getItem(header).getRange().columnHidden = isHidden;
  });

function names({ book }: TestExcel): unknown[] {
  const { sheet, description } = findTable(book, "Runs");
  const { area, columns } = description;
  return Array.from({ length: area.bottom - area.top }, (_, at) =>
    sheet.cells.value(area.top + 1 + at, area.left + columns.indexOf("Name")),
  );
}

async function sortBy({ book }: TestExcel, header: string, ascending: boolean): Promise<void> {
  const { columns } = findTable(book, "Runs").description;
  await byHand(({ sort }) => {
    sort.apply([{ key: columns.indexOf(header), ascending }]);
  });
}

function isHidden({ book }: TestExcel, header: string): boolean {
  const { sheet, description } = findTable(book, "Runs");
  return sheet.hiddenColumns.has(description.area.left + description.columns.indexOf(header));
}

function hiddenRows({ book }: TestExcel): number {
  return findTable(book, "Runs").sheet.hiddenRows.size;
}

test("columns, order, filter and mark come back with a view, and go again as it was before", async () => {
  const excel = await start();
  await hide("lr");
  await sortBy(excel, "val_accuracy", false);
  const question = { filter: "optimizer = adam", withoutOutliers: false };
  await filterTable({ filter: question.filter, metric: undefined, by: "columns" });
  await highlightBest("val_accuracy", {}, question);
  const saved = await saveView(
    wish({
      question,
      compared: [
        { id: "run-0001", label: "a" },
        { id: "run-0005", label: "e" },
      ],
      drawn: [{ ...CHART, metric: "val_accuracy", filter: "" }],
    }),
  );
  expect(saved).toEqual({
    kind: "saved",
    name: "Adam",
    message: expect.stringMatching(
      /^The view Adam is saved in this workbook\. Holds val_accuracy where optimizer = adam; marked on Runs; \d+ columns of Runs hidden; sorted by val_accuracy \(descending\); Runs filtered; 2 runs side by side; 1 chart\.$/,
    ) as unknown,
  });
  // The person goes on with something else.
  await takeOff(excel);
  expect([names(excel), isHidden(excel, "lr"), hiddenRows(excel)]).toEqual([
    ["a", "b", "c", "d", "e"],
    false,
    0,
  ]);
  expect(highlightedRuns(excel)).toEqual([]);

  const applied = await applyView("adam");
  expect(applied.kind).toBe("applied");
  expect(applied.message).toContain(
    "The view Adam is applied: 1 column is hidden; the rows are sorted by val_accuracy",
  );
  expect(applied.message).toContain("Runs shows 3 of 5 runs where optimizer = adam");
  expect(names(excel)).toEqual(["c", "d", "b", "e", "a"]);
  expect([isHidden(excel, "lr"), hiddenRows(excel)]).toEqual([true, 2]);
  expect(highlightedRuns(excel)).toEqual(["e"]);
  expect(await readStatus()).toMatchObject({ appliedView: "Adam", tableFilter: "optimizer = adam" });

  expect((await takeBackView()).message).toBe("The view Adam is taken back; Runs looks as it did before.");
  expect([names(excel), isHidden(excel, "lr"), hiddenRows(excel)]).toEqual([
    ["a", "b", "c", "d", "e"],
    false,
    0,
  ]);
  expect(highlightedRuns(excel)).toEqual([]);
  expect(findTable(excel.book, "Runs").description.sort).toBeUndefined();
  expect((await readStatus()).appliedView).toBeUndefined();
  expect((await takeBackView()).message).toBe("There is no view to take back; Runs looks as it did.");
});

test("rows in an order that no sort brings back are sorted only when the person says so", async () => {
  const excel = await start();
  await sortBy(excel, "val_accuracy", true);
  await saveView(wish());
  await byHand((runs) => {
    runs.sort.clear();
    const names = runs.columns.getItem("Run ID").getDataBodyRange();
    names.values = [["run-0003"], ["run-0001"], ["run-0005"], ["run-0002"], ["run-0004"]];
  });
  const before = names(excel);
  expect(await applyView("Adam")).toMatchObject({
    kind: "asks",
    message:
      "The view sorts Runs by val_accuracy (ascending), and no sort would bring back the order that the rows stand in now. Nothing was changed yet.",
  });
  await sortBy(excel, "lr", true);
  await byHand(({ sort }) => {
    sort.clear();
  });
  const mixed = names(excel);
  expect((await applyView("Adam", "leave")).message).toBe(
    "The view Adam is applied. The rows stay in their order.",
  );
  expect(names(excel)).toEqual(mixed);
  expect((await applyView("Adam", "sort")).kind).toBe("applied");
  expect(names(excel)).toEqual(before);
  expect((await takeBackView()).message).toContain("The rows stay as the view sorted them");
  expect(names(excel)).toEqual(before);
});

test("an order within which runs tie comes back too", async () => {
  const excel = await start();
  await sortBy(excel, "optimizer", true);
  await saveView(wish({ name: "By optimizer" }));
  await sortBy(excel, "val_accuracy", true);
  await saveView(wish({ name: "By accuracy" }));
  await sortBy(excel, "Run ID", true);
  await applyView("By optimizer");
  expect(names(excel)).toEqual(["a", "c", "e", "b", "d"]);
  await applyView("By accuracy");
  expect(names(excel)).toEqual(["a", "e", "b", "d", "c"]);
  await takeBackView();
  expect(names(excel)).toEqual(["a", "c", "e", "b", "d"]);
});

test("a filter of the person's own stays, and rows out of its sight are not sorted", async () => {
  const excel = await start();
  await sortBy(excel, "val_accuracy", false);
  await saveView(wish());
  await sortBy(excel, "Run ID", true);
  await byHand(({ columns }) => {
    columns.getItem("Name").filter.applyValuesFilter(["a", "b"]);
  });
  expect((await applyView("Adam")).message).toBe(
    "The view Adam is applied. The rows stay in their order: Excel sorts only those in sight, and your own filter on Name hides some.",
  );
  expect([names(excel), hiddenRows(excel)]).toEqual([["a", "b", "c", "d", "e"], 3]);
});

test("a filter that Excel's buttons cannot say comes back by Run IDs, and one of the person's own is not replaced", async () => {
  const excel = await start();
  const filter = "optimizer = sgd or val_accuracy > 0.98";
  await filterTable({ filter, metric: undefined, by: "ids" });
  expect(
    await refusalOf(saveView(wish({ question: { filter, withoutOutliers: false, top: NaN } }))),
  ).toMatchObject({ code: "invalid-input" });
  await saveView(wish({ question: { filter, withoutOutliers: false } }));
  await byHand((runs) => {
    runs.clearFilters();
  });
  expect((await applyView("Adam")).message).toContain("Runs shows 3 of 5 runs");
  expect(hiddenRows(excel)).toBe(2);
  await saveView(wish({ name: "All" }));
  await takeBackView();
  expect(hiddenRows(excel)).toBe(0);
  await byHand(({ columns }) => {
    columns.getItem("Run ID").filter.applyValuesFilter(["run-0001"]);
  });
  expect((await applyView("Adam")).message).toBe(
    "The view Adam is applied. Runs is not filtered as the view asks: A filter of your own stands on a column of it. Clear that in Excel, then apply the view again.",
  );
  expect(hiddenRows(excel)).toBe(4);
});

test("a second click on the same view takes nobody's way back, and what was changed since stays", async () => {
  const excel = await start();
  const question = { filter: "optimizer = adam", withoutOutliers: false };
  await hide("lr");
  await sortBy(excel, "val_accuracy", false);
  await filterTable({ filter: question.filter, metric: undefined, by: "columns" });
  await highlightBest("val_accuracy", {}, question);
  await saveView(wish({ question }));
  await takeOff(excel);
  await highlightBest("val_accuracy");
  await filterTable({ filter: "lr > 0.15", metric: undefined, by: "columns" });
  await applyView("Adam");
  await applyView("Adam");
  expect([names(excel), hiddenRows(excel), highlightedRuns(excel)]).toEqual([
    ["c", "d", "b", "e", "a"],
    2,
    ["e"],
  ]);
  await takeBackView();
  expect([names(excel), isHidden(excel, "lr"), hiddenRows(excel), highlightedRuns(excel)]).toEqual([
    ["a", "b", "c", "d", "e"],
    false,
    1,
    ["d"],
  ]);
  expect(await readStatus()).toMatchObject({ tableFilter: "lr > 0.15" });

  await applyView("Adam");
  await filterTable({ filter: "lr > 0.45", metric: undefined, by: "columns" });
  await sortBy(excel, "lr", false);
  await clearHighlight();
  await highlightBest("val_accuracy", {}, { filter: "", withoutOutliers: true });
  expect((await takeBackView()).message).toBe(
    "The view Adam is taken back, but for this: The rows were sorted otherwise since, and stay so. " +
      "Runs was filtered otherwise since, and stays so. The highlight was changed since, and stays.",
  );
  expect([hiddenRows(excel), isHidden(excel, "lr"), highlightedRuns(excel)]).toEqual([4, false, ["d"]]);
});

test("rows that a filter of the person's own hides are brought back into their order once it is gone", async () => {
  const excel = await start();
  await sortBy(excel, "val_accuracy", false);
  await saveView(wish());
  await sortBy(excel, "Run ID", true);
  await byHand(({ sort }) => {
    sort.clear();
  });
  await applyView("Adam");
  await byHand(({ columns }) => {
    columns.getItem("Name").filter.applyValuesFilter(["a", "b"]);
  });
  expect((await takeBackView()).message).toBe(
    "The view Adam is taken back, but for this: Rows of Runs are hidden, and Excel sorts only those in sight. Show all, then take the view back again.",
  );
  expect(names(excel)).toEqual(["c", "d", "b", "e", "a"]);
  await byHand((runs) => {
    runs.clearFilters();
  });
  expect((await takeBackView()).message).toBe("The view Adam is taken back; Runs looks as it did before.");
  expect(names(excel)).toEqual(["a", "b", "c", "d", "e"]);
});

test("the best of each and the front are marked again by a view that was saved with them", async () => {
  const excel = await start();
  const each = { role: "parameter", name: "optimizer" } as const;
  await highlightBestOfEach("val_accuracy", each, "");
  expect(highlightedRuns(excel)).toEqual(["d", "e"]);
  const question = { filter: "", withoutOutliers: false, each };
  await saveView(wish({ question, scope: "parameter:optimizer" }));
  await highlightBest("val_accuracy");
  expect((await applyView("Adam")).kind).toBe("applied");
  expect(highlightedRuns(excel)).toEqual(["d", "e"]);
  await takeBackView();
  expect(highlightedRuns(excel)).toEqual(["d"]);
});

test("a filter of the person's own behind Runsheet's comes back, and hinders sorting", async () => {
  const excel = await start();
  await sortBy(excel, "val_accuracy", false);
  await saveView(wish());
  await sortBy(excel, "Run ID", true);
  await byHand(({ columns }) => {
    columns.getItem("optimizer").filter.applyValuesFilter(["sgd"]);
  });
  await filterTable({ filter: "optimizer = adam", metric: undefined, by: "columns", replaces: true });
  expect((await applyView("Adam")).message).toContain("your own filter on optimizer hides some");
  expect(names(excel)).toEqual(["a", "b", "c", "d", "e"]);
  expect(hiddenRows(excel)).toBe(3);
});

test("rows hidden by hand stay where they are, and so do the others", async () => {
  const excel = await start();
  await sortBy(excel, "val_accuracy", false);
  await saveView(wish());
  await sortBy(excel, "Run ID", true);
  await byHand((runs) => {
    runs.getDataBodyRange().getRow(1).rowHidden = true;
  });
  expect((await applyView("Adam")).message).toContain(
    "The rows stay in their order: some are hidden, and Excel sorts only those in sight.",
  );
  expect(names(excel)).toEqual(["a", "b", "c", "d", "e"]);
});

test("a protected sheet is left alone, and columns that are gone are said", async () => {
  const excel = await start();
  await hide("lr");
  await sortBy(excel, "optimizer", true);
  await saveView(wish());
  await hide("lr", false);
  await byHand(({ columns, worksheet }) => {
    columns.getItem("optimizer").delete();
    worksheet.protection.protect();
  });
  expect(await refusalOf(applyView("Adam"))).toMatchObject({ code: "sheet-protected" });
  expect((await readStatus()).appliedView).toBeUndefined();
  await byHand(({ worksheet }) => {
    worksheet.protection.unprotect();
  });
  const { message } = await applyView("Adam");
  expect(message).toContain("It knows columns that Runs has no more: optimizer.");
  expect(message).toContain("Runs cannot be sorted by optimizer (ascending), which is gone.");
  expect(isHidden(excel, "lr")).toBe(true);
});

test("a view is replaced when the person says so, renamed, deleted and put back", async () => {
  await start();
  await saveView(wish({ description: " first " }));
  expect(await saveView(wish({ name: "ADAM" }))).toEqual({
    kind: "asks",
    message: "There is a view Adam already. Nothing was saved yet.",
  });
  const [first] = (await readStatus()).views;
  expect(first).toMatchObject({ name: "Adam", description: "first", runs: 5, isMarked: false });
  const second = await saveView(wish({ name: "ADAM", description: "second", replaces: true }));
  expect(second).toMatchObject({ replaced: first });
  expect(await refusalOf(putBackView(first ?? never("view"), false))).toMatchObject({
    code: "invalid-input",
  });
  await saveView(wish({ name: "SGD" }));
  expect((await readStatus()).views.map(({ name, description }) => [name, description])).toEqual([
    ["ADAM", "second"],
    ["SGD", ""],
  ]);
  expect(await refusalOf(renameView("SGD", "adam"))).toMatchObject({ code: "invalid-input" });
  expect((await renameView("sgd", "Plain  SGD")).message).toBe("The view SGD is called Plain SGD now.");
  const { view } = await deleteView("adam");
  expect((await readStatus()).views.map(({ name }) => name)).toEqual(["Plain SGD"]);
  expect(await deleteView("adam")).toEqual({ message: "There is no view adam any more." });
  await putBackView(view ?? never("view"), false);
  expect((await readStatus()).views).toContainEqual(view);
  expect(await refusalOf(applyView("SGD"))).toMatchObject({
    message: "This workbook has no view SGD any more.",
  });
});

test("names that nobody could find again are refused, and so is one view too many", async () => {
  await start();
  expect(await refusalOf(saveView(wish({ name: "  " })))).toMatchObject({ code: "invalid-input" });
  expect(await refusalOf(saveView(wish({ name: "x".repeat(LONGEST_NAME + 1) })))).toMatchObject({
    code: "invalid-input",
  });
  for (let view = 0; view < MOST_VIEWS; view++) {
    await saveView(wish({ name: `view ${String(view)}` }));
  }
  expect(await refusalOf(saveView(wish()))).toMatchObject({ code: "invalid-input" });
  expect((await saveView(wish({ name: "view 7", replaces: true }))).kind).toBe("saved");
});

/** Takes off what the first test had set up, by hand. */
async function takeOff(excel: TestExcel): Promise<void> {
  await byHand((runs) => {
    runs.clearFilters();
  });
  await sortBy(excel, "Run ID", true);
  await byHand(({ sort }) => {
    sort.clear();
  });
  await hide("lr", false);
  await clearHighlight();
}

async function refusalOf(acting: Promise<unknown>): Promise<unknown> {
  return acting.then(
    () => {
      throw new Error("It was not refused.");
    },
    (error: unknown) => error,
  );
}

function never(what: string): never {
  throw new Error(`There is no ${what}.`);
}
