import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { RoleQuestionList } from "../../../src/taskpane/views/import/role-question-list";
import type { ColumnChoice } from "../../../src/worker/import-choices";
import type { PreviewColumn } from "../../../src/worker/import-preview";

const column = (at: number, header: string, more: Partial<PreviewColumn> = {}): PreviewColumn => ({
  column: at,
  header,
  target: { role: "metric", name: header },
  type: "number",
  filled: 4,
  samples: ["1", "2"],
  unsure: "It stands behind the first metric.",
  asksRole: true,
  ...more,
});

/** The list as the preview holds it: a choice is planned with, after which nothing is unsure any more. */
function Held({ start }: { start: readonly PreviewColumn[] }) {
  const [choices, setChoices] = useState<ReadonlyMap<number, ColumnChoice>>(new Map());
  const columns = start.map(({ unsure, asksRole, ...one }): PreviewColumn => {
    const choice = choices.get(one.column);
    return choice
      ? { ...one, target: choice.target, chosen: true }
      : { ...one, ...(unsure === undefined ? {} : { unsure }), ...(asksRole === true ? { asksRole } : {}) };
  });
  return (
    <RoleQuestionList
      columns={columns}
      choices={choices}
      busy={false}
      onChoose={(choice) => {
        setChoices(new Map([...choices, [choice.column, choice]]));
      }}
    />
  );
}

test("each column of which it is not sure is asked about, with what is likely, and the answer can be changed", async () => {
  const sure = column(2, "loss", { asksRole: false });
  render(<Held start={[column(0, "size_mb"), column(1, "gpu_hours"), sure]} />);
  expect(screen.getAllByRole("radiogroup")).toHaveLength(2);
  const size = within(screen.getByRole("radiogroup", { name: "Is size_mb a result or a setting?" }));
  expect(
    size.getByRole<HTMLInputElement>("radio", { name: "A result: a metric (more likely)" }).checked,
  ).toBe(true);
  await userEvent.click(size.getByRole("radio", { name: "A setting: a parameter" }));
  const again = within(screen.getByRole("radiogroup", { name: "Is size_mb a result or a setting?" }));
  expect(again.getByRole<HTMLInputElement>("radio", { name: "A setting: a parameter" }).checked).toBe(true);
  await userEvent.click(again.getByRole("radio", { name: "A result: a metric (more likely)" }));
  expect(
    again.getByRole<HTMLInputElement>("radio", { name: "A result: a metric (more likely)" }).checked,
  ).toBe(true);
});

test("of very many the first are asked about, and the others are counted", () => {
  render(<Held start={Array.from({ length: 10 }, (_, at) => column(at, `x${String(at)}_mb`))} />);
  expect(screen.getAllByRole("radiogroup")).toHaveLength(8);
  expect(screen.getByText("2 more columns may be either; see the list of columns.")).toBeTruthy();
});
