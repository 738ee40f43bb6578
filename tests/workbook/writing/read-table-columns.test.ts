import { readTableColumns } from "../../../src/workbook/writing/read-table-columns";
import {
  columnAdded,
  onTable,
  together,
  trackedBook,
  type Meanwhile,
  typeBelow,
  typeInto,
  workingOn,
} from "../tracked-book";

const read = (headers: readonly string[], meanwhile?: Meanwhile) =>
  workingOn(
    "Runs",
    async (context, table, { catalogue }) => {
      const { columns } = await readTableColumns(context, table, catalogue, (now) =>
        headers.flatMap((header) => now.find(header) ?? []),
      );
      return columns;
    },
    meanwhile,
  );

test("whole columns are read in the order in which they were asked for", async () => {
  await trackedBook(3);
  expect(await read(["metric:acc", "Run ID"])).toEqual([
    [0.1, 0.2, 0.3],
    ["run-0001", "run-0002", "run-0003"],
  ]);
  expect(await read([])).toEqual([]);
});

test.each<
  [string, (excel: Awaited<ReturnType<typeof trackedBook>>) => void | Promise<void>, readonly unknown[]]
>([
  [
    "a row typed below",
    (excel) => {
      typeBelow(excel, "Runs", "typed");
    },
    ["a", "b", "c", "typed"],
  ],
  [
    "a row deleted",
    () =>
      onTable("Runs", (table) => {
        table.rows.getItemAt(1).delete();
      }),
    ["a", "c"],
  ],
  ["a column inserted", () => onTable("Runs", columnAdded), ["a", "b", "c"]],
  [
    "rows sorted",
    () =>
      onTable("Runs", (table) => {
        table.sort.apply([{ key: 1, ascending: false }]);
      }),
    ["c", "b", "a"],
  ],
])("%s meanwhile is read as it then stands", async (_, act, expected) => {
  const excel = await trackedBook(3);
  expect(await read(["Name"], { at: 1, act: () => act(excel) })).toEqual([expected]);
});

test("columns deleted meanwhile, so that the last is no longer there, are read anew", async () => {
  await trackedBook(3);
  const act = () =>
    onTable("Runs", (table) => {
      table.columns.getItem("Author").delete();
      table.columns.getItem("Tags").delete();
    });
  expect(await read(["Import", "Fingerprint"], { at: 1, act })).toEqual([
    ["batch-0", "batch-0", "batch-0"],
    ["", "", ""],
  ]);
});

test("long cells are read in as many messages as fit", async () => {
  const excel = await trackedBook(12);
  for (let row = 0; row < 12; row++) {
    typeInto(excel, "Runs", row, "Notes", `${String(row)}${"n".repeat(4_000)}`);
  }
  excel.workbench.host.messageLimit = 60_000;
  const [notes = []] = await read(["Notes"]);
  expect(notes.map((note) => Number.parseInt(String(note), 10))).toEqual(
    Array.from({ length: 12 }, (_, row) => row),
  );
});

test("a table that keeps growing is given up", async () => {
  const excel = await trackedBook(2);
  const restless = workingOn("Runs", (context, table, { catalogue }) => {
    const growing = {
      workbook: context.workbook,
      apart: together,
      sync: async () => {
        typeBelow(excel, "Runs", "typed");
        await context.sync();
      },
    };
    return readTableColumns(growing, table, catalogue, (now) => now.columns.slice(0, 1));
  });
  await expect(restless).rejects.toMatchObject({ code: "workbook-changed" });
});
