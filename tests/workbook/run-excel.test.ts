import { RunsheetError } from "../../src/tracking/runsheet-error";
import { readWorkbook, writeWorkbook, type WorkbookSession } from "../../src/workbook/run-excel";
import { startExcel } from "../support/excel";

const rename = (name: string) => (context: WorkbookSession) => {
  context.workbook.worksheets.getItem("Sheet1").name = name;
  return Promise.resolve("queued");
};

test("what an action queued last is sent before its result is handed on", async () => {
  const { book } = await startExcel();
  expect(await writeWorkbook(rename("Mine"))).toBe("queued");
  expect(book.sheets[0]?.name).toBe("Mine");
});

test("an error of Excel becomes one of ours, with what caused it", async () => {
  await startExcel();
  const failed = readWorkbook(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  await expect(failed).rejects.toBeInstanceOf(RunsheetError);
  await expect(failed).rejects.toMatchObject({ cause: { code: "ItemNotFound" } });
});

test("an error of the last commands, and one of our own, are handed on", async () => {
  await startExcel();
  await expect(
    writeWorkbook((context) => {
      context.workbook.worksheets.getItem("Nowhere").name = "x";
      return Promise.resolve();
    }),
  ).rejects.toMatchObject({ cause: { code: "ItemNotFound" } });
  const own = new RunsheetError("cancelled", "Cancelled.", "Start again.");
  await expect(readWorkbook(() => Promise.reject(own))).rejects.toBe(own);
});

test("a write waits for a cell that is being edited; a reading is refused and says why", async () => {
  const { workbench, book } = await startExcel();
  workbench.user.setEditing(true);
  const written = writeWorkbook(rename("Later"));
  await expect(
    readWorkbook(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    }),
  ).rejects.toMatchObject({ message: expect.stringContaining("cell") as string });
  expect(book.sheets[0]?.name).toBe("Sheet1");
  workbench.user.setEditing(false);
  await written;
  expect(book.sheets[0]?.name).toBe("Later");
});

test("an action that was given up while Excel was silent sends nothing more", async () => {
  const { workbench, book } = await startExcel();
  const { host } = workbench;
  const execute = host.execute.bind(host);
  let sent = 0;
  let silent = true;
  host.execute = (...args) => {
    sent += 1;
    return silent ? new Promise(() => undefined) : execute(...args);
  };
  const cancel = new AbortController();
  let again: Promise<void> | undefined;
  const given = writeWorkbook(
    async (context) => {
      await rename("Never")(context);
      try {
        await context.sync();
      } catch (error) {
        silent = false;
        const before = sent;
        again = context.sync();
        await again.catch(() => undefined);
        expect(sent).toBe(before);
        throw error;
      }
    },
    { signal: cancel.signal },
  );
  cancel.abort();
  await expect(given).rejects.toMatchObject({ code: "no-answer" });
  await expect(again).rejects.toMatchObject({ code: "no-answer" });
  expect(book.sheets[0]?.name).toBe("Sheet1");
});

test("a part works with objects of its own and sends what it queued last; the whole goes on with its own", async () => {
  const { book } = await startExcel();
  await writeWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "Queued before";
    await context.apart(async () => {
      expect(context.workbook).not.toBe(sheet.context.workbook);
      context.workbook.worksheets.add("Part").load("name");
      await context.sync();
      context.workbook.worksheets.getItem("Part").name = "Queued last";
    });
    expect(context.workbook).toBe(sheet.context.workbook);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Queued last"]);
    await context.sync();
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Queued before", "Queued last"]);
});

test("what a part throws comes as it is, and the whole goes on with its own objects", async () => {
  const { book } = await startExcel();
  await writeWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const broken = context.apart(async () => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    await expect(broken).rejects.toMatchObject({ code: "ItemNotFound" });
    sheet.name = "Mine";
  });
  expect(book.sheets[0]?.name).toBe("Mine");
});

test("an error behind which Excel fell silent is told as that: what stands is not known any more", async () => {
  const { host } = (await startExcel()).workbench;
  const cancel = new AbortController();
  const given = writeWorkbook(
    async (context) => {
      try {
        context.workbook.worksheets.getItem("Nowhere").delete();
        await context.sync();
      } catch (error) {
        host.execute = () => new Promise(() => undefined);
        cancel.abort();
        context.workbook.worksheets.load("items/name");
        await context.sync().catch(() => undefined);
        throw error;
      }
    },
    { signal: cancel.signal },
  );
  await expect(given).rejects.toMatchObject({ code: "no-answer" });
});
