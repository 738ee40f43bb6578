import { lookAtTable, standsAlike } from "../../../src/workbook/rules/look-at-table";
import { onTable, trackedBook, typeBelow, workingOn } from "../tracked-book";

/** Whether Runs stands where it stood, when a person acts before the batch runs. */
const alike = (act: () => void | Promise<void>) =>
  workingOn(
    "Runs",
    async (context, table) => {
      const look = lookAtTable(context, table);
      await context.sync();
      return standsAlike(look.now(), table);
    },
    { at: 1, act },
  );

test("a table that nobody touched stands alike, whatever is written into its cells", async () => {
  await trackedBook(2);
  expect(await alike(() => undefined)).toBe(true);
  const written = alike(() =>
    onTable("Runs", (table) => {
      table.getDataBodyRange().getCell(0, 1).values = [["other"]];
    }),
  );
  expect(await written).toBe(true);
});

test.each<[string, (table: Excel.Table) => void]>([
  [
    "a row more",
    (table) => {
      table.resize(table.getRange().getResizedRange(1, 0));
    },
  ],
  [
    "a row less",
    (table) => {
      table.rows.getItemAt(0).delete();
    },
  ],
  [
    "a column less",
    (table) => {
      table.columns.getItem("Notes").delete();
    },
  ],
])("%s is seen", async (_, change) => {
  await trackedBook(2);
  expect(await alike(() => onTable("Runs", change))).toBe(false);
});

test("a header retyped, a row typed below and a row inserted above are seen", async () => {
  const excel = await trackedBook(2);
  const renamed = alike(() =>
    onTable("Runs", (table) => {
      table.columns.getItem("Notes").name = "notes";
    }),
  );
  expect(await renamed).toBe(false);
  const typed = alike(() => {
    typeBelow(excel, "Runs", "typed");
  });
  expect(await typed).toBe(false);
  const moved = alike(() => {
    const id = excel.book.sheets.find(({ name }) => name === "Runs")?.id ?? "";
    excel.workbench.user.insert(id, { top: 0, bottom: 0, left: 0, right: 16_383 }, "Down");
  });
  expect(await moved).toBe(false);
});

test("a table that is gone by then is said to be", async () => {
  await trackedBook(2);
  const looked = workingOn("Runs", async (context, table) => {
    await onTable("Runs", (found) => {
      found.name = "AllRuns";
    });
    const look = lookAtTable(context, table);
    await context.sync().catch(() => undefined);
    return look.now();
  });
  await expect(looked).rejects.toMatchObject({
    code: "workbook-changed",
    message: "The table Runs on the sheet Runs is no longer there under this name.",
  });
});
