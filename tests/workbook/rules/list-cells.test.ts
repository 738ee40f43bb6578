import { commitImport } from "../../../src/actions/commit-import";
import { prepareImport } from "../../../src/actions/prepare-import";
import { logRun } from "../../../src/actions/log-run";
import { setUpTracking } from "../../../src/actions/set-up-tracking";
import { findSheet, findTable } from "../../support/book-contents";
import { startExcel, type TestExcel } from "../../support/excel";
import { typeInto } from "../tracked-book";

const LISTS = "Runsheet lists";
const many = (prefix: string) => Array.from({ length: 60 }, (_, n) => `${prefix}-${n}`);

/** Makes a parameter, by its row in Params, one of so many choices. */
function choose(excel: TestExcel, row: number, choices: readonly string[]): void {
  typeInto(excel, "Params", row, "Type", "choice");
  typeInto(excel, "Params", row, "Choices", choices.join("; "));
}

/** What each row of a column of Runs offers, from the cells that its dropdown points at. */
function offered({ book }: TestExcel, header: string): string[][] {
  const { sheet, description } = findTable(book, "Runs");
  const column = description.area.left + description.columns.indexOf(header);
  const { cells } = findSheet(book, LISTS);
  const rows = description.area.bottom - description.area.top;
  return Array.from({ length: rows }, (_, at) => {
    const row = description.area.top + 1 + at;
    const rule = sheet.validations.find(({ areas }) =>
      areas.some(
        ({ left, right, top, bottom }) => left <= column && column <= right && top <= row && row <= bottom,
      ),
    );
    const [, letter = "", count = "0"] = /\$([A-Z])\$1:\$[A-Z]\$(\d+)/.exec(JSON.stringify(rule)) ?? [];
    return Array.from({ length: Number(count) }, (_unused, line) =>
      text(cells.value(line, letter.charCodeAt(0) - 65)),
    );
  });
}

async function twoParameters(): Promise<TestExcel> {
  const excel = await startExcel();
  const content = "run_id,status,aug,optimizer,val_accuracy\na1,completed,none,adam,0.5\n";
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  return excel;
}

const RUN = {
  "field:status": "Completed",
  "parameter:aug": "none",
  "parameter:optimizer": "adam",
  "metric:val_accuracy": "0.6",
};

test("the dropdown of each row shows the choices of its own parameter when another list comes before it", async () => {
  const excel = await twoParameters();
  choose(excel, 1, ["adam", ...many("opt")]);
  await setUpTracking();
  expect(offered(excel, "optimizer")).toEqual([["adam", ...many("opt")]]);
  choose(excel, 0, ["none", ...many("aug")]);
  await logRun(RUN);
  expect(offered(excel, "optimizer")).toEqual([
    ["adam", ...many("opt")],
    ["adam", ...many("opt")],
  ]);
  expect(offered(excel, "aug")).toEqual([[], ["none", ...many("aug")]]);
});

test("a longer list stands beside the one that rows above still show, until all are renewed", async () => {
  const excel = await twoParameters();
  choose(excel, 1, ["adam", ...many("opt")]);
  await setUpTracking();
  choose(excel, 1, ["adam", ...many("opt"), "lion"]);
  await logRun(RUN);
  expect(offered(excel, "optimizer").map((choices) => choices.at(-1))).toEqual(["opt-59", "lion"]);
  await setUpTracking();
  expect(offered(excel, "optimizer").map((choices) => choices.at(-1))).toEqual(["lion", "lion"]);
  const { cells } = findSheet(excel.book, LISTS);
  expect([cells.value(0, 0), cells.value(0, 1)]).toEqual([undefined, "adam"]);
});

const text = (cell: unknown) => (typeof cell === "string" ? cell : "");
