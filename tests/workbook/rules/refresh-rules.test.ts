import { setUpTracking } from "../../../src/actions/set-up-tracking";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import type { TableName } from "../../../src/tracking/schema/table-names";
import { readTracking } from "../../../src/workbook/read-tracking";
import { refreshRules } from "../../../src/workbook/rules/refresh-rules";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import type { Book } from "../../../src/workbench/book/book";
import { findSheet, findTable } from "../../support/book-contents";
import { startExcel } from "../../support/excel";

const refresh = (change: (catalogue: Catalogue) => Catalogue = (same) => same, only?: readonly TableName[]) =>
  writeWorkbook(async (context) => {
    const { layout, tracked, catalogue } = await readTracking(context);
    const changed = [...tracked].map(([name, table]) => [name, table.under(change(catalogue))] as const);
    return refreshRules(context, { layout, tracked: new Map(changed) }, only);
  });

async function tracked() {
  const excel = await startExcel();
  await setUpTracking();
  return excel;
}

function ruleOf(book: Book, table: string, header: string) {
  const { sheet, description } = findTable(book, table);
  const column = description.area.left + description.columns.indexOf(header);
  return sheet.validations.find(({ areas }) =>
    areas.some(({ left, right }) => left <= column && column <= right),
  );
}

const rulesOf = (book: Book) => JSON.stringify(book.sheets.map(({ validations }) => validations));

function forget(book: Book): void {
  for (const sheet of book.sheets) {
    sheet.validations.splice(0);
  }
}

test("what stands already is not written again", async () => {
  const excel = await tracked();
  const before = rulesOf(excel.book);
  await Excel.run(async (context) => {
    const tracking = await readTracking(context);
    excel.resetCounters();
    expect(await refreshRules(context, tracking)).toEqual([]);
  });
  expect(excel.counters.syncs).toBe(1);
  expect(rulesOf(excel.book)).toBe(before);
});

test("a rule that was lost or bent comes back, and only its column is touched", async () => {
  const { book } = await tracked();
  const seed = ruleOf(book, "Runs", "Seed")!;
  const status = ruleOf(book, "Runs", "Status")!;
  status.prompt = { title: "Mine", message: "Ask Ada.", showPrompt: true };
  seed.rule = { custom: { formula: "=TRUE" } };
  seed.errorAlert = { title: "x", message: "y", showAlert: true, style: "Stop" };
  expect(await refresh()).toEqual([]);
  expect(ruleOf(book, "Runs", "Seed")).toMatchObject({
    rule: { custom: { formula: expect.stringContaining("INT(") as string } },
    errorAlert: { title: "Runsheet", message: "Seed must be a whole number." },
  });
  expect(ruleOf(book, "Runs", "Status")?.prompt.message).toBe("Ask Ada.");
});

test("set-up gives the rules again when an earlier try ended before them", async () => {
  const { book } = await tracked();
  const before = rulesOf(book);
  forget(book);
  expect(await setUpTracking()).toMatchObject({ unchanged: true });
  expect(ruleOf(book, "Models", "Stage")?.rule.list?.source).toBe("Candidate,Staging,Production,Archived");
  expect(rulesOf(book)).toHaveLength(before.length);
});

test("a protected sheet keeps no other back, and is named", async () => {
  const { book } = await tracked();
  forget(book);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Datasets").protection.protect();
    await context.sync();
  });
  expect(await refresh()).toEqual([
    "The sheet Datasets is protected, so its dropdowns and ranges stay as they were.",
  ]);
  expect(ruleOf(book, "Datasets", "Rows")).toBeUndefined();
  expect(ruleOf(book, "Runs", "Status")).toBeDefined();
  expect(ruleOf(book, "Models", "Stage")).toBeDefined();
});

test("a sheet that is protected after it was looked at keeps no other back either", async () => {
  const { book } = await tracked();
  forget(book);
  const remarks = await writeWorkbook(async (context) => {
    const tracking = await readTracking(context);
    context.workbook.worksheets.getItem("Runs").protection.protect();
    await context.sync();
    return refreshRules(context, tracking);
  });
  expect(remarks).toEqual([
    expect.stringMatching(/^Dropdowns and ranges of Runs were not renewed: .*protected/),
  ]);
  expect(ruleOf(book, "Runs", "Status")).toBeUndefined();
  expect(ruleOf(book, "Models", "Stage")).toBeDefined();
});

test("only the tables asked for are given rules", async () => {
  const { book } = await tracked();
  forget(book);
  await refresh(undefined, ["Models"]);
  expect(ruleOf(book, "Models", "Stage")).toBeDefined();
  expect(ruleOf(book, "Runs", "Status")).toBeUndefined();
});

describe("long lists", () => {
  const long = { choices: ["sgd, plain", ...Array.from({ length: 9 }, (_, n) => `adam ${String(n)}`)] };
  const withChoices = (catalogue: Catalogue): Catalogue => ({
    ...catalogue,
    parameters: [
      { name: "optimizer", type: "choice", required: false, inFingerprint: true, ...long },
      ...catalogue.parameters,
    ],
  });
  const listed = async () => {
    const { book } = await tracked();
    const { description, sheet } = findTable(book, "Runs");
    const own = description.area.right + 1;
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Runs").getRangeByIndexes(0, own, 1, 1);
      cells.values = [["optimizer"]];
      await context.sync();
      const table = context.workbook.tables.getItem("Runs");
      table.resize(table.getRange().getResizedRange(0, 1));
      await context.sync();
    });
    return { book, sheet };
  };

  test("stand in a hidden sheet, written once", async () => {
    const { book } = await listed();
    expect(await refresh(withChoices)).toEqual([]);
    const lists = findSheet(book, "Runsheet lists");
    expect(lists.visibility).toBe("Hidden");
    expect(lists.cells.value(9, 0)).toBe("adam 8");
    expect(ruleOf(book, "Runs", "optimizer")?.rule.list?.source).toBe("='Runsheet lists'!$A$1:$A$10");
    // Shown by the person: it stays so, because nothing needs to be written.
    lists.visibility = "Visible";
    await refresh(withChoices);
    expect(lists.visibility).toBe("Visible");
    expect(book.sheets.filter(({ name }) => name.startsWith("Runsheet lists"))).toHaveLength(1);
  });

  test("that cannot be written are remarked, and every other rule is given", async () => {
    const { book } = await listed();
    await refresh(withChoices);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Runsheet lists").protection.protect();
      await context.sync();
    });
    forget(book);
    const remarks = await refresh((catalogue) => {
      const { parameters, metrics } = withChoices(catalogue);
      return {
        parameters: parameters.map((one) => ({ ...one, choices: [...one.choices, "new"] })),
        metrics,
      };
    });
    expect(remarks).toEqual([expect.stringMatching(/^Long lists of choices were not written: .*protected/)]);
    expect(ruleOf(book, "Runs", "Status")).toBeDefined();
  });
});
