import { AskedColumn } from "../../../src/tracking/filter/asked-column";
import { filterPeriod } from "../../../src/tracking/filter/filter-period";
import { OccurringValues } from "../../../src/tracking/filter/occurring-values";
import { valueOptions, type OfferedValues } from "../../../src/tracking/filter/value-options";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { runsOf } from "../runs-of";

const KNOWN: OfferedValues = {
  catalogue: {
    parameters: [
      { ...inferParameter("opt", "text", []), choices: ["adam", "lion"] },
      { ...inferParameter("other", "text", []), choices: ["nothing of it"] },
    ],
    metrics: [],
  },
  datasets: ["v1", "v9"],
  experiments: ["deep"],
  occurring: new OccurringValues(),
};

/** What is offered of a column with these cells, as "label: detail". */
function offered(key: string, cells: readonly (Scalar | undefined)[], typed = ""): string[] {
  const [column] = runsOf(cells.map((cell) => ({ [key]: cell }))).columns;
  const name = { name: key, at: 0, length: 0 };
  return column === undefined
    ? []
    : valueOptions(new AskedColumn(name, column, undefined, 0), KNOWN, typed).map(({ label, detail }) =>
        detail === undefined ? label : `${label}: ${detail}`,
      );
}

test("of texts those that stand in the column are offered, most runs first, then those that may stand there", () => {
  expect(offered("parameter:opt", ["sgd", "Adam", "adam", undefined, " "])).toEqual([
    "Adam: 2 runs",
    "sgd: 1 run",
    "lion",
  ]);
  expect(offered("parameter:unknown", ["x"])).toEqual(["x: 1 run"]);
  expect(offered("dataset", ["V1", "v2"])).toEqual(["V1: 1 run", "v2: 1 run", "v9"]);
  expect(offered("experiment", ["wide"])).toEqual(["wide: 1 run", "deep"]);
  expect(offered("model", ["cnn"])).toEqual(["cnn: 1 run"]);
});

test("what is too long to be chosen, or of several lines, is not offered", () => {
  const longest = "x".repeat(60);
  expect(offered("model", [longest, `${longest}y`, "a\nb"])).toEqual([`${longest}: 1 run`]);
});

test("of tags each is counted by the runs that have it, once a run, most runs first", () => {
  expect(offered("tags", ["b, a; a", "A\nc", "c, a", "b,", " "])).toEqual([
    "a: 3 runs",
    "b: 2 runs",
    "c: 2 runs",
  ]);
});

test("every status is offered, in the order of a run's life, with the runs that have it as it is written here", () => {
  expect(offered("status", ["Completed", "completed ", "finished", undefined])).toEqual([
    "Planned",
    "Running",
    "Completed: 2 runs",
    "Failed",
    "Stopped",
    "Pruned",
  ]);
});

test("numbers are offered by size, as long as they are few", () => {
  expect(offered("parameter:size", [16, 8, 128, 16, Infinity])).toEqual([
    "8: 1 run",
    "16: 2 runs",
    "128: 1 run",
  ]);
  const many = (count: number): string[] =>
    offered(
      "parameter:size",
      Array.from({ length: count }, (_, at) => at),
    );
  expect([many(30).length, many(31).length]).toEqual([30, 0]);
});

test("truth is true or false, and dates are spans of time, with the number that was typed", () => {
  expect(offered("parameter:ema", [true, false])).toEqual(["true", "false"]);
  expect(offered("parameter:ema", ["yes", "no"])).toEqual(["true", "false"]);
  expect(offered("started", [5]).slice(0, 3)).toEqual(["today", "yesterday", "last 7 days"]);
  expect(offered("started", [5], "5")).toEqual(["5 days ago", "5 hours ago", "5 weeks ago", "5 months ago"]);
  expect(offered("started", [5], "Past 12 ")).toEqual([
    "past 12 days",
    "past 12 hours",
    "past 12 weeks",
    "past 12 months",
  ]);
  expect(offered("started", [5], "2026")[0]).toBe("today");
});

test.each(["", "5", "last 3", "past 12 ", "previous 2 "])(
  "every span of time that is offered for %j is one",
  (typed) => {
    const [column] = runsOf([{ started: 5 }]).columns;
    const asked = new AskedColumn({ name: "started", at: 0, length: 0 }, column!, undefined, 0);
    const spans = valueOptions(asked, KNOWN, typed).map(({ written }) =>
      filterPeriod(written, Date.UTC(2026, 1, 18)),
    );
    expect(spans.length).toBeGreaterThan(3);
    expect(spans).not.toContain(undefined);
  },
);

test("texts are written in quotes, numbers as they are", () => {
  const written = (key: string, cells: readonly Scalar[]): string[] => {
    const [column] = runsOf(cells.map((cell) => ({ [key]: cell }))).columns;
    const asked = new AskedColumn({ name: key, at: 0, length: 0 }, column!, undefined, 0);
    return valueOptions(asked, KNOWN, "").map((option) => option.written);
  };
  expect(written("model", ["two words", "it's"])).toEqual(["'two words' ", "'it\\'s' "]);
  expect(written("parameter:size", [16, 0.5])).toEqual(["0.5 ", "16 "]);
});
