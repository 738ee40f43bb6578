import { setUpTracking } from "../../../src/actions/set-up-tracking";
import type { Plan } from "../../../src/tracking/planning/plan";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import { undoBatch } from "../../../src/workbook/writing/undo-batch";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { tableRows } from "../../support/book-contents";
import { startExcel, type TestExcel } from "../../support/excel";

const FIRST: Plan = {
  batch: "batch-1",
  line: { what: "Run logged", runId: "run-0001" },
  linesFirst: false,
  rowLines: true,
  writes: [
    {
      table: "Metrics",
      reason: "The run has it.",
      kind: "add",
      onceBy: "Name",
      rows: [{ Name: "acc", Goal: "maximize", Primary: true }],
    },
    {
      table: "Runs",
      reason: "It was logged.",
      kind: "add",
      onceBy: "field:id",
      rows: [
        { "field:id": "run-0001", "field:status": "Running", "metric:acc": 0.8, "field:import": "batch-1" },
      ],
    },
  ],
};

const SECOND: Plan = {
  batch: "batch-2",
  linesFirst: false,
  rowLines: true,
  writes: [
    {
      table: "Runs",
      reason: "It was finished.",
      kind: "update",
      rows: [
        {
          key: "RUN-0001",
          cells: new Map([
            ["field:status", { before: "Running", after: "Completed" }],
            ["metric:acc", { before: 0.8, after: 0.9 }],
          ]),
        },
      ],
    },
  ],
};

/** Runs, Metrics and Changes as lines, without the moment and the digest of each change and what set-up says of itself. */
function page({ book }: TestExcel): string {
  return ["Runs", "Metrics", "Changes"]
    .flatMap((table) => [
      table,
      ...tableRows(book, table)
        .filter(({ What }) => What !== "Set-up")
        .map((row) =>
          Object.entries(row)
            .filter(([header]) => !["When", "Digest", "In fingerprint"].includes(header))
            .map(([header, value]) => `${header}=${String(value)}`)
            .join("  "),
        ),
    ])
    .join("\n");
}

const write = (plan: Plan) => writeWorkbook((context) => writePlan(context, plan));

test("two plans carried out, on one screen", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await write(FIRST);
  await write(SECOND);
  expect(page(excel)).toMatchInlineSnapshot(`
   "Runs
   Run ID=run-0001  Status=Completed  acc=0.9  Import=batch-1
   Metrics
   Name=acc  Goal=maximize  Primary=true
   Changes
   What=Run logged  Run ID=run-0001  Import=batch-1
   What=Metric added  Sheet=Metrics  Column=acc  Import=batch-1
   What=Run updated  Sheet=Runs  Run ID=RUN-0001  Column=Status, acc  Before={"Status":"Running","acc":0.8}  After={"Status":"Completed","acc":0.9}  Import=batch-2"
  `);
});

test("a plan that is carried out twice writes nothing twice", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await write(FIRST);
  const once = page(excel);
  await write(FIRST);
  expect(page(excel)).toBe(once);
});

test("the second plan taken back, and then the first, on one screen", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await write(FIRST);
  await write(SECOND);
  const undo = (batch: string) =>
    writeWorkbook((context) => undoBatch(context, batch, { what: "Taken back", after: batch }));
  expect(await undo("batch-2")).toMatchObject({ known: true, restored: 1, removed: 0, keptCells: 0 });
  expect(page(excel)).toMatchInlineSnapshot(`
   "Runs
   Run ID=run-0001  Status=Running  acc=0.8  Import=batch-1
   Metrics
   Name=acc  Goal=maximize  Primary=true
   Changes
   What=Run logged  Run ID=run-0001  Import=batch-1
   What=Metric added  Sheet=Metrics  Column=acc  Import=batch-1
   What=Run updated  Sheet=Runs  Run ID=RUN-0001  Column=Status, acc  Before={"Status":"Running","acc":0.8}  After={"Status":"Completed","acc":0.9}  Import=batch-2
   What=Taken back  After=batch-2  Import=batch-2"
  `);
  expect(await undo("batch-1")).toMatchObject({ known: true, removed: 1, definitions: 1 });
  expect(tableRows(excel.book, "Runs")).toEqual([]);
  expect(tableRows(excel.book, "Metrics")).toEqual([]);
});

test("what a person edited since is kept, and counted", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await write(FIRST);
  await Excel.run(async (context) => {
    const acc = context.workbook.tables.getItem("Runs").columns.getItem("acc").getDataBodyRange();
    acc.values = [[0.7]];
    await context.sync();
  });
  const outcome = await write(SECOND);
  expect(outcome.kept).toHaveLength(1);
  expect(tableRows(excel.book, "Runs")).toMatchObject([{ acc: 0.7, Status: "Completed" }]);
});
