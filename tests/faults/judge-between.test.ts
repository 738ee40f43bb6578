import type { BookState, RowState } from "./book-state";
import { judgeBetween } from "./judge-between";

const UPDATED = line("Run updated", '{"loss":0.6}', '{"loss":0.3}', "b1");

/** A line of the log by its key. */
function line(what: string, ...rest: readonly string[]): string {
  return ["a moment", `"${what}"`, '"Runs"', '"run-0004"', '"loss"', ...rest].join(" | ");
}

function logOf(...lines: readonly string[]): BookState {
  const rows = new Map(lines.map((key): [string, RowState] => [key, new Map()]));
  return {
    tables: new Map([["Changes", { headers: ["Change"], rows }]]),
    outside: [],
    generated: [],
    runIds: [],
  };
}

test("what an import was about to write may be told where a line of the same batch takes it back", () => {
  const allowed = [logOf()];
  expect(judgeBetween(logOf(UPDATED, line("Not updated", "b1")), allowed)).toEqual([]);
  const [wrong] = judgeBetween(logOf(UPDATED), allowed);
  expect(wrong).toContain("Row nobody asked for");
  expect(judgeBetween(logOf(UPDATED, line("Not updated", "b2")), allowed)).toHaveLength(1);
});
