import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { GivenList } from "../../../src/taskpane/views/import/given-list";
import type { GivenField } from "../../../src/worker/import-choices";
import type { PreviewGiven } from "../../../src/worker/import-preview";

const GIVEN: PreviewGiven = {
  offers: [
    { from: "title", texts: ["ResNet", "ViT"], runs: 5 },
    { from: "sheet", texts: ["exp log"], runs: 5 },
    { from: "marks", texts: ["yellow"], runs: 1 },
  ],
  fields: ["experiment", "model", "tags"],
};

function shown(chosen: readonly GivenField[] = []) {
  const said: (readonly GivenField[])[] = [];
  render(<GivenList given={GIVEN} chosen={chosen} busy={false} onChoose={(all) => void said.push(all)} />);
  return said;
}

const select = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });

test("each offer says its texts, and nothing is used before a person says as what", async () => {
  const said = shown();
  expect(
    ["Titles of the tables", "Name of the sheet", "Rows that stand out"].map((name) => select(name).value),
  ).toEqual(["", "", ""]);
  expect(screen.getByText("ResNet and ViT")).toBeTruthy();
  expect(screen.getByText("yellow: 1 run")).toBeTruthy();
  await userEvent.selectOptions(select("Titles of the tables"), "Model");
  await userEvent.selectOptions(select("Rows that stand out"), "Tags");
  expect(said).toEqual([[{ from: "title", field: "model" }], [{ from: "marks", field: "tags" }]]);
});

test("what is given can be changed and taken back; one field is given once", async () => {
  const said = shown([
    { from: "title", field: "model" },
    { from: "sheet", field: "experiment" },
  ]);
  expect(select("Titles of the tables").value).toBe("model");
  await userEvent.selectOptions(select("Titles of the tables"), "Experiment");
  await userEvent.selectOptions(select("Name of the sheet"), "Not used");
  expect(said).toEqual([[{ from: "title", field: "experiment" }], [{ from: "title", field: "model" }]]);
});

test("a text of one's own is given once both it and its field are said", async () => {
  const said = shown();
  const text = screen.getByRole("textbox", { name: "A text of your own, for all runs" });
  await userEvent.type(text, "ablation");
  await userEvent.tab();
  expect(said).toEqual([]);
  await userEvent.selectOptions(select("as"), "Experiment");
  expect(said).toEqual([[{ from: "text", field: "experiment", text: "ablation" }]]);
  await userEvent.type(text, " 2");
  await userEvent.tab();
  expect(said.at(-1)).toEqual([{ from: "text", field: "experiment", text: "ablation 2" }]);
});

test("where columns hold all of these fields, nothing is offered", () => {
  const { container } = render(
    <GivenList given={{ ...GIVEN, fields: [] }} chosen={[]} busy={false} onChoose={() => undefined} />,
  );
  expect(container.textContent).toBe("");
});
