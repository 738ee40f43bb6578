import { describeTable } from "../../../src/importers/tables/describe-table";
import { GridView } from "../../../src/importers/tables/grid-view";
import { TableDraft, type Sureness } from "../../../src/importers/tables/table-draft";
import { gridOf } from "./draw";

interface Case {
  readonly sureness?: Sureness;
  readonly isTurned?: boolean;
  readonly isOfConstants?: boolean;
  readonly header?: readonly [number, number] | null;
  readonly headers?: readonly string[];
  readonly rows?: number;
  readonly mayBeRuns?: boolean;
  readonly otherUnits?: boolean;
}

function described(more: Case = {}) {
  const {
    sureness = "sure",
    headers = ["name", "acc"],
    rows = 2,
    mayBeRuns = false,
    otherUnits = false,
  } = more;
  const straight = GridView.of(gridOf("a | b\nc | 1\nd | 2\ne | 3", { origin: { row: 4, column: 1 } }));
  const view = more.isTurned === true ? straight.turned() : straight;
  const header = more.header === null ? undefined : (more.header ?? [0, 0]);
  const draft = new TableDraft(view, 0, headers.length - 1, header, 1, rows, sureness);
  draft.isOfConstants = more.isOfConstants === true;
  const columns = headers.map((name, line) => ({ header: name, line, isIndex: false }));
  const { confidence, reason } = describeTable(
    draft,
    columns,
    Array.from({ length: rows }, (_, at) => at + 1),
    {
      mayBeRuns,
      otherUnits,
    },
  );
  return { confidence: Number(confidence.toFixed(4)), reason };
}

const confidence = (more: Case): number => described(more).confidence;

test("a header over values is nearly sure, what a person placed is sure, texts and no header are not", () => {
  expect(
    (["sure", "texts only", "no header", "chosen"] as const).map((sureness) => confidence({ sureness })),
  ).toEqual([0.95, 0.4, 0.3, 1]);
});

test.each<[why: string, more: Case, right: number]>([
  ["runs as columns", { isTurned: true }, 0.665],
  ["one run as a column", { isTurned: true, rows: 1 }, 0.665],
  ["settings with one value each", { isTurned: true, isOfConstants: true }, 0.57],
  ["one row", { rows: 1 }, 0.76],
  ["no row", { rows: 0 }, 0.95],
  ["lines that may be runs", { mayBeRuns: true }, 0.665],
  ["other units below", { otherUnits: true }, 0.665],
  ["both", { mayBeRuns: true, otherUnits: true }, 0.665],
  ["columns called by numbers", { headers: ["10", "20", "lr"] }, 0.665],
])("%s is less sure, unless a person placed it", (_, more, right) => {
  expect(confidence(more)).toBe(right);
  expect(confidence({ ...more, sureness: "chosen" })).toBe(1);
});

test("columns are called by numbers where more than one, and more than half, are", () => {
  const isNumbered = (...headers: string[]): boolean =>
    described({ headers }).reason.includes("called by numbers");
  expect(isNumbered("model", "10", "50", "100")).toBe(true);
  expect(isNumbered("10", "1e-3")).toBe(true);
  expect(isNumbered("model", "10")).toBe(false);
  expect(isNumbered("a", "b", "10", "50")).toBe(false);
  expect(isNumbered("10")).toBe(false);
  expect(isNumbered("10", "", "")).toBe(false);
  expect(isNumbered("10", "Infinity", "")).toBe(false);
});

test.each<[more: Case, reason: string]>([
  [{}, "Row 5 names 2 columns. 2 rows are below."],
  [{ rows: 1, headers: ["name"] }, "Row 5 names 1 column. 1 row is below."],
  [{ header: [0, 1] }, "Rows 5 and 6 together name 2 columns. 2 rows are below."],
  [{ header: [0, 2] }, "Rows 5 to 7 together name 2 columns. 2 rows are below."],
  [{ header: null }, "No row names the 2 columns. 2 rows are below."],
  [{ isTurned: true }, "Column B names 2 rows. 2 columns are runs."],
  [{ isTurned: true, rows: 1, header: [0, 1] }, "Columns B and C together name 2 rows. 1 column is a run."],
  [{ isTurned: true, isOfConstants: true }, "A list of 2 names with one value each."],
  [
    { sureness: "texts only" },
    "Row 5 names 2 columns. It is taken for the header because it comes first; the rows below it are texts as well. 2 rows are below.",
  ],
])("it is said by what a person can check: %j", (more, reason) => {
  expect(described(more).reason).toBe(reason);
});

test("doubts stand behind, each in a sentence", () => {
  const { reason } = described({ headers: ["1", "2"], mayBeRuns: true, otherUnits: true });
  expect(reason).toMatch(
    /^Row 5 names .* below\. Most of its columns .* Its header comes again .* What was left out /,
  );
  expect(described({ otherUnits: true }).reason).toContain("other units");
  expect(described({ mayBeRuns: true }).reason).toContain("may be runs");
});
