import { addMetric } from "../../src/actions/add-definition";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { commitImport } from "../../src/actions/commit-import";
import { finishRun } from "../../src/actions/finish-run";
import { followCatalogues } from "../../src/actions/follow-catalogues";
import { highlightBest } from "../../src/actions/highlight-best";
import { listUnfinishedRuns } from "../../src/actions/list-unfinished-runs";
import { logRun } from "../../src/actions/log-run";
import { openRunForm } from "../../src/actions/open-run-form";
import { prepareImport } from "../../src/actions/prepare-import";
import { readStatus } from "../../src/actions/read-status";
import { listImports, removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { updateChart } from "../../src/actions/update-chart";
import { updateSummary } from "../../src/actions/update-summary";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { RunsheetError } from "../../src/tracking/runsheet-error";
import { TABLE_NAMES, type TableName } from "../../src/tracking/schema/table-names";
import { trackedTable } from "../../src/workbook/read-tracking";
import { readWorkbook } from "../../src/workbook/run-excel";
import { readTableColumns } from "../../src/workbook/writing/read-table-columns";
import type { TestExcel } from "../support/excel";
import { tableRows } from "../support/book-contents";
import { onTable, trackedBook, typeInto, working } from "../workbook/tracked-book";

const CSV = "run_id,name,status,acc\nx1,x,completed,0.9\n";

/** What a person does, with what has to go before it while every header row is still shown. */
interface Deed {
  readonly before?: () => Promise<unknown>;
  readonly act: (readied: unknown) => Promise<unknown>;
  /** The tables without whose header row it is refused. */
  readonly needs: readonly TableName[];
  /** Those of which it tells in its report. */
  readonly tells?: readonly TableName[];
}

const DEEDS: Readonly<Record<string, Deed>> = {
  status: { act: () => readStatus(), needs: ["Runs", "Changes"] },
  "set up": { act: () => setUpTracking(), needs: TABLE_NAMES },
  form: { act: () => openRunForm(), needs: ["Runs", "Changes"] },
  "unfinished runs": { act: () => listUnfinishedRuns(), needs: ["Runs"] },
  log: {
    act: () => logRun({ "field:name": "x", "field:status": "Completed", "metric:acc": "0.5" }),
    needs: ["Runs", "Changes"],
  },
  finish: {
    before: () => openRunForm("run-0003"),
    act: (form) =>
      finishRun(form as Awaited<ReturnType<typeof openRunForm>>, {
        "field:name": "c",
        "field:status": "Completed",
        "metric:acc": "0.7",
      }),
    needs: ["Runs", "Changes"],
  },
  check: { act: () => checkWorkbook(), needs: ["Runs", "Changes"], tells: ["Issues"] },
  highlight: { act: () => highlightBest("acc"), needs: ["Runs"] },
  summary: { act: () => updateSummary(), needs: ["Runs"] },
  chart: { act: () => updateChart("acc"), needs: ["Runs"] },
  "add a metric": { act: () => addMetric(inferMetric("loss")), needs: ["Runs", "Metrics", "Changes"] },
  import: {
    act: async () => done(await commitImport(await prepareImport({ name: "x.csv", content: CSV }))),
    needs: ["Runs", "Changes"],
  },
  "list imports": { act: () => listImports(), needs: ["Changes"] },
  "remove import": {
    before: async () => commitImport(await prepareImport({ name: "x.csv", content: CSV })),
    act: (report) => removeImport((report as { importId: string }).importId),
    needs: ["Runs", "History", "Changes"],
  },
  "follow the catalogues": { act: () => followCatalogues(undefined), needs: [] },
};

/** An import hands its error over in its report. */
function done<T extends { readonly error?: RunsheetError }>(report: T): T {
  if (report.error) {
    throw report.error;
  }
  return report;
}

async function openBook(): Promise<TestExcel> {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 2, "Status", "Running");
  typeInto(excel, "Runs", 0, "lr", "high");
  return excel;
}

async function turn(names: readonly TableName[], showHeaders: boolean): Promise<void> {
  for (const name of names) {
    await onTable(name, (table) => {
      table.showHeaders = showHeaders;
    });
  }
}

const SHEETS: Readonly<Partial<Record<TableName, string>>> = { History: "Run history" };
const sheetOf = (name: TableName): string => SHEETS[name] ?? name;

/** How a deed ended, in words that tell one end from another. */
async function endOf(act: () => Promise<unknown>): Promise<unknown> {
  try {
    const report = await act();
    return typeof report === "object" && report !== null && "message" in report ? report.message : "done";
  } catch (error) {
    return error;
  }
}

const rowsOf = ({ book }: TestExcel): unknown => TABLE_NAMES.map((name) => [name, tableRows(book, name)]);
const countsOf = ({ book }: TestExcel): unknown =>
  TABLE_NAMES.map((name) => [name, tableRows(book, name).length]);

const wordsOff = (table: TableName): string =>
  `The header row of the table ${table} on the sheet ${sheetOf(table)} is turned off, so Runsheet cannot tell its columns apart.`;
const TURN_ON = "Turn it on (Table Design > Header Row), then try again.";

const deedOf = (name: string): Deed => DEEDS[name] ?? { act: () => Promise.resolve(), needs: [] };
const pairsOf = (tables: (deed: Deed) => readonly TableName[]): [string, TableName][] =>
  Object.keys(DEEDS).flatMap((name) =>
    tables(deedOf(name)).map((table): [string, TableName] => [name, table]),
  );

test.each(pairsOf(({ needs }) => needs))(
  "%s is refused where the header row of %s is off, in words that say what to do, and nothing is written",
  async (name, table) => {
    const { before, act } = deedOf(name);
    const excel = await openBook();
    const readied = await before?.();
    const stood = rowsOf(excel);
    await turn([table], false);
    const end = await endOf(() => act(readied));
    await turn([table], true);
    expect(end).toBeInstanceOf(RunsheetError);
    expect(end).toMatchObject({
      code: "schema-conflict",
      message: wordsOff(table),
      advice: expect.stringContaining(TURN_ON) as string,
    });
    expect(rowsOf(excel)).toEqual(stood);
  },
);

test.each(pairsOf(({ tells = [] }) => tells))(
  "%s tells that it could not write to %s",
  async (name, table) => {
    await openBook();
    await turn([table], false);
    const end = await endOf(() => deedOf(name).act(undefined));
    expect(end).toContain(wordsOff(table));
    expect(end).toContain(TURN_ON);
  },
);

test.each(Object.keys(DEEDS).filter((name) => name !== "set up"))(
  "%s does what it does elsewhere where header rows that it does not need are off",
  async (name) => {
    const { before, act, needs, tells = [] } = deedOf(name);
    const others = TABLE_NAMES.filter((one) => !needs.includes(one) && !tells.includes(one));
    const excel = await openBook();
    const readied = await before?.();
    await turn(others, false);
    const end = await endOf(() => act(readied));
    await turn(others, true);
    const undisturbed = await openBook();
    expect(end).toEqual(await endOf(async () => act(await before?.())));
    expect(countsOf(excel)).toEqual(countsOf(undisturbed));
  },
);

describe("Home", () => {
  test("names every table whose header row is off, also those that it does not read", async () => {
    await openBook();
    expect(await readStatus()).not.toHaveProperty("hindrance");
    await turn(["Params"], false);
    expect((await readStatus()).hindrance).toMatchObject({ message: wordsOff("Params"), advice: TURN_ON });
    await turn(["History"], false);
    expect((await readStatus()).hindrance).toMatchObject({
      message:
        "The header rows of the tables Params (on the sheet Params) and History (on the sheet Run history) are turned off, so Runsheet cannot tell their columns apart.",
      advice: "Turn them on (Table Design > Header Row), then try again.",
    });
  });
});

describe("turned off while an action is under way", () => {
  test.each(["Runs", "Changes"] as const)("%s is named as well", async (name) => {
    await openBook();
    const look = working(
      (context, tracking) =>
        readTableColumns(context, trackedTable(tracking, name), tracking.catalogue, ({ columns }) => columns),
      { at: 1, act: () => turn([name], false) },
    );
    await expect(look).rejects.toMatchObject({ message: wordsOff(name), advice: TURN_ON });
  });

  test("an error that has nothing to do with it is told as it is", async () => {
    await openBook();
    await turn(["Issues"], false);
    const gone = readWorkbook(async (context) => {
      context.workbook.worksheets.getItem("no such sheet").load("name");
      await context.sync();
    });
    await expect(gone).rejects.toMatchObject({ code: "workbook-changed" });
  });
});
