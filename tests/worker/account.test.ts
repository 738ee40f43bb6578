// Nothing of a source is unaccounted for: each row is added or has its reason, and each filled cell of an added row stands in
// its run as it is, is listed with what was made of it, or is of a column that the preview shows as left out.

import type { PreviewColumn } from "../../src/worker/import-preview";
import { targetKey } from "../../src/tracking/schema/target-key";
import { meantStatus } from "../../src/tracking/schema/read-run-status";
import { isMissingMarker } from "../../src/tracking/values/missing-marker";
import { readDate } from "../../src/tracking/values/read-date";
import { isSlashDate, ordersOf } from "../../src/tracking/values/slash-date";
import { readDuration } from "../../src/tracking/values/read-duration";
import { readBoolean } from "../../src/tracking/values/read-boolean";
import type { CellValue } from "../../src/tracking/values/cell-value";
import fc from "../support/fast-check";
import { serialOf } from "./import-log";
import { engineWith } from "./engine-with";

const CELLS: readonly string[] = [
  ...[
    "0.5",
    "0.25",
    "12",
    "-3",
    "1e-3",
    "007",
    "1.10",
    "9007199254740993",
    "91%",
    "1 024,5",
    "1,234.5",
    "(0.25)",
    "−2",
  ],
  ...[
    "OOM",
    "crashed",
    "TODO",
    "same as above",
    "NaN",
    "-inf",
    "'=1+1",
    "'-2",
    "=SUM(A1)",
    "@x",
    "abc",
    "",
    " ",
    "-",
    "n/a",
  ],
  ...[
    "2024-01-02",
    "0999-01-02",
    "2024-02-30",
    "3/4/2024",
    "13/2/2024",
    "March 27, 2024",
    "1700000000",
    "true",
    "FALSE",
    "yes",
  ],
  ...[
    "5 min",
    "12 ms",
    "0.9 ± 0.1",
    ">100",
    "~0.94",
    "3.2k",
    "2^-5",
    "0.9 (best)",
    "x".repeat(33_000),
    "y\n".repeat(300),
  ],
];
const HEADERS = [
  "run_id",
  "name",
  "status",
  "started",
  "duration",
  "seed",
  "lr",
  "opt",
  "val_loss",
  "latency",
  "notes",
  "no",
];
const cell = fc.constantFrom(...CELLS);
const table = fc.array(fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length }), {
  minLength: 1,
  maxLength: 8,
});

/** Whether a cell of Runs says what the cell of the file says, letter by letter or as the value that it plainly is. */
function saysTheSame(text: string, value: CellValue): boolean {
  const shown = typeof value === "string" ? value.replace(/^'(?=[=+\-@'])/, "") : value;
  // What is kept beside a run stands behind its own notes.
  if (typeof shown === "string" && shown.startsWith(`${text}; `)) {
    return true;
  }
  if (shown === text || (typeof shown === "number" && Number(text) === shown && text !== "")) {
    return true;
  }
  if (typeof shown === "boolean") {
    return readBoolean(text) === shown;
  }
  // The states of runs and how long they took are written in many ways, of which the preview shows samples.
  if (meantStatus(text) === shown || readDuration(text) === shown) {
    return true;
  }
  const time = readDate(text);
  if (typeof shown === "number" && time !== undefined) {
    return shown === serialOf(new Date(time).toISOString());
  }
  // A day beyond the twelfth says itself which of the two it is.
  if (typeof shown === "number" && isSlashDate(text) && ordersOf(text).length === 1) {
    return true;
  }
  return shown === "" && isMissingMarker(text);
}

test("each row and each cell of a file comes to something that is shown", async () => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(",");
      const content = [HEADERS.join(","), ...rows.map((row) => quoted(row))].join("\n");
      const { engine, token, picture } = await engineWith({ name: "runs.csv", content });
      const preview = await engine.plan(token, picture, { columns: [], answers: {} });
      const { counts, columns, additionKeys } = preview;
      expect(counts.add + counts.update + counts.skip + counts.reject).toBe(preview.rows);
      const reasons = await engine.reasons(preview.token, 0, Infinity);
      const told = new Map(reasons.map((reason) => [reason.row, reason.decision]));
      // Rows without any value are no rows of the file.
      const filled = rows.flatMap((row, at) => (row.some((text) => text.trim() !== "") ? [at] : []));
      fc.pre(preview.rows === filled.length);
      const added = filled.flatMap((at, row) => ((told.get(row) ?? "add") === "add" ? [{ at, row }] : []));
      expect(added).toHaveLength(counts.add);
      const block = await engine.additions(preview.token, 0, 1e9, additionKeys);
      const treated = await engine.treatedCells(preview.token, 0, Infinity);
      const listed = new Set(treated.map(({ row, column }) => `${String(row)} ${column}`));
      for (const [index, { at, row }] of added.entries()) {
        for (const column of columns) {
          const text = (rows[at]?.[HEADERS.indexOf(column.header)] ?? "").trim();
          if (text !== "" && column.target.role !== "ignored" && isOwn(column, columns)) {
            const value = block?.rows[index]?.[additionKeys.indexOf(targetKey(column.target))] ?? "";
            const isTold = saysTheSame(text, value) || listed.has(`${String(row)} ${column.header}`);
            held++;
            const where = `${column.header} "${text.slice(0, 40)}" as ${JSON.stringify(value).slice(0, 60)}`;
            expect(isTold ? "" : where).toBe("");
          }
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(held).toBeGreaterThan(5000);
}, 120_000);

/** Whether it is the first column of its target: the id that is the name as well is looked at once. */
function isOwn(column: PreviewColumn, columns: readonly PreviewColumn[]): boolean {
  return columns.find(({ target }) => targetKey(target) === targetKey(column.target)) === column;
}
