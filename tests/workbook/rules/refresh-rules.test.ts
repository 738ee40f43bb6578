import { setUpTracking } from "../../../src/actions/set-up-tracking";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import type { TableName } from "../../../src/tracking/schema/table-names";
import { columnLetters } from "../../../src/cells/address";
import { readTracking, trackedTable } from "../../../src/workbook/read-tracking";
import { giveRowRules, refreshRules } from "../../../src/workbook/rules/refresh-rules";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import type { Book } from "../../../src/workbench/book/book";
import { findSheet, findTable } from "../../support/book-contents";
import { startExcel, type TestExcel } from "../../support/excel";
import { columnAdded, onTable, together, trackedBook, working } from "../tracked-book";

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
  await writeWorkbook(async (context) => {
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

describe("while somebody moves the table", () => {
  const rulesByHeader = (book: Book) => {
    const { sheet, description } = findTable(book, "Runs");
    const left = description.area.left;
    return description.columns.flatMap((header, at) => {
      const found = sheet.validations.filter(({ areas }) =>
        areas.some((area) => area.left <= left + at && left + at <= area.right),
      );
      return found.map(({ rule, areas }) => ({ header, rule: JSON.stringify(rule), rows: rowsOf(areas) }));
    });
  };
  const rowsOf = (areas: readonly { top: number; bottom: number }[]) =>
    areas.map(({ top, bottom }) => [top, bottom]);
  /** Where a rule looks at a cell, it is its own. */
  const strangers = (book: Book) => {
    const { description } = findTable(book, "Runs");
    return rulesByHeader(book).filter(({ header, rule }) => {
      const own = columnLetters(description.area.left + description.columns.indexOf(header));
      const formula = /"formula":"([^"]*)/.exec(rule)?.[1] ?? "";
      return [...formula.matchAll(/\(([A-Z]{1,2})\d+\)/g)].some(([, letters]) => letters !== own);
    });
  };
  const moveAt = (book: Book, at: number, act: () => Promise<void>) => {
    forget(book);
    return working((context, tracking) => refreshRules(context, tracking), { at, act });
  };
  const inserted = () => onTable("Runs", columnAdded);
  const insertedAbove = (excel: TestExcel) => () => {
    const { sheet } = findTable(excel.book, "Runs");
    excel.workbench.user.insert(sheet.id, { top: 0, bottom: 0, left: 0, right: 16_383 }, "Down");
    return Promise.resolve();
  };

  test.each([1, 2])("before sync %i by a column: each rule stands in its own column", async (at) => {
    const { book } = await trackedBook(3);
    await refresh();
    const before = rulesByHeader(book).map(({ header }) => header);
    expect(await moveAt(book, at, inserted)).toEqual([]);
    expect(rulesByHeader(book).map(({ header }) => header)).toEqual(before);
    expect(before).not.toContain("Mine");
    expect(strangers(book)).toEqual([]);
  });

  test.each([1, 2])("before sync %i by a row: each rule covers the rows of its table", async (at) => {
    const excel = await trackedBook(3);
    expect(await moveAt(excel.book, at, insertedAbove(excel))).toEqual([]);
    expect(new Set(rulesByHeader(excel.book).map(({ rows }) => JSON.stringify(rows)))).toEqual(
      new Set(["[[2,4]]"]),
    );
    const seed = rulesByHeader(excel.book).find(({ header }) => header === "Seed");
    expect(seed?.rule).toMatch(/[A-Z]3\)/);
  });

  test.each([1, 2])("before sync %i by a new header: no other column is kept back", async (at) => {
    const { book } = await trackedBook(3);
    await refresh();
    const before = rulesByHeader(book).map(({ header }) => header);
    const remarks = await moveAt(book, at, () =>
      onTable("Runs", (table) => {
        table.columns.getItem("Seed").name = "My seed";
      }),
    );
    expect(remarks).toEqual([]);
    expect(rulesByHeader(book).map(({ header }) => header)).toEqual(
      before.filter((header) => header !== "Seed"),
    );
  });

  test("a list of names follows the table that it names", async () => {
    const excel = await trackedBook(3);
    const { sheet } = findTable(excel.book, "Datasets");
    await moveAt(excel.book, 2, () => {
      excel.workbench.user.insert(sheet.id, { top: 0, bottom: 0, left: 0, right: 16_383 }, "Down");
      return Promise.resolve();
    });
    expect(ruleOf(excel.book, "Runs", "Dataset")?.rule.list?.source).toBe("='Datasets'!$A$3");
  });

  test("a table that went keeps no other back", async () => {
    const { book } = await trackedBook(3);
    const remarks = await moveAt(book, 1, () =>
      onTable("Datasets", (table) => {
        table.delete();
      }),
    );
    expect(remarks).toEqual([
      "Dropdowns and ranges of Datasets were not renewed: the table Datasets is no longer there.",
    ]);
    expect(ruleOf(book, "Runs", "Seed")).toBeDefined();
  });

  test("at every try: what may look at other cells is taken off, and said", async () => {
    const { book } = await trackedBook(3);
    forget(book);
    let turn = 0;
    const remarks = await working((context, tracking) => {
      const restless = {
        workbook: context.workbook,
        apart: together,
        sync: async () => {
          turn += 1;
          // 1 reads, 2 writes, 3 reads, and so on; 7 takes off.
          if (turn < 7 && turn % 2 === 0) {
            await onTable("Runs", (table) => {
              table.columns.add(1, undefined, `Mine ${String(turn)}`);
            });
          }
          await context.sync();
        },
      };
      return refreshRules(restless, tracking, ["Runs"]);
    });
    expect(remarks).toEqual([
      "Dropdowns and ranges of Runs could not be renewed, because somebody kept moving columns or rows, and some were taken off. Set up tracking again on Home once nobody edits the workbook.",
    ]);
    expect(strangers(book)).toEqual([]);
    expect(await refresh()).toEqual([]);
    expect(ruleOf(book, "Runs", "Seed")).toBeDefined();
  });

  test("the rules of one new row stand in its own columns", async () => {
    const { book } = await trackedBook(3);
    forget(book);
    const remarks = await working(
      (context, tracking) => giveRowRules(context, tracking, trackedTable(tracking, "Runs"), 3),
      { at: 1, act: inserted },
    );
    expect(remarks).toEqual([]);
    expect(strangers(book)).toEqual([]);
    expect(rulesByHeader(book).map(({ header }) => header)).not.toContain("Mine");
    expect(ruleOf(book, "Runs", "Seed")?.areas[0]).toMatchObject({ top: 1, bottom: 3 });
  });
});

test("set-up takes a rule of ours off a column of texts, and leaves one of a person's own there", async () => {
  const { book } = await tracked();
  const { sheet, description } = findTable(book, "Runs");
  const seed = ruleOf(book, "Runs", "Seed")!;
  const on = (header: string) => {
    const left = description.area.left + description.columns.indexOf(header);
    return { ...seed, areas: [{ top: 1, bottom: 1, left, right: left }] };
  };
  sheet.validations.push(on("Model"), {
    ...on("Notes"),
    errorAlert: { title: "Mine", message: "Short, please.", showAlert: true, style: "Stop" },
  });
  await setUpTracking();
  expect(ruleOf(book, "Runs", "Model")).toBeUndefined();
  expect(ruleOf(book, "Runs", "Notes")?.errorAlert.title).toBe("Mine");
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
