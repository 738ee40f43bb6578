import { fireEvent, render, screen } from "@testing-library/react";
import { PrimaryMetricChoice } from "../../../src/taskpane/views/import/primary-metric-choice";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";

test("the leading metric and its goal are shown with the reason, and can be changed", () => {
  const given: unknown[] = [];
  render(
    <PrimaryMetricChoice
      primary={{ metric: "val_acc", goal: "maximize", why: "Measured on validation data, more is better." }}
      metrics={["val_acc", "loss"].map((name) => inferMetric(name))}
      busy={false}
      onChoose={(choice) => given.push(choice)}
    />,
  );
  expect(screen.getByText(/^Measured on validation data, more is better\./)).toBeTruthy();
  const metric = screen.getByRole<HTMLSelectElement>("combobox", { name: "Primary metric" });
  const goal = screen.getByRole<HTMLSelectElement>("combobox", { name: "Its goal" });
  expect([metric.value, goal.value]).toEqual(["val_acc", "maximize"]);
  fireEvent.change(metric, { target: { value: "loss" } });
  fireEvent.change(goal, { target: { value: "minimize" } });
  expect(given).toEqual([
    { metric: "loss", goal: "minimize" },
    { metric: "val_acc", goal: "minimize" },
  ]);
});
