import { belongings } from "../../../src/importers/tables/belongings";
import type { FoundTable } from "../../../src/importers/tables/found-table";
import { GridView } from "../../../src/importers/tables/grid-view";
import { TableDraft } from "../../../src/importers/tables/table-draft";
import { foundTable } from "../found/found-table";

const VIEW = GridView.of({ cells: [] });

/** A list of settings from a row and a column on. */
const settings = (top: number, left = 0, names = ["seed", "dropout"], title?: number): FoundTable => ({
  ...foundTable(names, [names.map((_, at) => at)]),
  header: undefined,
  area: { top, left, bottom: top + names.length - 1, right: left + 1 },
  ...(title !== undefined && { titleAreas: [{ top: title, left, bottom: title, right: left }] }),
});

/** Runs from a row and a column on. */
const runs = (top: number, left = 0, headers = ["name", "lr", "val_acc"], title?: number): FoundTable => ({
  ...foundTable(headers, [headers.map((_, at) => at), headers.map((_, at) => at + 10)]),
  area: { top, left, bottom: top + 2, right: left + headers.length - 1 },
  header: { top, left, bottom: top, right: left + headers.length - 1 },
  lines: [top + 1, top + 2],
  ...(title !== undefined && { titleAreas: [{ top: title, left, bottom: title, right: left }] }),
});

/** To which table each belongs, and how: "constants of 1", or "" for one that stands for itself. */
function related(...tables: FoundTable[]): string[] {
  const drafts = tables.map(({ header }) => {
    const draft = new TableDraft(VIEW, 0, 0, undefined, 0, 0, "sure");
    draft.isOfConstants = header === undefined;
    return draft;
  });
  const found = belongings(tables, drafts);
  return tables.map((_, at) => {
    const one = found.get(at);
    return one ? `${one.by} of ${one.to}` : "";
  });
}

describe("settings hold for the runs", () => {
  test.each<[where: string, tables: FoundTable[], right: string[]]>([
    ["below them", [settings(0), runs(4)], ["constants of 1", ""]],
    ["five rows below them", [settings(0), runs(6)], ["constants of 1", ""]],
    ["whose title is near", [settings(0), runs(8, 0, undefined, 6)], ["constants of 1", ""]],
    [
      "below in the last of their columns",
      [settings(0, 3), runs(4, 0, ["a", "b", "c", "val_acc"])],
      ["constants of 1", ""],
    ],
    ["below in the first of their columns", [settings(0, 0), runs(4, 1)], ["constants of 1", ""]],
    ["right of them", [settings(0), runs(1, 4)], ["constants of 1", ""]],
    ["left of them", [runs(0), settings(1, 4)], ["", "constants of 0"]],
    ["five columns away", [settings(0), runs(0, 6)], ["constants of 1", ""]],
    ["above them", [runs(0), settings(4)], ["", "constants of 0"]],
    ["five rows above them", [runs(0), settings(7)], ["", "constants of 0"]],
    ["above their own title", [runs(0), settings(9, 0, undefined, 7)], ["", "constants of 0"]],
    ["above in the last of their columns", [runs(0), settings(4, 2)], ["", "constants of 0"]],
    ["above in the first of their columns", [runs(0, 1), settings(4, 0)], ["", "constants of 0"]],
    ["below them rather than above", [runs(0), settings(4), runs(8)], ["", "constants of 2", ""]],
  ])("%s", (_, tables, right) => {
    expect(related(...tables)).toEqual(right);
  });

  test.each<[why: string, tables: FoundTable[]]>([
    ["more than five rows below", [settings(0), runs(7)]],
    ["more than five rows above", [runs(0), settings(8)]],
    ["more than five columns away", [settings(0), runs(0, 7)]],
    ["below in other columns, and not beside", [settings(0), runs(4, 2)]],
    ["above in other columns, and not beside", [runs(0), settings(4, 3)]],
    ["other settings", [settings(0), settings(4, 0, ["momentum"])]],
    ["runs that have such a column themselves", [settings(0, 0, ["seed", "LR"]), runs(4)]],
    ["figures of the table above", [runs(0), settings(4, 0, ["best", "val_acc"])]],
    ["nothing else", [settings(0)]],
  ])("and for no %s", (_, tables) => {
    expect(related(...tables)).toEqual(tables.map(() => ""));
  });
});

describe("tables of the same runs belong to that with the most results", () => {
  const named = (top: number, headers: string[], names = ["a", "b"], left = 0): FoundTable => ({
    ...runs(top, left, headers),
    rows: names.map((name, at) => [name, ...headers.slice(1).map((_, column) => at + column / 10)]),
  });

  test("whichever comes first, and the first of those with as many", () => {
    const few = named(0, ["name", "lr"]);
    const most = named(10, ["name", "val_acc", "val_loss"]);
    const other = named(20, ["name", "f1"]);
    expect(related(few, most, other)).toEqual(["names of 1", "", "names of 1"]);
    expect(related(named(0, ["name", "f1"]), named(10, ["name", "val_acc"]))).toEqual(["", "names of 0"]);
  });

  test("as far as the tables between them are of the same runs too", () => {
    const stranger = named(10, ["name", "depth"], ["x", "y"]);
    expect(related(named(0, ["name", "val_acc"]), stranger, named(20, ["name", "f1"]))).toEqual(["", "", ""]);
  });

  test("rows beside each other are the same runs where nothing names them, one step to the right", () => {
    const beside = runs(0, 4, ["f1", "width"]);
    expect(related(runs(0), beside)).toEqual(["", "rows of 0"]);
    expect(related(runs(0, 4), runs(0, 0, ["depth", "width"]))).toEqual(["", ""]);
    expect(related(runs(0, 0, ["depth", "width"]), runs(0, 4))).toEqual(["rows of 1", ""]);
    // One that begins in another row is not beside it.
    expect(related(runs(0), runs(1, 4, ["f1", "auc"]))).toEqual(["", ""]);
  });

  test("the table beside is found behind another one that stands between them in the order of the sheet", () => {
    const between = {
      ...named(1, ["name", "depth"], ["x", "y"]),
      area: { top: 1, left: 20, bottom: 3, right: 21 },
    };
    const tables = [runs(0), between, runs(0, 4, ["f1", "depth"])];
    expect(related(...tables)).toEqual(["", "", "rows of 0"]);
  });
});
