import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CurveChoiceList } from "../../../src/taskpane/views/import/curve-choice-list";
import type { CurvesChoice } from "../../../src/tracking/series/curve-choice";
import type { PlannedCurves } from "../../../src/worker/import-preview";

const CURVES: PlannedCurves = {
  stands: false,
  choice: "best step",
  remembered: undefined,
  leader: "val_accuracy",
  curves: 2,
  points: 1_240,
  thinned: 0,
  most: 1_000,
  stepName: "epoch",
  written: 2,
  samples: [],
  choices: [],
  knownRuns: [],
};

function show(curves: PlannedCurves, points = 1_240, busy = false): CurvesChoice[] {
  const chosen: CurvesChoice[] = [];
  render(
    <CurveChoiceList curves={curves} points={points} busy={busy} onChoose={(one) => chosen.push(one)} />,
  );
  return chosen;
}

test("it says which values stand in Runs and what goes to History; another choice is passed on", async () => {
  const chosen = show(CURVES);
  expect(screen.getByText("2 curves by epoch; 1,240 points go to Run history.")).toBeTruthy();
  const best = screen.getByRole<HTMLInputElement>("radio", {
    name: "The values at the epoch where val_accuracy was best",
  });
  expect(best.checked).toBe(true);
  await userEvent.click(screen.getByRole("radio", { name: "The last values" }));
  expect(chosen).toEqual(["last"]);
});

test("without a metric that has a goal it says that the last values are taken", () => {
  show({ ...CURVES, leader: undefined });
  expect(screen.getByRole("radio", { name: /\(no metric has a goal yet: the last\)$/ })).toBeTruthy();
});

test("curves that were thinned are said to be", () => {
  show({ ...CURVES, thinned: 1 });
  expect(
    screen.getByText(
      "2 curves by epoch; 1,240 points go to Run history. 1 curve of more than 1,000 points was thinned for Run history: the first, last, least and greatest points, the one whose value stands in Runs, and the shape are kept.",
    ),
  ).toBeTruthy();
});

test("nothing can be chosen while it is planned; points that are there are not counted", () => {
  show(CURVES, 0, true);
  expect(screen.getByText("2 curves by epoch; Run history has all their points.")).toBeTruthy();
  for (const radio of screen.getAllByRole<HTMLInputElement>("radio")) {
    expect(radio.disabled).toBe(true);
  }
});

test("where Metrics says different things of the metrics, that is a choice of its own, and the first one", async () => {
  const chosen = show({ ...CURVES, choice: "by metric", remembered: "by metric" });
  const [first] = screen.getAllByRole<HTMLInputElement>("radio");
  expect(first?.checked).toBe(true);
  expect(screen.getByRole("radio", { name: "What the sheet Metrics says of each metric" })).toBe(first);
  expect(screen.getByText("As the sheet Metrics says (Curve value).")).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "Each metric's own best value" }));
  expect(chosen).toEqual(["own best"]);
});

test("a choice that is another one than Metrics says is said to become that of Metrics", () => {
  show({ ...CURVES, choice: "last", remembered: "best step" });
  expect(screen.getByText(/^The sheet Metrics says otherwise; it will say this from now on\./)).toBeTruthy();
});

test("a few of the curves are drawn, each with the value that is taken", () => {
  const sample = { metric: "val_accuracy", steps: [1, 2, 3], values: [0.5, 0.9, 0.8], taken: 1 };
  show({ ...CURVES, samples: [sample] });
  expect(screen.getByRole("img", { name: "val_accuracy by epoch" })).toBeTruthy();
  expect(screen.getByText("val_accuracy: 0.9 at epoch 2")).toBeTruthy();
});

test("values that stand as the source has them are said to, and nothing is asked of them", () => {
  show({ ...CURVES, stands: true });
  expect(screen.getByText("2 curves by epoch; 1,240 points go to Run history.")).toBeTruthy();
  expect(
    screen.getByText("The values in Runs are those that stand there, not taken from the curves anew."),
  ).toBeTruthy();
  expect(screen.queryAllByRole("radio")).toEqual([]);
});
