import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { fill, goTo, openPane, PATIENCE, press, sees, sheetNamed } from "./open-pane";

const RUNS = [
  "name,status,started,seed,lr,optimizer,val_accuracy,latency",
  "a1,completed,2026-03-01T10:00:00Z,1,0.1,sgd,0.71,11",
  "a2,completed,2026-03-02T10:00:00Z,2,0.1,sgd,0.72,12",
  "b1,completed,2026-03-03T10:00:00Z,1,0.001,adam,0.81,21",
  "b2,completed,2026-03-04T10:00:00Z,2,0.001,adam,0.83,22",
].join("\n");

async function open() {
  const opened = await openPane();
  await commitImport(await prepareImport({ name: "runs.csv", content: RUNS }));
  await goTo("Compare", "Compare runs");
  await sees("Charts");
  return opened;
}

function choose(label: string, option: string) {
  const field = screen.getByRole("combobox", { name: label });
  const { value } = within(field).getByRole<HTMLOptionElement>("option", { name: option });
  fireEvent.change(field, { target: { value } });
}

/** The picture of that title, once it is there. */
const picture = (name: string | RegExp) => screen.findByRole("img", { name }, PATIENCE);

test("a chart is shown in small before it is put on the sheet, with its sentences, and then drawn there", async () => {
  const { excel } = await open();
  choose("Kind of chart", "Progress over time");
  await press("Preview");
  const svg = await picture("val_accuracy over time");
  expect(svg.textContent).toContain("Started (UTC)");
  expect(svg.querySelectorAll("polyline")).toHaveLength(1);
  expect(screen.getByText("Best: b2 with 0.83. Higher is better.")).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "Legend" })).getByText("★ Best")).toBeTruthy();
  expect(excel.book.sheets.some(({ name }) => name === "Charts")).toBe(false);
  await press("Put on Charts");
  await screen.findByRole("button", { name: "Show Charts!AI1:AN28" }, PATIENCE);
  expect(sheetNamed(excel.book, "Charts").charts.map(({ title }) => title)).toEqual([
    "val_accuracy over time",
  ]);
  expect(await picture("val_accuracy over time")).toBeTruthy();
});

test.each([
  ["Metric by run", "val_accuracy by run", "rect", 4],
  ["Configurations with intervals", "val_accuracy by configuration, mean and 95 % interval", "text", 8],
  ["Correlation matrix", "Correlations with val_accuracy and among parameters and metrics", "rect", 9],
  ["Parallel coordinates", "Settings and val_accuracy of 4 runs", "polyline", 7],
])("%s has its picture", async (kind, title, element, count) => {
  await open();
  choose("Kind of chart", kind);
  await press("Preview");
  const svg = await picture(title);
  expect(svg.querySelectorAll(element).length).toBeGreaterThanOrEqual(count);
});

test("each kind asks for what it needs, and another choice takes the picture away", async () => {
  await open();
  choose("Kind of chart", "Parameter against metric");
  choose("Parameter", "lr");
  choose("Coloured by", "optimizer");
  await press("Preview");
  const svg = await picture("val_accuracy by lr");
  expect(within(screen.getByRole("list", { name: "Legend" })).getByText("optimizer adam")).toBeTruthy();
  expect(svg.textContent).toContain("0.001");
  choose("Parameter", "optimizer");
  expect(screen.queryByRole("img", { name: "val_accuracy by lr" })).toBeNull();
  await press("Preview");
  expect((await picture("val_accuracy by optimizer")).textContent).toContain("adam · n 2");
  choose("Kind of chart", "Two metrics, Pareto front");
  expect(screen.queryByRole("combobox", { name: "Parameter" })).toBeNull();
  expect(screen.getByRole("combobox", { name: "Metric across" })).toBeTruthy();
});

test("what does not suit is said instead, and a filter that is wrong at its field", async () => {
  const { excel } = await open();
  choose("Kind of chart", "Importance of parameters");
  await press("Put on Charts");
  await sees(/^Which parameters matter to val_accuracy cannot be told from 2 configurations/);
  choose("Kind of chart", "Progress over time");
  fill("Only runs where", "learning = 1");
  await press("Preview");
  const wrong = [/^Runs has no column/, { ignore: "[role=status] *" }] as const;
  // At the field above and where it was asked.
  await waitFor(() => {
    expect(screen.getAllByText(...wrong)).toHaveLength(2);
  }, PATIENCE);
  fill("Only runs where", "optimizer = adam");
  expect(screen.queryByText(...wrong)).toBeNull();
  await sees("Of the runs where optimizer = adam.");
  await press("Preview");
  await picture("val_accuracy over time where optimizer = adam");
  expect(excel.book.sheets.some(({ name }) => name === "Charts")).toBe(false);
});
