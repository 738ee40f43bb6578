import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { removeImport } from "../../src/actions/remove-import";
import { bookContents, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

function csv(rows: number, from = 0): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const number = from + row;
    return `run ${number},completed,${0.001 * (number + 1)},${"x".repeat(40)}${number},0.${(number * 7919) % 1000}`;
  });
  return `name,status,learning_rate,comment,val_accuracy\n${lines.join("\n")}\n`;
}

/** Makes the host fail once the add-in has written this many runs. */
function failAfter({ workbench }: TestExcel, rows: number, code: string): () => void {
  const { host } = workbench;
  const execute = host.execute.bind(host);
  host.execute = (...args) => {
    const { body } = { body: JSON.stringify(args[0]) };
    const writes = body.includes(`"run ${rows}"`) && body.includes('"Name":"Values"');
    return writes
      ? Promise.resolve({ refusal: { number: 5001, code, message: "Injected." } })
      : execute(...args);
  };
  return () => {
    host.execute = execute;
  };
}

test("a failure half-way leaves the runs as they were and says so", async () => {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "first.csv", content: csv(3) }));
  const before = bookContents(excel.book);
  const prepared = await prepareImport({ name: "second.csv", content: csv(12_000, 10) });
  const repair = failAfter(excel, 10_000, "GeneralException");
  const report = await commitImport(prepared);
  repair();
  expect(report).toMatchObject({ state: "nothing", written: { added: 0, updated: 0 } });
  expect(report.error?.code).toBe("excel");
  expect(report.message).toContain("the runs are as they were");
  expect(bookContents(excel.book)).toEqual(before);
});

test("a cancel in a new workbook leaves no run, and says that the sheets that were made for it stay", async () => {
  const { book } = await startExcel();
  const cancel = async (): Promise<string> => {
    const abort = new AbortController();
    const report = await commitImport(await prepareImport({ name: "first.csv", content: csv(2_000) }), {
      signal: abort.signal,
      onProgress: ({ stage }) => {
        if (stage === "writing") {
          abort.abort();
        }
      },
    });
    expect(report).toMatchObject({ state: "nothing", written: { added: 0, updated: 0 } });
    expect(tableRows(book, "Runs")).toEqual([]);
    return report.message;
  };
  const gone = "Import cancelled. What had been written was taken out again; the runs are as they were.";
  expect(await cancel()).toBe(
    `${gone} The sheets of the tables Runs, Params, Metrics, Datasets, Experiments, Models, History, Issues and Changes, which were made for it, stay.`,
  );
  expect(book.tables).toHaveLength(9);
  expect(await cancel()).toBe(gone);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Models").delete();
    await context.sync();
  });
  expect(await cancel()).toBe(`${gone} The sheet of the table Models, which was made for it, stays.`);
});

test("a cancel half-way leaves the runs as they were, and the import can be started again", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport({ name: "first.csv", content: csv(3) }));
  const before = bookContents(book);
  const abort = new AbortController();
  const prepared = await prepareImport({ name: "second.csv", content: csv(12_000, 10) });
  const report = await commitImport(prepared, {
    signal: abort.signal,
    onProgress: ({ stage, done }) => {
      if (stage === "writing" && done > 0) {
        abort.abort();
      }
    },
  });
  expect(report).toMatchObject({ state: "nothing", error: { code: "cancelled" } });
  expect(bookContents(book)).toEqual(before);
  expect((await commitImport(prepared)).written.added).toBe(12_000);
});

test("when undoing fails too, the report says what was written, and removing the import finishes it", async () => {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "first.csv", content: csv(3) }));
  const prepared = await prepareImport({ name: "second.csv", content: csv(12_000, 10) });
  const { host } = excel.workbench;
  const execute = host.execute.bind(host);
  let broken = false;
  host.execute = (...args) => {
    broken ||= JSON.stringify(args[0]).includes('"run 10000"');
    return broken
      ? Promise.resolve({ refusal: { number: 5001, code: "GeneralException", message: "Gone." } })
      : execute(...args);
  };
  const report = await commitImport(prepared);
  host.execute = execute;
  expect(report.state).toBe("partial");
  expect(report.written.added).toBeGreaterThan(0);
  expect(tableRows(excel.book, "Runs").filter((row) => row["Import"] === report.importId)).toHaveLength(
    report.written.added,
  );
  await removeImport(report.importId);
  expect(tableColumn(excel.book, "Runs", "Name")).toEqual(["run 0", "run 1", "run 2"]);
});

test("messages stay below the limit of Excel on the web, and a smaller limit is met by smaller chunks", async () => {
  const excel = await startExcel();
  excel.workbench.host.messageLimit = 300_000;
  const report = await commitImport(await prepareImport({ name: "runs.csv", content: csv(8_000) }));
  expect(report.written.added).toBe(8_000);
  expect(tableRows(excel.book, "Runs")).toHaveLength(8_000);
});

test("syncs do not grow with the runs but by their bytes", async () => {
  const syncsFor = async (rows: number): Promise<{ syncs: number; bytes: number }> => {
    const excel = await startExcel();
    excel.resetCounters();
    await commitImport(await prepareImport({ name: "runs.csv", content: csv(rows) }));
    return { syncs: excel.counters.syncs, bytes: excel.counters.requestBytes };
  };
  const few = await syncsFor(10);
  const more = await syncsFor(2_000);
  const many = await syncsFor(12_000);
  expect(more.syncs).toBe(few.syncs);
  expect(many.syncs - few.syncs).toBeLessThanOrEqual(Math.ceil(many.bytes / 800_000));
});

test("a protected sheet is named before anything is written", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport({ name: "first.csv", content: csv(3) }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Runs").protection.protect();
    await context.sync();
  });
  const before = bookContents(book);
  const prepared = await prepareImport({ name: "second.csv", content: csv(3, 10) });
  await expect(commitImport(prepared)).rejects.toMatchObject({
    code: "sheet-protected",
    message: expect.stringContaining("The sheet Runs is protected") as string,
  });
  expect(bookContents(book)).toEqual(before);
});

test("cells below the table are named and not overwritten", async () => {
  await startExcel();
  await commitImport(await prepareImport({ name: "first.csv", content: csv(3) }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Runs").getRange("B9").values = [["my note"]];
    await context.sync();
  });
  const prepared = await prepareImport({ name: "second.csv", content: csv(10, 10) });
  await expect(commitImport(prepared)).rejects.toMatchObject({
    code: "cells-in-the-way",
    message: "Below the table Runs, the cells B9 on the sheet Runs are not empty.",
  });
});

test.each([
  [
    "a filter",
    "filter-active",
    (runs: Excel.Table) => {
      runs.columns.getItem("Name").filter.applyValuesFilter(["run 1"]);
    },
  ],
  [
    "a total row",
    "cells-in-the-way",
    (runs: Excel.Table) => {
      runs.showTotals = true;
    },
  ],
])("%s on Runs is named, and nothing is written", async (_, code, disturb) => {
  const { book } = await startExcel();
  await commitImport(await prepareImport({ name: "first.csv", content: csv(3) }));
  await Excel.run(async (context) => {
    disturb(context.workbook.tables.getItem("Runs"));
    await context.sync();
  });
  const before = bookContents(book);
  const prepared = await prepareImport({ name: "second.csv", content: csv(3, 10) });
  await expect(commitImport(prepared)).rejects.toMatchObject({ code });
  expect(bookContents(book)).toEqual(before);
});

test("an import waits for the person who is editing a cell", async () => {
  const { workbench, book } = await startExcel();
  const prepared = await prepareImport({ name: "first.csv", content: csv(3) });
  const { host } = workbench;
  host.cellEditing = true;
  const execute = host.execute.bind(host);
  const asked = new Promise<void>((resolve) => {
    host.execute = (...args) => {
      resolve();
      return execute(...args);
    };
  });
  const committing = commitImport(prepared);
  await asked;
  expect(book.tables).toEqual([]);
  host.cellEditing = false;
  expect((await committing).written.added).toBe(3);
});

test("a workbook that is being edited is not read, and the error says what to press", async () => {
  const { workbench } = await startExcel();
  workbench.host.cellEditing = true;
  await expect(prepareImport({ name: "first.csv", content: csv(3) })).rejects.toMatchObject({
    code: "cell-editing",
    advice: "Press Enter or Esc in the cell, then try again.",
  });
});
