import { fireEvent, render, screen } from "@testing-library/react";
import { ColumnList } from "../../../src/taskpane/views/import/column-list";
import type { ColumnChoice } from "../../../src/worker/import-choices";
import type { ImportPreview, PreviewColumn } from "../../../src/worker/import-preview";

const column = (index: number, header: string): PreviewColumn => ({
  column: index,
  header,
  target: { role: "parameter", name: header },
  type: "number",
  filled: 3,
  samples: ["1", "2"],
});

const COLUMNS = [
  ...Array.from({ length: 12 }, (_, index) => column(index, `lr_${index}`)),
  { ...column(12, "val_loss"), unsure: "It may be a metric." },
];
const PREVIEW: ImportPreview = {
  token: "preview-1",
  source: "import-1",
  importId: "i",
  format: { id: "table", title: "Table", confidence: 1, reason: "it is a table" },
  parts: [{ name: "runs.csv", role: "runs" }],
  curves: undefined,
  readings: undefined,
  tables: [],
  cleanTables: [],
  given: { offers: [], fields: [] },
  sourceName: "runs.csv",
  rows: 3,
  columns: COLUMNS,
  counts: { add: 3, update: 0, skip: 0, reject: 0 },
  exceeds: false,
  additionKeys: [],
  newParameters: [],
  newMetrics: [],
  brought: {},
  primary: undefined,
  names: [],
  values: [],
  spellings: [],
  reasons: [],
  questions: [],
  notices: [],
  warnings: [],
  remarks: [],
};

/** The list of all columns, or of those given, and every choice that was made in it. */
function shown(columns: readonly PreviewColumn[] = COLUMNS) {
  const chosen: (readonly ColumnChoice[])[] = [];
  const onChoose = (choices: readonly ColumnChoice[]) => chosen.push(choices);
  render(<ColumnList preview={{ ...PREVIEW, columns }} choices={new Map()} onChoose={onChoose} />);
  return chosen;
}

const roles = () => screen.getAllByRole("combobox", { name: /^Role of (lr|val)/ });

test("columns that are not sure stand first, and a changed role keeps name and type", () => {
  const chosen = shown();
  expect(roles()[0]?.getAttribute("aria-label")).toBe("Role of val_loss");
  fireEvent.change(screen.getByLabelText("Role of val_loss"), { target: { value: "metric" } });
  expect(chosen).toEqual([[{ column: 12, target: { role: "metric", name: "val_loss" }, type: "number" }]]);
});

test("a filter narrows the list, and one choice can be made for all that it leaves", () => {
  const chosen = shown();
  fireEvent.change(screen.getByRole("searchbox", { name: "Filter by name" }), { target: { value: "LR_1" } });
  expect(roles()).toHaveLength(3);
  fireEvent.change(screen.getByLabelText("Role of all columns listed"), { target: { value: "ignored" } });
  expect(chosen[0]?.map((choice) => choice.column)).toEqual([1, 10, 11]);
  expect(chosen[0]?.every(({ target }) => target.role === "ignored")).toBe(true);
});

test("a column can be given another name", () => {
  const chosen = shown(COLUMNS.slice(12));
  fireEvent.click(screen.getByRole("button", { name: "Rename val_loss" }));
  const name = screen.getByRole("textbox", { name: "Name of val_loss in the workbook" });
  fireEvent.change(name, { target: { value: " loss " } });
  fireEvent.blur(name);
  expect(chosen).toEqual([[{ column: 12, target: { role: "parameter", name: "loss" }, type: "number" }]]);
});
