import { screen, waitFor, within } from "@testing-library/react";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { tableColumn } from "../support/book-contents";
import { fill, goTo, openPane, outside, PATIENCE, press, sees } from "./open-pane";

const RUNS = `name,status,learning_rate,optimizer,val_accuracy
a,completed,0.1,adam,0.81
b,completed,0.2,adam,0.9
c,failed,0.2,sgd,
`;
const GRID = /Try every combination of/;

async function opened() {
  const pane = await openPane();
  await outside(async () => {
    await setUpTracking();
    await commitImport(await prepareImport({ name: "runs.csv", content: RUNS }));
  });
  await goTo("Compare", "Compare runs");
  await press("What next");
  return pane;
}

const runs = (): (string | null)[] =>
  within(screen.getByRole("list", { name: "Runs of the grid" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

test("what of a grid is left is shown, planned, handed over, and taken back", async () => {
  const { excel } = await opened();
  const written: string[] = [];
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(written.push(text)) },
  });
  fill(GRID, "learning_rate: 0.1..0.3 step 0.1\noptimizer: adam, sgd");
  await press("What is left to try");
  await sees(/^6 combinations: 2 tried already; 1 failed or stopped; 3 not yet tried\./);
  expect(runs()).toEqual([
    "learning_rate 0.1, optimizer sgd",
    "learning_rate 0.3, optimizer adam",
    "learning_rate 0.3, optimizer sgd",
  ]);
  await press("Plan 3 runs");
  await sees("Planned 3 runs from row 5 of Runs on.");
  expect(tableColumn(excel.book, "Runs", "Status").slice(3)).toEqual(["Planned", "Planned", "Planned"]);
  await press("Copy as JSON Lines");
  await sees("The runs are on the clipboard.");
  expect(JSON.parse(written[0]?.split("\n")[1] ?? "")).toEqual({
    run_id: expect.stringMatching(/^[0-9a-f-]{36}-4$/) as string,
    learning_rate: 0.3,
    optimizer: "adam",
  });
  await press("Undo");
  await sees(/^Taken back: 3 runs removed/);
  expect(screen.queryByRole("list", { name: "Runs of the grid" })).toBeNull();
  expect(tableColumn(excel.book, "Runs", "Status")).toHaveLength(3);
});

test("what is wrong with a grid stands below its field, and is marked there", async () => {
  await opened();
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: GRID });
  field.focus();
  fill(GRID, "learning_rate: 0.1; depth: 3");
  await press("What is left to try");
  await sees(/^Params has no parameter named depth\./);
  await waitFor(() => {
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("depth");
  }, PATIENCE);
  fill(GRID, "learning_rate: 0.1");
  expect(
    screen.queryByText(/^Params has no parameter named depth\./, { ignore: "[role=status] *" }),
  ).toBeNull();
});

test("an answer that an edit has outdated is not planned any more", async () => {
  await opened();
  fill(GRID, "learning_rate: 0.5");
  await press("What is left to try");
  await sees(/^1 combination: 1 not yet tried\. The other settings are those of b/);
  fill(GRID, "learning_rate: 0.5, 0.6");
  await sees(/^Something has changed since: the grid above/);
  expect(screen.queryByRole("button", { name: /^Plan / })).toBeNull();
});

test("what was tried is listed parameter by parameter", async () => {
  await opened();
  await press("What was tried");
  const list = await screen.findByRole("list", { name: /^What was tried of each parameter/ }, PATIENCE);
  const lines = within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  expect(lines).toEqual([
    "learning_rate2 values from 0.1 to 0.2.",
    "optimizeradam (2) and sgd (1), each with its number of configurations.",
  ]);
});
