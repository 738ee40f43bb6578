import { runsOf } from "../runs-of";
import { outcomes, planned } from "./planned-after";

const lr = (value: number, acc: number) => ({ "parameter:lr": value, "metric:acc": acc });
const notice = (made: ReturnType<typeof planned>) =>
  made.notices
    .filter(({ rule }) => rule === "same-configuration")
    .map(({ count, column, message }) => [count, column, message]);

test("repeats of a configuration within an import are counted in one notice", () => {
  expect(notice(planned([lr(0.1, 1), lr(0.2, 2), lr(0.1, 3)]))).toEqual([
    [1, "Fingerprint", expect.stringMatching(/^1 run has the same configuration .* a replicate\.$/)],
  ]);
  expect(notice(planned([lr(0.1, 1), lr(0.1, 2), lr(0.1, 3)]))).toEqual([
    [2, "Fingerprint", expect.stringMatching(/^2 runs have the same configuration .* replicates\.$/)],
  ]);
  expect(notice(planned([lr(0.1, 1), lr(0.2, 2)]))).toEqual([]);
});

test("runs without any setting repeat nothing", () => {
  expect(notice(planned([{ "metric:acc": 1 }, { "metric:acc": 2 }]))).toEqual([]);
});

test("a repeat of a run of the workbook is said of its row, by the run's id or its place", () => {
  const existing = runsOf([
    { id: "run-0007", name: "mine", "parameter:lr": 0.1, "metric:acc": 5 },
    { name: "other", "parameter:lr": 0.2, "metric:acc": 6 },
  ]);
  const made = planned(
    [
      { name: "x", ...lr(0.1, 1) },
      { name: "y", ...lr(0.2, 2) },
      { name: "z", ...lr(0.3, 3) },
    ],
    { existing },
  );
  expect(outcomes(made)).toEqual(["add same-configuration", "add same-configuration", "add"]);
  expect(made.reasons.map(({ message }) => message)).toEqual([
    expect.stringContaining("run-0007"),
    expect.stringContaining("the run in row 3"),
  ]);
  expect(made.reasons[0]).not.toHaveProperty("fix");
  expect(notice(made)).toEqual([]);
});
