import { openQuestions } from "../../../src/taskpane/words/open-questions";
import type { PreviewColumn } from "../../../src/worker/import-preview";

function column(
  header: string,
  role: "metric" | "parameter",
  more: Partial<PreviewColumn> = {},
): PreviewColumn {
  return {
    column: 0,
    header,
    target: { role, name: header },
    type: "number",
    filled: 2,
    samples: [],
    ...more,
  };
}

const ASKED = { asksRole: true, unsure: "It may be either." };
const CELLS: Partial<PreviewColumn> = {
  question: {
    about: "date order",
    choices: ["day first", "month first"],
    proposal: "day first",
    rows: 2,
    examples: ["1/2/2026"],
  },
};

test.each([
  ["nothing", [column("lr", "parameter"), column("acc", "metric", { unsure: "A guess." })], []],
  [
    "one column",
    [column(" size_mb ", "metric", ASKED)],
    ["size_mb: not answered, it comes in as a metric, as proposed."],
  ],
  [
    "columns of both roles",
    [
      column("size_mb", "metric", ASKED),
      column("hours", "metric", ASKED),
      column("width", "parameter", ASKED),
    ],
    [
      "size_mb and hours: not answered, they come in as metrics, as proposed.",
      "width: not answered, it comes in as a parameter, as proposed.",
    ],
  ],
  [
    "cells",
    [column("date", "parameter", CELLS)],
    ["date: not answered, cells that could mean more than one thing stay beside their runs."],
  ],
  [
    "many columns",
    ["a", "b", "c", "d", "e", "f"].map((name) => column(name, "metric", ASKED)),
    ["a, b, c, d, e and 1 more: not answered, they come in as metrics, as proposed."],
  ],
])("where %s wait for an answer, what becomes of it is said", (_, columns, sentences) => {
  expect(openQuestions(columns, "before")).toEqual(sentences);
});

test("afterwards it is said as what was done", () => {
  expect(
    openQuestions([column("size_mb", "metric", ASKED), column("date", "parameter", CELLS)], "after"),
  ).toEqual([
    "size_mb: not answered, it came in as a metric, as proposed.",
    "date: not answered, cells that could mean more than one thing stand beside their runs.",
  ]);
});
