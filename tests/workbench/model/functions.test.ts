/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

async function onRuns(work: (table: Excel.Table, context: Excel.RequestContext) => Promise<void>) {
  await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = [
      ["Run ID", "acc"],
      ["run-1", 0.5],
      ["run-2", 0.75],
      ["RUN-3", 0.25],
    ];
    const table = sheet.tables.add("A1:B4", true);
    table.name = "Runs";
    await work(table, context);
  });
}

test("MATCH finds a row by its key without reading the column, by any case", async () => {
  await onRuns(async (table, context) => {
    const { functions } = context.workbook;
    const keys = table.columns.getItem("Run ID").getDataBodyRange();
    const results = [
      functions.match("run-2", keys, 0),
      functions.match("run-3", keys, 0),
      functions.match("run-9", keys, 0),
    ];
    for (const result of results) {
      result.load("value,error");
    }
    await context.sync();
    expect(results.map(({ value, error }) => [value, error])).toEqual([
      [2, null],
      [3, null],
      [null, "#N/A"],
    ]);
  });
});

test("MATCH takes a wildcard unless it is escaped, and no text longer than 255 characters", async () => {
  await onRuns(async (table, context) => {
    const { functions } = context.workbook;
    const keys = table.columns.getItem("Run ID").getDataBodyRange();
    keys.getRow(2).values = [["run*"]];
    const results = [
      functions.match("run*", keys, 0),
      functions.match("run~*", keys, 0),
      functions.match("r".repeat(256), keys, 0),
    ];
    for (const result of results) {
      result.load();
    }
    await context.sync();
    expect(results.map(({ value, error }) => [value, error])).toEqual([
      [1, null],
      [3, null],
      [null, "#VALUE!"],
    ]);
  });
});

test("a function sees the cells as they stand at its place in the batch", async () => {
  await onRuns(async (table, context) => {
    const { functions } = context.workbook;
    const body = table.getDataBodyRange();
    const before = functions.match("run-9", body.getColumn(0), 0);
    body.getCell(0, 0).values = [["run-9"]];
    const after = functions.match("run-9", body.getColumn(0), 0);
    before.load("value,error");
    after.load("value,error");
    await context.sync();
    expect([before.error, after.value]).toEqual(["#N/A", 1]);
  });
});

test("functions of any number of arguments, of addresses and of other functions' results", async () => {
  await onRuns(async (table, context) => {
    const { functions } = context.workbook;
    const keys = table.columns.getItem("Run ID").getDataBodyRange();
    const acc = table.columns.getItem("acc").getDataBodyRange();
    const results = {
      count: functions.countIf(keys, "run-*"),
      both: functions.countIfs(keys, "run-*", acc, ">0.3"),
      best: functions.max(acc, 0.6),
      least: functions.min(acc),
      sum: functions.sum({ address: "B2:B3" }, 1),
      sumIfs: functions.sumIfs(acc, keys, "run-1"),
      averageIfs: functions.averageIfs(acc, acc, "<0.6"),
      numbers: functions.count(table.getRange()),
      filled: functions.countA(table.getRange()),
      place: functions.match(functions.max(acc), acc, 0),
    };
    for (const result of Object.values(results)) {
      result.load("value");
    }
    await context.sync();
    expect(Object.fromEntries(Object.entries(results).map(([name, { value }]) => [name, value]))).toEqual({
      count: 3,
      both: 2,
      best: 0.75,
      least: 0.25,
      sum: 2.25,
      sumIfs: 0.5,
      averageIfs: 0.375,
      numbers: 3,
      filled: 8,
      place: 2,
    });
  });
});

test("an argument that is no value of a cell is refused", async () => {
  await onRuns(async (table, context) => {
    context.workbook.functions.match({} as string, table.getRange(), 0);
    expect((await errorOf(context.sync())).code).toBe("InvalidArgument");
  });
});
