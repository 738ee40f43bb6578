import type { RowValues } from "../../../src/tracking/planning/plan";
import type { CellValue } from "../../../src/tracking/values/cell-value";
import { TrackedTable } from "../../../src/workbook/tracked-table";
import { appendRows } from "../../../src/workbook/writing/append-rows";
import { ColumnFormulas } from "../../../src/workbook/writing/column-formulas";
import { Digests, digestsByKey, isAsWritten } from "../../../src/workbook/writing/as-written";
import { layOutRows } from "../../../src/workbook/writing/lay-out-rows";
import {
  digestsOf,
  digestsText,
  standingDigest,
  valuesOfDigest,
  writtenDigest,
} from "../../../src/workbook/writing/row-digest";
import fc from "../../support/fast-check";
import { onTable, trackedBook, typeInto, workingOn } from "../tracked-book";

const WRITTEN: RowValues = {
  "Run ID": "run-0002",
  Name: "=1+1",
  Status: "Completed",
  Started: 46_349.123_456_789_12,
  "Duration (s)": 0.1 + 0.2,
  Notes: "first\r\nsecond",
  Tags: "007",
  Author: "'quoted'",
  Seed: 12,
  lr: "=1/0",
  acc: 1 / 3,
};

/** Writes a run below another one, lets a person act, and tells whether it still counts as it was written. */
async function isUntouched(act: () => void | Promise<void> = () => undefined): Promise<boolean> {
  const digest = await workingOn("Runs", async (context, table, { catalogue }) => {
    const block = (_start: number, _bytes: number, now: TrackedTable) => layOutRows([WRITTEN], now);
    await appendRows(context, table, catalogue, undefined, { count: 1, block });
    return writtenDigest(layOutRows([WRITTEN], table)[0] ?? [], table.specs);
  });
  await act();
  return workingOn("Runs", async (context, table) => {
    const body = context.workbook.tables.getItem("Runs").getDataBodyRange();
    body.load("values,formulasR1C1");
    await context.sync();
    const [, cells = []] = body.values as CellValue[][];
    const formulas = body.formulasR1C1 as CellValue[][];
    const known = new ColumnFormulas();
    known.learn(table.headers, formulas);
    const computes = known.computing(table.headers, cells, formulas[1] ?? []);
    return isAsWritten(cells, table, new Digests().add("AAAA").add(digest), computes);
  });
}

test("a run is as it was written, whatever Excel made of its numbers, line breaks and guarded texts", async () => {
  await trackedBook(1);
  expect(await isUntouched()).toBe(true);
});

test("columns that a person moves, inserts or computes are no edit", async () => {
  await trackedBook(1);
  const act = () =>
    onTable("Runs", (table) => {
      table.columns.add(2, undefined, "Mine");
      table.columns.add(0, undefined, "twice").getDataBodyRange().formulas = [["=2*[@acc]"], ["=2*[@acc]"]];
    });
  expect(await isUntouched(act)).toBe(true);
});

test.each([
  ["Name", "=1+2"],
  ["Notes", "first second"],
  ["Started", "46349.124"],
  ["Tags", "7"],
  ["Seed", ""],
  ["acc", "0.3333333333333"],
  ["Experiment", "mine"],
])("another %s is an edit", async (header, text) => {
  const excel = await trackedBook(1);
  const act = () => {
    typeInto(excel, "Runs", 1, header, text);
  };
  expect(await isUntouched(act)).toBe(false);
});

test.each([
  ["a note in a column of the person's own is an edit", "Mine", ["a remark"], false],
  ["a formula typed there is one", "Mine", ["=1+1"], false],
  ["what the column computes there is none", "Mine", ["=1+1", "=1+1"], true],
  ["a formula typed where nothing was written is one", "Experiment", ["=1+1"], false],
  ["so is one beside another one", "Experiment", ["=1+1", "=1+2"], false],
  ["what the column computes where nothing was written is none", "Experiment", ["=1+1", "=1+1"], true],
  ["so is what it computes from the cells of each row", "Experiment", ["=A3&1", "=A2&1"], true],
  ["a formula that comes to what was written is none", "acc", ["=1/3"], true],
  ["one that comes to something else is", "acc", ["=1/4"], false],
] as const)("%s", async (_, header, [text, above], untouched) => {
  const excel = await trackedBook(1);
  const act = async () => {
    await onTable("Runs", (table) => {
      table.columns.add(undefined, undefined, "Mine");
      table.columns.getItem(header).getDataBodyRange().numberFormat = [["General"]];
    });
    typeInto(excel, "Runs", 1, header, text);
    if (above) {
      typeInto(excel, "Runs", 0, header, above);
    }
  };
  expect(await isUntouched(act)).toBe(untouched);
});

test("a row that nobody wrote never counts as written", async () => {
  await trackedBook(1);
  const told = await workingOn("Runs", (_, table) =>
    Promise.resolve(isAsWritten(["run-0001"], table, undefined, () => false)),
  );
  expect(told).toBe(false);
});

describe("a digest", () => {
  const ours = [{ header: "name" }, { header: "size" }, undefined];

  test.each<[string, readonly CellValue[], readonly CellValue[]]>([
    ["digits that Excel does not keep", [1 / 3, 0.1 + 0.2], [0.333333333333333, 0.3]],
    ["how a line ends", ["a\r\nb", ""], ["a\nb", ""]],
    ["columns of the person's own", ["a", "", "mine"], ["a", "", ""]],
  ])("does not ask for %s", (_, one, other) => {
    expect(standingDigest(one, ours)).toBe(standingDigest(other, ours));
  });

  test("does not ask in which order the columns stand, but in which column a value stands", () => {
    const [name, size] = ours;
    expect(standingDigest([5, "a"], [size, name])).toBe(standingDigest(["a", 5], ours));
    expect(standingDigest([5, "a"], ours)).not.toBe(standingDigest(["a", 5], ours));
    expect(valuesOfDigest(standingDigest([5, "a"], ours))).toBe(
      valuesOfDigest(standingDigest(["a", 5], ours)),
    );
  });

  test("tells all rows apart whose cells are not the same", () => {
    const cells = fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), { maxLength: 2 });
    const shown = (row: readonly CellValue[]) =>
      row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(14)) : cell)).map(String);
    const sameCells = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
      JSON.stringify(shown(a)) === JSON.stringify(shown(b));
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        fc.pre(![...one, ...other].some((cell) => cell === "" || String(cell).includes("\r")));
        expect(standingDigest(one, ours) === standingDigest(other, ours)).toBe(sameCells(one, other));
      }),
    );
  });
});

test("digests stand one behind the other on Changes, and are found by keys whatever their case", () => {
  const digestOf = (cell: CellValue) => standingDigest([cell], [{ header: "x" }]);
  const [a, b] = [digestOf("a"), digestOf(0.5)];
  expect(digestsOf(digestsText([a, b]))).toEqual([a, b]);
  expect(digestsOf("AbcdEfgh")).toEqual(["Abcd", "Efgh"]);
  const fold = (key: string) => key.toLowerCase();
  const byKey = digestsByKey(fold, [
    { key: "RUN-0001", digest: a },
    { key: "run-0002", digest: b },
    { key: "run-0001", digest: b },
  ]);
  const holds = (key: string) => [a, b].map((digest) => byKey.get(key)?.has(digest));
  expect(holds("run-0001")).toEqual([true, true]);
  expect(holds("run-0002")).toEqual([false, true]);
  expect(byKey.get("run-0002")?.size).toBe(1);
});
