import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CellQuestionList } from "../../../src/taskpane/views/import/cell-question-list";
import type { ColumnQuestion } from "../../../src/tracking/typing/cell-reading";
import type { ColumnChoice } from "../../../src/worker/import-choices";
import type { PreviewColumn } from "../../../src/worker/import-preview";

const PERCENT: ColumnQuestion = {
  about: "percent",
  choices: ["fractions", "hundreds"],
  proposal: "hundreds",
  rows: 2,
  examples: ["91%"],
};
const COLUMN: PreviewColumn = {
  column: 3,
  header: " acc ",
  target: { role: "metric", name: "acc" },
  type: "number",
  filled: 4,
  samples: ["91%"],
};
const asked: PreviewColumn = { ...COLUMN, question: PERCENT };

test("a question about cells is answered with one of its choices, and stays for another answer", async () => {
  const chosen: ColumnChoice[] = [];
  const list = (columns: readonly PreviewColumn[], choices = new Map<number, ColumnChoice>()) => (
    <CellQuestionList
      columns={columns}
      choices={choices}
      busy={false}
      onChoose={(choice) => chosen.push(choice)}
    />
  );
  const { rerender } = render(list([asked, { ...COLUMN, column: 4 }]));
  const [radios, ...others] = screen.getAllByRole("radiogroup");
  expect(others).toEqual([]);
  expect(radios?.closest(".fui-Field")?.textContent).toContain("is 90% written as 0.9 or as 90");
  expect(screen.getByText(/^Until you say so/)).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "As 90 (more likely)" }));
  const first = { column: 3, target: COLUMN.target, type: "number" as const };
  expect(chosen).toEqual([{ ...first, cells: [{ about: "percent", choice: "hundreds" }] }]);

  // Answered: the engine asks no more, but the person may think again.
  rerender(list([COLUMN], new Map(chosen.map((choice) => [3, choice]))));
  expect(screen.queryByText(/^Until you say so/)).toBeNull();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "As 90 (more likely)" }).checked).toBe(true);
  await userEvent.click(screen.getByRole("radio", { name: "As 0.9" }));
  expect(chosen.at(-1)).toEqual({ ...first, cells: [{ about: "percent", choice: "fractions" }] });
});

test("a choice of role made before stays with the answer", async () => {
  const chosen: ColumnChoice[] = [];
  const before: ColumnChoice = { column: 3, target: { role: "parameter", name: "keep" }, type: "text" };
  render(
    <CellQuestionList
      columns={[asked]}
      choices={new Map([[3, before]])}
      busy={false}
      onChoose={(choice) => chosen.push(choice)}
    />,
  );
  await userEvent.click(screen.getByRole("radio", { name: "As 0.9" }));
  expect(chosen).toEqual([{ ...before, cells: [{ about: "percent", choice: "fractions" }] }]);
});
