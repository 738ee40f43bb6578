import { blanksBelow } from "../../../src/importers/records/blanks-below";
import { columnHeaded } from "../../../src/importers/records/column-headed";
import { groupedBy } from "../../../src/importers/records/grouped-by";
import { keepRows } from "../../../src/importers/records/keep-rows";
import { momentOf } from "../../../src/importers/records/moment-of";
import { RowView } from "../../../src/importers/records/row-view";
import type { SourceColumns } from "../../../src/importers/records/source-column";
import type { Scalar } from "../../../src/tracking/values/scalar";

/** A source of rows of cells under headers. */
function source(
  headers: readonly string[],
  rows: readonly (readonly Scalar[])[],
  more: Partial<SourceColumns> = {},
): SourceColumns {
  return {
    count: rows.length,
    columns: headers.map((header, at) => ({ header, values: rows.map((row) => row[at] ?? "") })),
    place: (row) => `line ${row + 2}`,
    unreadable: [],
    remarks: [],
    ...more,
  };
}

describe("rows that are kept", () => {
  const rows = [["a"], ["b"], ["c"], ["d"]];
  const kept = keepRows(
    source(["x"], rows, {
      columns: [{ header: "x", values: ["a", "b", "c", "d"], formats: { at: (row) => `f${row}` } }, { header: "y", values: [1, 2, 3, 4] }],
      unreadable: [{ row: 0, message: "Gone." }, { row: 3, message: "Odd." }],
      sheetRow: (row) => ({ sheet: "log", row }),
    }),
    (row) => row % 2 === 1,
  ); // prettier-ignore

  test("bring their cells, formats, places and faults", () => {
    expect(kept.count).toBe(2);
    expect(kept.columns.map(({ values }) => [...values])).toEqual([["b", "d"], [2, 4]]); // prettier-ignore
    expect(
      kept.columns.map(({ formats }) => formats && [formats.at(0), formats.at(1), formats.at(2)]),
    ).toEqual([["f1", "f3", "f2"], undefined]);
    expect([kept.place(0), kept.place(1)]).toEqual(["line 3", "line 5"]);
    expect(kept.sheetRow?.(1)).toEqual({ sheet: "log", row: 3 });
    expect(kept.unreadable).toEqual([{ row: 1, message: "Odd." }]);
  });

  test("are the very source where all are kept, and of no sheet where it is of none", () => {
    const all = source(["x"], rows);
    expect(keepRows(all, () => true)).toBe(all);
    expect(keepRows(all, (row) => row > 0)).not.toHaveProperty("sheetRow");
  });
});

describe("blanks below a text", () => {
  const said = (first: Scalar[], others: Scalar[][] = first.map(() => [1, 2])): string[] =>
    blanksBelow(
      source(
        ["model", "lr", "acc"],
        first.map((cell, row) => [cell, ...(others[row] ?? [])]),
      ),
    );

  test("that people write as groups are named with how many there are", () => {
    const [remark, ...rest] = said(["cnn", "", "vit", " "]);
    expect(remark).toMatch(/^model is blank in 2 rows below others and was read so\./);
    expect(rest).toEqual([]);
  });

  test.each<[why: string, first: Scalar[]]>([
    ["a first row that is blank", ["", "cnn", "", "vit", ""]],
    ["one group alone", ["cnn", "", ""]],
    ["fewer blanks than texts", ["cnn", "", "vit"]],
    ["a text twice", ["cnn", "", "cnn", "", ""]],
    ["numbers", [1, "", 2, ""]],
    ["a number among texts", ["cnn", "", "2", ""]],
  ])("say nothing for %s", (_, first) => {
    expect(said(first)).toEqual([]);
  });

  test("say nothing for rows that hold one value beside the blank", () => {
    expect(said(["cnn", "", "vit", ""], [[1, 2], [1], [1, 2], ["", 2]])).toEqual([]); // prettier-ignore
  });

  test("say nothing where there are two columns, too many rows, or none", () => {
    const groups = (many: number): Scalar[][] =>
      Array.from({ length: many }, (_, at) => [at % 2 === 0 ? `g${at}` : "", 1, 2]);
    expect(blanksBelow(source(["model", "acc"], [["a", 1], ["", 1], ["b", 1], ["", 1]]))).toEqual([]); // prettier-ignore
    expect(blanksBelow(source(["a", "b", "c"], groups(2000)))).toHaveLength(1);
    expect(blanksBelow(source(["a", "b", "c"], groups(2001)))).toEqual([]);
    expect(blanksBelow(source([], []))).toEqual([]);
  });
});

test("a view of some rows is a column of them", () => {
  const view = new RowView(["a", "b", "c"], [2, 0, 7]);
  expect([view.length, view.at(0), view.at(1), view.at(2), view.at(3)]).toEqual([
    3,
    "c",
    "a",
    undefined,
    undefined,
  ]);
  expect([...view]).toEqual(["c", "a", undefined]);
});

test("things fall into groups in the order in which their keys are met, each looked at once", () => {
  let looks = 0;
  const groups = groupedBy(["bee", "ant", "bug"], (word) => (looks++, word.charAt(0)));
  expect([...groups]).toEqual([["b", ["bee", "bug"]], ["a", ["ant"]]]); // prettier-ignore
  expect(looks).toBe(3);
});

test("a format asks for what it was recognised by", () => {
  const columns = [{ header: "a", values: [] }];
  expect(columnHeaded(columns, "a")).toBe(columns[0]);
  expect(() => columnHeaded(columns, "b")).toThrow(TypeError);
});

test.each<[value: Scalar | undefined, right: number | undefined]>([
  [1_700_000_000, 1_700_000_000_000],
  [1_700_000_000_000, 1_700_000_000_000],
  [" 2024-01-01T00:00:00Z ", Date.UTC(2024, 0, 1)],
  ["soon", undefined],
  [" ", undefined],
  [true, undefined],
  [undefined, undefined],
])("the moment of %p is %p", (value, right) => {
  expect(momentOf(value)).toBe(right);
});
