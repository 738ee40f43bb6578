import {
  bestPosition,
  bestValue,
  competingRuns,
  completed,
  goalOf,
  metricsColumns,
  metricText,
  plainStatuses,
  toleranceOf,
  winningRuns,
  wins,
  winsFrom,
  winsTo,
} from "../../../src/workbook/generated/best-formulas";
import { workbookWith } from "../evaluate";
import { metricsTable } from "../metrics-table";

const COLUMNS = { status: "Runs[Status]", value: "Runs[acc]" };

describe("over runs", () => {
  const runs = (status: string[], acc: (string | number | boolean)[]) =>
    workbookWith("Runs", { Status: status, acc });

  test("only completed runs with a number compete, whatever case the status is in", async () => {
    const evaluate = await runs(
      ["Completed", "COMPLETED", "Failed", "Completed", "Completed", "Completed", ""],
      [0.5, 0.7, 0.9, "'0.8", "=1/0", "", 0.95],
    );
    expect(await evaluate(plainStatuses(COLUMNS))).toBe(true);
    expect(await evaluate(competingRuns(COLUMNS, { plain: "TRUE" }))).toBe(2);
    const best = (goal: string) => bestValue(COLUMNS, { goal: `"${goal}"`, plain: "TRUE", competing: "2" });
    expect(await evaluate(best("maximize"))).toBe(0.7);
    expect(await evaluate(best("minimize"))).toBe(0.5);
    expect(await evaluate(best("none"))).toBe("");
    expect(await evaluate(bestPosition(COLUMNS, { best: "0.7" }))).toBe(2);
    expect(await evaluate(bestPosition(COLUMNS, { best: '""' }))).toBe("");
  });

  test("the run that wins is the same where numbers have a decimal comma", async () => {
    const columns = { Status: ["Completed", "Completed", "Failed"], acc: [0.55, 0.75, 0.95] };
    const evaluate = await workbookWith("Runs", columns, ",");
    expect(await evaluate(competingRuns(COLUMNS, { plain: "TRUE" }))).toBe(2);
    const best = (goal: string) => bestValue(COLUMNS, { goal: `"${goal}"`, plain: "TRUE", competing: "2" });
    expect(await evaluate(best("maximize"))).toBe(0.75);
    expect(await evaluate(best("minimize"))).toBe(0.55);
    const span = { plain: "TRUE", best: "0.75", from: "0.7", to: "0.75" };
    expect(await evaluate(winningRuns(COLUMNS, span))).toBe(1);
  });

  test("statuses with spaces around them count like the others, by products of whole columns", async () => {
    const evaluate = await runs(
      ["Completed ", " completed", "\u00a0Completed", "Failed "],
      [0.5, 0.7, 0.6, 0.9],
    );
    expect(await evaluate(plainStatuses(COLUMNS))).toBe(false);
    expect(await evaluate(competingRuns(COLUMNS, { plain: "FALSE" }))).toBe(3);
    const cells = { plain: "FALSE", competing: "3" };
    expect(await evaluate(bestValue(COLUMNS, { ...cells, goal: '"maximize"' }))).toBe(0.7);
    expect(await evaluate(bestValue(COLUMNS, { ...cells, goal: '"minimize"' }))).toBe(0.5);
    expect(await evaluate(bestPosition(COLUMNS, { best: "0.7" }))).toBe(2);
    expect(
      await evaluate(winningRuns(COLUMNS, { plain: "FALSE", best: "0.7", from: "0.6", to: "0.7" })),
    ).toBe(2);
  });

  test("the best value of a run that failed before leads on to the one that counts", async () => {
    const evaluate = await runs(["Failed", "Running", "Completed"], [0.7, 0.7, 0.7]);
    expect(await evaluate(bestPosition(COLUMNS, { best: "0.7" }))).toBe(3);
  });

  test("no run that competes is no best", async () => {
    const evaluate = await runs(["Failed"], [0.7]);
    expect(await evaluate(competingRuns(COLUMNS, { plain: "TRUE" }))).toBe(0);
    expect(await evaluate(bestValue(COLUMNS, { goal: '"maximize"', plain: "TRUE", competing: "0" }))).toBe(
      "",
    );
    expect(await evaluate(winningRuns(COLUMNS, { plain: "TRUE", best: '""', from: "0", to: "1" }))).toBe(0);
  });
});

describe("the span of the winners", () => {
  test.each([
    ["maximize", 0.01, 0.9, 0.91],
    ["minimize", 0.01, 0.91, 0.92],
    ["maximize", 0, 0.91, 0.91],
  ])("%s with a tolerance of %d: %d to %d", async (goal, tolerance, from, to) => {
    const evaluate = await workbookWith("Runs", { Status: ["x"] });
    const cells = { goal: `"${goal}"`, tolerance: String(tolerance), best: "0.91" };
    const [low, high] = [await evaluate(winsFrom(cells)), await evaluate(winsTo(cells))] as [number, number];
    expect(low).toBeLessThanOrEqual(from);
    expect(high).toBeGreaterThanOrEqual(to);
    expect(low).toBeCloseTo(from, 11);
    expect(high).toBeCloseTo(to, 11);
    expect(await evaluate(winsFrom({ ...cells, best: '""' }))).toBe("");
    expect(await evaluate(winsTo({ ...cells, best: '""' }))).toBe("");
  });

  test("a run wins by its status and a number within it", async () => {
    const evaluate = await workbookWith("Runs", { Status: ["x"] });
    const ends = { from: "0.9", to: "1" };
    expect(await evaluate(wins('" completed "', "0.9", ends))).toBe(true);
    expect(await evaluate(wins('"Completed"', "1", ends))).toBe(true);
    expect(await evaluate(wins('"Completed"', "0.89", ends))).toBe(false);
    expect(await evaluate(wins('"Completed"', "1.01", ends))).toBe(false);
    expect(await evaluate(wins('"Failed"', "0.95", ends))).toBe(false);
    expect(await evaluate(completed('"Completed soon"'))).toBe(false);
  });
});

describe("what Metrics says", () => {
  const metrics = metricsColumns(metricsTable(" name", "GOAL", "Tolerance", "mine"));

  test("is found by header, whatever its case; a column that is not there is not asked", () => {
    expect(metrics).toEqual({
      name: "Metrics[[ name]]",
      goal: "Metrics[GOAL]",
      tolerance: "Metrics[Tolerance]",
    });
    expect(metricsColumns(metricsTable("Goal"))).toEqual({
      name: undefined,
      goal: "Metrics[Goal]",
      tolerance: undefined,
    });
    expect(metricsColumns(undefined)).toEqual({ name: undefined, goal: undefined, tolerance: undefined });
    expect(goalOf('"acc"', metricsColumns(metricsTable("Goal")))).toBe('"none"');
    expect(toleranceOf('"acc"', metricsColumns(metricsTable("Name")))).toBe("0");
  });

  test("is read live, by the exact name", async () => {
    const evaluate = await workbookWith("Metrics", {
      Name: ["acc", "ACC", " loss ", "odd"],
      Goal: ["Maximize", "minimize", " MINIMIZE ", "=1/0"],
      Tolerance: [0.01, -1, "'0.5", "'5%"],
    });
    const live = metricsColumns(metricsTable("Name", "Goal", "Tolerance"));
    const goal = (name: string) => evaluate(goalOf(metricText(name), live));
    const tolerance = (name: string) => evaluate(toleranceOf(metricText(name), live));
    expect([await goal("acc"), await goal("ACC"), await goal("loss")]).toEqual([
      "maximize",
      "minimize",
      "minimize",
    ]);
    expect([await goal("odd"), await goal("unknown")]).toEqual(["none", "none"]);
    expect([await tolerance("acc"), await tolerance("ACC"), await tolerance("loss")]).toEqual([0.01, 0, 0.5]);
    expect([await tolerance("odd"), await tolerance("unknown")]).toEqual([0, 0]);
  });
});
