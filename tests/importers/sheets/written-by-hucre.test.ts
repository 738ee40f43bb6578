// A second opinion: hucre, a library that shares no code with ours, writes what we read.
import { writeXlsx } from "hucre/xlsx";
import { readWorkbookFile } from "../../../src/importers/sheets/read-workbook-file";
import type { GridCell } from "../../../src/importers/tables/grid";
import { EventLoopPace } from "../../../src/worker/pace";
import fc from "../../support/fast-check";

type Rows = readonly (readonly (string | number | boolean | null)[])[];

const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => !text.startsWith("=")),
  fc.constantFrom("a < b & c", " outer spaces ", "two\nlines", "0123"),
  fc.boolean(),
  fc.constant(null),
);

/** Rows without the blanks at their ends, and without blank rows at the end. */
function trimmed(rows: readonly (readonly (GridCell | null)[])[]): GridCell[][] {
  const cut = rows.map((row) => {
    const values = row.map((value) => value ?? undefined);
    while (values.length > 0 && (values.at(-1) ?? "") === "") {
      values.pop();
    }
    return values;
  });
  while (cut.at(-1)?.length === 0) {
    cut.pop();
  }
  return cut;
}

test("whatever hucre writes is read as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows: Rows) => {
      const bytes = await writeXlsx({ sheets: [{ name: "runs", rows: rows.map((row) => [...row]) }] });
      const { sheets } = await readWorkbookFile(bytes, "runs.xlsx", new EventLoopPace({}));
      expect(trimmed(sheets[0]?.cells ?? [])).toEqual(trimmed(rows));
    }),
    { seed: 11, numRuns: 150 },
  );
});

test("days are serial numbers under a format that says so, merged areas and hidden sheets are known", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "runs",
        rows: [
          ["started", null],
          [new Date("2026-03-14T12:00:00Z"), 1],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
      },
      { name: "old", rows: [["x"]], hidden: true },
    ],
  });
  const { sheets, remarks } = await readWorkbookFile(bytes, "runs.xlsx", new EventLoopPace({}));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.cells[1]).toEqual([46_095.5, 1]);
  expect(sheets[0]?.looks?.[1]?.[0]?.numberFormat).toMatch(/yy/);
  expect(sheets[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect(remarks).toEqual(['The sheet "old" is hidden and was not read.']);
});
