import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NameList } from "../../../src/taskpane/views/import/name-list";
import type { NameQuestion } from "../../../src/tracking/planning/name-questions";

const NAMES: NameQuestion[] = [
  { column: 1, target: { role: "parameter", name: "LR" }, same: { role: "parameter", name: "lr" } },
  { column: 3, target: { role: "metric", name: "val acc" }, same: { role: "metric", name: "val_acc" } },
];

test.each([
  ["Same as lr", [{ column: 1, target: NAMES[0]?.same }]],
  ["All 2 are the same", NAMES.map(({ column, same }) => ({ column, target: same }))],
])("%s", async (button, answer) => {
  const given: unknown[] = [];
  render(<NameList names={NAMES} busy={false} onAnswer={(answers) => given.push(answers)} />);
  await userEvent.click(screen.getByRole("button", { name: button }));
  expect(given).toEqual([answer]);
});

test("a name can be a new one", async () => {
  const given: unknown[] = [];
  render(<NameList names={NAMES.slice(1)} busy={false} onAnswer={(answers) => given.push(answers)} />);
  expect(screen.queryByRole("button", { name: /^All/ })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "A new one" }));
  expect(given).toEqual([[{ column: 3, target: NAMES[1]?.target }]]);
});
