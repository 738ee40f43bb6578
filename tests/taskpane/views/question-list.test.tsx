import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { QuestionList } from "../../../src/taskpane/views/import/question-list";
import type { Answers, PlanQuestion } from "../../../src/tracking/planning/plan-questions";

const QUESTION: PlanQuestion = {
  id: "near-run",
  rows: 2,
  message: "2 rows look like runs of the workbook.",
  examples: ["line 2 and run-0001: acc 0.8 to 0.9"],
  answer: "skip",
};

test("a question shows its examples and the answer that holds; another answer is passed on", async () => {
  const given: Answers[] = [];
  render(<QuestionList questions={[QUESTION]} busy={false} onAnswer={(answers) => given.push(answers)} />);
  expect(screen.getByRole("radiogroup", { name: QUESTION.message })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Leave them out" }).checked).toBe(true);
  expect(screen.getByText("line 2 and run-0001: acc 0.8 to 0.9")).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "Update the runs of the workbook" }));
  expect(given).toEqual([{ "near-run": "update" }]);
});

test("no question is asked while an answer is being planned", () => {
  render(<QuestionList questions={[QUESTION]} busy onAnswer={() => undefined} />);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Leave them out" }).disabled).toBe(true);
});

test("one row is spoken of as one", () => {
  render(<QuestionList questions={[{ ...QUESTION, rows: 1 }]} busy={false} onAnswer={() => undefined} />);
  expect(screen.getAllByRole("radio").map((radio) => radio.closest("span")?.textContent)).toEqual([
    "Leave it out",
    "Update the run of the workbook",
    "Add it as a run of its own",
  ]);
});
