import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CurveChoiceList } from "../../../src/taskpane/views/import/curve-choice-list";
import type { CurveChoice } from "../../../src/tracking/series/curve-choice";
import type { PlannedCurves } from "../../../src/worker/import-engine";

const CURVES: PlannedCurves = {
  choice: "best step",
  leader: "val_accuracy",
  curves: 2,
  points: 1_240,
  thinned: 0,
  stepName: "epoch",
  written: 2,
  knownRuns: [],
};

function show(curves: PlannedCurves, points = 1_240, busy = false): CurveChoice[] {
  const chosen: CurveChoice[] = [];
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
      "2 curves by epoch; 1,240 points go to Run history. 1 curve was thinned: the first, last, least and greatest points and the shape are kept.",
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
