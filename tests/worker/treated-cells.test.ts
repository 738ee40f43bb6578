import type { Notice } from "../../src/tracking/planning/import-plan";
import fc from "../support/fast-check";
import { engineWith } from "./engine-with";

/** Notices that are about single cells, with what is listed cell by cell. */
const RULES: ReadonlySet<Notice["rule"]> = new Set([
  "read-as-meant",
  "kept-beside",
  "escape-removed",
  "non-finite",
  "kept-as-text",
  "out-of-range-date",
  "text-too-long",
  "too-many-lines",
]);

const LONG = "x".repeat(40_000);
const LINES = "y\n".repeat(300);
const cell = fc.constantFrom(
  "0.5",
  "0.25",
  "12",
  "91%",
  "1 024,5",
  "OOM",
  "TODO",
  "NaN",
  "inf",
  "'=1+1",
  "'-2",
  "abc",
  "",
  "-",
  "2024-01-02",
  "0999-01-02",
  "true",
  "5 min",
  LONG,
  LINES,
);
const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 });

test("what is listed cell by cell is what the preview counts, for any columns", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const lines = rows.map((row, at) => [`r${String(at)}`, ...row].map((text) => `"${text}"`).join(","));
      const content = ["run_id,lr,val_loss,notes,started", ...lines, ""].join("\n");
      const held = await engineWith({ name: "runs.csv", content });
      const preview = await held.plan([]);
      fc.pre(preview.counts.add === rows.length);
      const counted = preview.notices.flatMap(({ rule, column, count }) =>
        RULES.has(rule) ? [`${column} ${rule} ${String(count)}`] : [],
      );
      const sums = new Map<string, number>();
      for (const { column, rule } of await held.engine.treatedCells(preview.token, 0, Infinity)) {
        const key = `${column} ${rule}`;
        sums.set(key, (sums.get(key) ?? 0) + 1);
      }
      const listed = [...sums].map(([key, count]) => `${key} ${String(count)}`);
      expect(listed.sort()).toEqual(merged(counted).sort());
    }),
    { seed: 27, numRuns: 300 },
  );
});

/** Several sentences about one column and rule count together. */
function merged(counted: readonly string[]): string[] {
  const sums = new Map<string, number>();
  for (const line of counted) {
    const at = line.lastIndexOf(" ");
    const key = line.slice(0, at);
    sums.set(key, (sums.get(key) ?? 0) + Number(line.slice(at)));
  }
  return [...sums].map(([key, count]) => `${key} ${String(count)}`);
}
