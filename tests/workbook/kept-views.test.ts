// What the state of a workbook says of views is looked at like anything from outside.
import { keptBeforeView, keptViews } from "../../src/workbook/kept-views";

const VIEW = {
  name: "Fast",
  description: "quick ones",
  savedAt: 1_790_000_000_000,
  runs: 12,
  metric: "loss",
  question: {
    filter: "latency_ms < 5",
    withoutOutliers: true,
    ties: "acc",
    top: 3,
    each: { role: "parameter", name: "lr" },
    front: ["acc"],
  },
  scope: "parameter:lr",
  isMarked: true,
  compared: [{ id: "run-0001", label: "wide" }],
  chart: { kind: "runs", parameter: "", other: "", color: "", isSmoothed: false },
  drawn: [
    { kind: "parameter", parameter: "lr", other: "", color: "", isSmoothed: true, metric: "acc", filter: "" },
  ],
  look: {
    hidden: ["parameter:lr"],
    shown: ["field:id"],
    order: [{ column: "metric:loss", isAscending: false }],
    filter: "latency_ms < 5",
  },
};
const BEFORE = {
  name: "Fast",
  isDone: true,
  hid: ["parameter:lr"],
  showed: ["field:notes"],
  rows: {
    set: [{ column: "metric:loss", isAscending: false }],
    back: [{ column: "field:id", isAscending: true }],
    known: [],
  },
  filter: { set: "lr < 1", before: { text: "lr > 2", columns: [] } },
  mark: {
    set: { metric: "loss", question: { filter: "", withoutOutliers: false } },
    before: {
      metric: "acc",
      question: { filter: "", withoutOutliers: true, each: { role: "field", key: "dataset" } },
    },
  },
};

test("a view and how it stood before come back as they were kept", () => {
  const kept: unknown = JSON.parse(JSON.stringify([VIEW]));
  expect(keptViews(kept)).toEqual([VIEW]);
  expect(keptBeforeView(JSON.parse(JSON.stringify(BEFORE)))).toEqual(BEFORE);
});

test.each([
  ["no list", { 0: VIEW }],
  ["no object", ["Fast"]],
  ["a view without a name", [{ ...VIEW, name: "" }]],
  ["a view without a question", [{ ...VIEW, question: { filter: 1, withoutOutliers: true } }]],
  ["a view without a look", [{ ...VIEW, look: { hidden: [1], shown: [], order: [] } }]],
])("%s is no view", (_what, value) => {
  expect(keptViews(value)).toEqual([]);
});

test("a chart of a kind that there is not costs a view nothing else", () => {
  expect(keptViews([{ ...VIEW, chart: { ...VIEW.chart, kind: "pie" } }])).toEqual([VIEW]);
});

test("what makes no sense within a view is left out of it", () => {
  const odd = {
    ...VIEW,
    description: 1,
    savedAt: "then",
    runs: null,
    scope: 2,
    compared: [1],
    drawn: [{ kind: "pie" }, "runs", VIEW.drawn[0]],
    question: {
      filter: "",
      withoutOutliers: false,
      ties: 4,
      top: 0,
      each: { role: "field", key: "shoe size" },
      front: [1],
    },
    look: { ...VIEW.look, order: [{ column: 1 }, "loss"], filter: 3 },
  };
  expect(keptViews([odd])).toEqual([
    {
      ...VIEW,
      description: "",
      savedAt: 0,
      runs: 0,
      scope: "all",
      compared: [],
      question: { filter: "", withoutOutliers: false },
      look: { hidden: ["parameter:lr"], shown: ["field:id"], order: [] },
    },
  ]);
  const { rows, filter, mark, ...plain } = BEFORE;
  expect([rows, filter, mark]).not.toContain(undefined);
  const nothing = { ...BEFORE, isDone: 1, rows: 1, filter: "lr", mark: { set: { metric: 1 } } };
  expect(keptBeforeView(nothing)).toEqual({ ...plain, isDone: false });
  expect(keptBeforeView({ ...BEFORE, hid: undefined })).toBeUndefined();
  expect(keptBeforeView("Fast")).toBeUndefined();
});
