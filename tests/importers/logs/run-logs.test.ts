import { RunLogs } from "../../../src/importers/logs/run-logs";

test("columns come as fields, parameters, metrics and what is left out, in the order in which they were met", () => {
  const logs = new RunLogs();
  const run = logs.run("a", "a.csv");
  run.leaveOut("epoch", 9);
  run.result("acc", 0.9, { header: "val acc", goal: "maximize" });
  run.curve(
    "loss",
    { steps: [1], values: [2] },
    { leads: "The tool says so.", unsure: "It may be another." },
  );
  run.parameter("lr", 0.1);
  run.parameter("seed", 7);
  run.field("name", "x", "file");
  expect(logs.rawRuns("epoch").columns).toEqual([
    { header: "file", values: ["x"], suggested: { role: "field", key: "name" } },
    { header: "lr", values: [0.1], suggested: { role: "parameter", name: "lr" } },
    { header: "seed", values: [7], suggested: { role: "field", key: "seed" } },
    { header: "val acc", values: [0.9], goal: "maximize", suggested: { role: "metric", name: "acc" } },
    {
      header: "loss",
      values: [2],
      leads: "The tool says so.",
      unsure: "It may be another.",
      suggested: { role: "metric", name: "loss" },
    },
    { header: "epoch", values: [9], suggested: { role: "ignored" } },
  ]);
});

test("a parameter that is a field already stays a parameter", () => {
  const logs = new RunLogs();
  const run = logs.run("a", "a.csv");
  run.parameter("seed", 7);
  run.field("seed", 8, "the seed");
  expect(logs.rawRuns("step").columns.map(({ suggested, values }) => [suggested.role, values])).toEqual([
    ["field", [8]],
    ["parameter", [7]],
  ]);
});

test("two things left out under different names stay apart, a metric and a parameter of one name too", () => {
  const logs = new RunLogs();
  const run = logs.run("a", "a.csv");
  run.leaveOut("x", 1);
  run.leaveOut("y", 2);
  run.parameter("x", 3);
  run.result("x", 4);
  expect(logs.rawRuns("step").columns.map(({ header, values }) => [header, ...Array.from(values)])).toEqual([
    ["x", 3],
    ["x", 4],
    ["x", 1],
    ["y", 2],
  ]);
});

test("each curve is of its own run, beside the column of its metric; a run that lacks something is blank there", () => {
  const logs = new RunLogs();
  logs.run("a", "a.csv").curve("loss", { steps: [1, 2], values: [3, 2] });
  const other = logs.run("b", "b.csv");
  other.parameter("lr", 0.1);
  other.curve("acc", { steps: [1], values: [0.5] });
  other.curve("loss", { steps: [1], values: [9] });
  expect(logs.run("a", "elsewhere.csv").place).toBe("a.csv");
  const raw = logs.rawRuns("epoch");
  expect(raw.columns.map(({ header, values }) => [header, ...Array.from(values)])).toEqual([
    ["lr", undefined, 0.1],
    ["loss", 2, 9],
    ["acc", undefined, 0.5],
  ]);
  expect(raw.series?.map(({ run, column, values }) => [run, raw.columns[column]?.header, values])).toEqual([
    [0, "loss", [3, 2]],
    [1, "acc", [0.5]],
    [1, "loss", [9]],
  ]);
  expect([raw.count, raw.stepName, raw.place(0), raw.place(1), raw.place(2)]).toEqual([
    2,
    "epoch",
    "a.csv",
    "b.csv",
    "unknown",
  ]);
});

test("without curves there are no steps, and the column of a curve without points is there all the same", () => {
  const logs = new RunLogs();
  logs.run("a", "a.csv").curve("loss", { steps: [], values: [] }, { goal: "minimize" });
  const raw = logs.rawRuns("epoch");
  expect(raw).toMatchObject({
    columns: [{ header: "loss", values: [undefined], goal: "minimize" }],
    series: [],
  });
  expect(raw).not.toHaveProperty("stepName");
});

test("a value that is not finite is its text, and the last one stands for the curve", () => {
  const logs = new RunLogs();
  logs.run("a", "a.csv").curve("loss", { steps: [1, 2], values: [1, -Infinity] });
  expect(logs.rawRuns("step").columns[0]?.values).toEqual(["-Infinity"]);
});

test("the reason of a guess is that of the first run that has one", () => {
  const logs = new RunLogs();
  logs.run("a", "a").result("x", 1);
  logs.run("b", "b").result("x", 2, { unsure: "Guessed." });
  logs.run("c", "c").result("x", 3, { unsure: "Guessed otherwise." });
  expect(logs.rawRuns("step").columns[0]?.unsure).toBe("Guessed.");
});

test("passes that are said stay, others are read from steps that go back", () => {
  const logs = new RunLogs();
  const run = logs.run("a", "a");
  run.curve("said", { steps: [1, 2], values: [1, 2], passes: [0, 1] });
  run.curve("read", { steps: [2, 1], values: [1, 2] });
  run.curve("none", { steps: [1, 2], values: [1, 2] });
  const series = logs.rawRuns("step").series ?? [];
  expect(series.map(({ passes }) => passes && Array.from(passes))).toEqual([[0, 1], [0, 1], undefined]);
});

test("curves that agree in steps alone, or in values alone, are different ones", () => {
  const logs = new RunLogs();
  const run = logs.run("a", "a");
  run.curve("x", { steps: [1, 2], values: [1, 2] });
  run.curve("x", { steps: [1, 2], values: [1, 3] });
  expect(logs.rawRuns("step").series?.[0]?.values).toEqual([1, 2, 1, 3]);
  run.curve("y", { steps: [1, 2], values: [1, 2] });
  run.curve("y", { steps: [3, 4], values: [1, 2] });
  expect(logs.rawRuns("step").series?.[1]?.steps).toEqual([1, 2, 3, 4]);
  expect(logs.remarks).toHaveLength(2);
});
