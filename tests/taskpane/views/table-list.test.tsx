import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { asGrid } from "../../../src/importers/bundle";
import { findParts } from "../../../src/importers/found/find-parts";
import { readCells } from "../../../src/importers/reading/read-cells";
import type { GridCell } from "../../../src/importers/tables/grid";
import { TableList } from "../../../src/taskpane/views/import/table-list";
import type { DescribedTable } from "../../../src/worker/import-preview";
import type { TableChoice } from "../../../src/worker/import-choices";
import { LOG_WITH_HOSTS } from "../../support/log-with-hosts";

const PART = "Sheet1!B3:F20";

const tablesOf = (cells: GridCell[][], choices: readonly TableChoice[] = []): readonly DescribedTable[] =>
  findParts([readCells(asGrid(cells), PART)], choices).tables;

const TURNED: GridCell[][] = [
  ["", "run a", "run b", "run c"],
  ["lr", 0.1, 0.2, 0.3],
  ["optimizer", "adam", "sgd", "sgd"],
  ["val_acc", 0.8, 0.9, 0.7],
];

function shown(tables: readonly DescribedTable[], choices: readonly TableChoice[] = []) {
  const chosen: (readonly TableChoice[])[] = [];
  render(
    <TableList
      tables={tables}
      cleanTables={tables.length === 0 ? [PART] : []}
      choices={choices}
      busy={false}
      onChoose={(all) => void chosen.push(all)}
    />,
  );
  return chosen;
}

const card = (place: string) => within(screen.getByRole("group", { name: `Table at ${place}` }));

test("a picture says of each line what it was taken for, and what was left out is named", () => {
  shown(tablesOf(LOG_WITH_HOSTS));
  expect(screen.getByRole("heading", { name: "2 tables found, 1 of them taken." })).toBeTruthy();
  const runs = card("B5:D8");
  expect(runs.getByRole<HTMLInputElement>("checkbox", { name: "B5:D8: 2 runs" }).checked).toBe(true);
  expect(runs.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual([
    "3 title",
    "4 ",
    "5 header",
    "6 run",
    "7 run",
    "8 total",
  ]);
  expect(runs.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Row",
    "B",
    "C",
    "D",
  ]);
  expect(runs.getByText("Left out: 1 total, row 8 (mean 0.15 0.85).")).toBeTruthy();
  expect(runs.getByText("Title: Log of group A")).toBeTruthy();
  const hosts = card("B10:D12");
  expect(hosts.getByRole<HTMLInputElement>("checkbox", { name: "B10:D12: 2 rows" }).checked).toBe(false);
  expect(hosts.getByText("Its columns are others than those of the table that was taken.")).toBeTruthy();
});

test("tables are taken one by one or all at once; the only one that is taken stays", async () => {
  const tables = tablesOf(LOG_WITH_HOSTS);
  const hosts = tables[1]?.area;
  const chosen = shown(tables);
  await userEvent.click(card("B10:D12").getByRole("checkbox"));
  await userEvent.click(screen.getByRole("button", { name: "Take all" }));
  const taken = [{ part: PART, area: hosts, isTaken: true }];
  expect(chosen).toEqual([taken, taken]);
  expect(card("B5:D8").getByRole<HTMLInputElement>("checkbox").disabled).toBe(true);
});

test("what is not sure stands first, says so, and is answered with the keyboard", async () => {
  const cells = [...LOG_WITH_HOSTS.slice(2, 5), [], [], ...TURNED];
  const unsure = tablesOf(cells).find(({ isUnsure }) => isUnsure);
  expect(unsure).toMatchObject({ isTransposed: true });
  const both = tablesOf(cells, [
    { part: PART, area: unsure?.area ?? tablesOf(cells)[0]!.area, isTaken: true },
  ]);
  const chosen = shown(both);
  expect(
    screen.getByText(/^1 table may stand otherwise than it was read\. Nothing is imported before/),
  ).toBeTruthy();
  const [first] = screen.getAllByRole("group", { name: /^Table at/ });
  expect(first?.getAttribute("aria-label")).toBe(`Table at ${unsure?.place ?? ""}`);
  const own = card(unsure?.place ?? "");
  expect(own.getByText("Please check: are the columns the runs, or the rows?")).toBeTruthy();
  expect(own.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Row",
    "B header",
    "C run",
    "D run",
    "E run",
  ]);
  const right = own.getByRole("button", { name: "It is right" });
  right.focus();
  await userEvent.keyboard("{Enter}");
  expect(chosen.at(-1)).toEqual([{ part: PART, area: unsure?.area, isConfirmed: true }]);
});

test("where a table stands can be corrected, and lines that cannot be are refused with a reason", async () => {
  const chosen = shown(tablesOf(LOG_WITH_HOSTS));
  const runs = card("B5:D8");
  await userEvent.click(runs.getByRole("button", { name: "Correct" }));
  const form = within(runs.getByRole("group", { name: "Correct the table at B5:D8" }));
  const number = (name: string) => form.getByRole<HTMLInputElement>("spinbutton", { name });
  expect(
    ["Header row", "Last header row", "First run", "Last run"].map((name) => number(name).value),
  ).toEqual(["5", "5", "6", "7"]);
  await userEvent.clear(number("First run"));
  await userEvent.type(number("First run"), "5");
  expect(form.getByRole("alert").textContent).toBe("The first run stands behind the header.");
  await userEvent.clear(number("First run"));
  await userEvent.type(number("First run"), "7");
  await userEvent.selectOptions(form.getByRole("combobox", { name: "Last column" }), "C");
  await userEvent.click(form.getByRole("button", { name: "Read it so" }));
  const [choice] = chosen.at(-1) ?? [];
  expect(choice).toEqual({
    part: PART,
    area: { top: 0, left: 0, bottom: 5, right: 1 },
    isTransposed: false,
    header: 2,
    lastHeader: 2,
    first: 4,
    last: 4,
  });
  const again = tablesOf(LOG_WITH_HOSTS, chosen.at(-1));
  expect(again[0]).toMatchObject({ headers: ["Name", "lr"], lines: [4], isUnsure: false });
});

test("a table can be turned, and turned back", async () => {
  const tables = tablesOf(TURNED);
  const chosen = shown(tables);
  const own = card(tables[0]?.place ?? "");
  await userEvent.click(own.getByRole("button", { name: "Correct" }));
  await userEvent.selectOptions(own.getByRole("combobox", { name: "Each run is" }), "a row");
  await userEvent.click(own.getByRole("button", { name: "Read it so" }));
  const [rows] = tablesOf(TURNED, chosen.at(-1));
  expect(rows).toMatchObject({ isTransposed: false, isUnsure: false, lines: [1, 2, 3] });
});

test("a clean table is not drawn before somebody asks for it; then it can be corrected as any other", async () => {
  const clean = LOG_WITH_HOSTS.slice(2, 5);
  const chosen = shown(tablesOf(clean));
  expect(screen.queryByRole("group")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show what was taken for header and runs" }));
  expect(tablesOf(clean, chosen.at(-1))).toMatchObject([
    { headers: ["Name", "lr", "val_acc"], use: "runs", isUnsure: false },
  ]);
});

test("a line that was left out and may be a run can be said to be one", async () => {
  const cells: GridCell[][] = [
    ["Name", "lr", "val_acc"],
    ["a", 0.1, 0.9],
    ["b", 0.1, 0.8],
    ["mean", 0.1, 0.85],
  ];
  const chosen = shown(tablesOf(cells));
  const own = card("B3:D6");
  expect(own.getByText("Please check: row 6 was left out. Is it a run?")).toBeTruthy();
  await userEvent.click(own.getByRole("button", { name: "It is a run" }));
  const [choices = []] = chosen;
  expect(tablesOf(cells, choices)).toMatchObject([{ lines: [1, 2, 3], mayBeRuns: [], isUnsure: false }]);
});

test("that a table's rows are of other runs can be said, before and after it was said to be right, and taken back", async () => {
  const cells: GridCell[][] = [
    ["id", "lr", "acc", "f1"],
    [1, 0.1, 0.9, 0.8],
    [2, 0.2, 0.8, 0.7],
    [],
    ["id", "dropout", "auc"],
    [1, 0.5, 0.6],
    [2, 0.6, 0.65],
  ];
  const chosen = shown(tablesOf(cells));
  const asked = card("B7:D9");
  expect(asked.getByText("Please check: are its rows of the same runs as those at B3:E5?")).toBeTruthy();
  await userEvent.click(asked.getByRole("button", { name: "It is right" }));
  cleanup();
  const right = chosen.at(-1) ?? [];
  expect(tablesOf(cells, right)).toMatchObject([{ use: "runs" }, { use: "joined", isUnsure: false }]);

  const later = shown(tablesOf(cells, right), right);
  await userEvent.click(card("B7:D9").getByRole("button", { name: "They are other runs" }));
  cleanup();
  const others = later.at(-1) ?? [];
  expect(tablesOf(cells, others)).toMatchObject([{ use: "runs" }, { use: "runs", isUnsure: false }]);

  const last = shown(tablesOf(cells, others), others);
  await userEvent.click(card("B7:D9").getByRole("button", { name: "They are the same runs" }));
  expect(tablesOf(cells, last.at(-1))).toMatchObject([{ use: "runs" }, { use: "joined", isUnsure: false }]);
  expect(card("B3:E5").queryByRole("button", { name: /other runs|same runs/ })).toBeNull();
});

test("of a table whose rows nobody set apart, nothing is to be put together again", () => {
  const cells: GridCell[][] = [
    ["name", "lr", "acc"],
    ["a", 0.1, 0.9],
    ["b", 0.2, 0.8],
    [],
    ["name", "acc"],
    ["a", 0.9],
    ["b", 0.8],
  ];
  const tables = tablesOf(cells);
  expect(tables).toMatchObject([{ use: "runs" }, { use: "runs", belongs: { to: 0 } }]);
  shown(tables);
  expect(screen.queryByRole("button", { name: /other runs|same runs/ })).toBeNull();
});
