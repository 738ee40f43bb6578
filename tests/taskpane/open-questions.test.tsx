import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { findSheet } from "../support/book-contents";
import { PATIENCE, fill, goTo, openPane, press, sees } from "./open-pane";

/** Two configurations with two seeds each; hours differ within one. */
const SWEEP = `name,status,seed,lr,depth,val_accuracy,latency_ms,size_mb,gpu_hours
a0,finished,0,0.01,6,0.74,26.8,2.39,0.462
a1,finished,1,0.01,6,0.73,26.9,2.39,0.428
b0,finished,0,0.001,8,0.81,31.2,4.5,0.511
b1,finished,1,0.001,8,0.82,31.4,4.5,0.516
`;

test("what is not answered is said beside the button that imports, and again once it is written", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(/^Runs as CSV or JSON/, SWEEP);
  await press("Read the pasted text");
  await sees("size_mb and gpu_hours: not answered, they come in as metrics, as proposed.");
  await press("Import 4 runs");
  await sees("size_mb and gpu_hours: not answered, they came in as metrics, as proposed.");
  expect(screen.queryByText(/they come in as metrics/)).toBeNull();
});

test("spellings are offered as one, and what was said of them is written", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Import", "Import runs");
  await press("Paste text");
  fill(
    /^Runs as CSV or JSON/,
    "name,optimizer,val_acc\na,SGD,0.8\nb,sgd,0.9\nc,SGD,0.7\nd,Adam,0.7\ne,adam,0.7\nf,Adam,0.1\n",
  );
  await press("Read the pasted text");
  await sees(/^2 values of parameters may be ones that are written otherwise elsewhere/);
  const group = screen.getByRole("group", { name: "Is adam Adam?" });
  fireEvent.click(within(group).getByRole("button", { name: "Keep apart" }));
  await waitFor(() => {
    expect(screen.queryByRole("group", { name: "Is adam Adam?" })).toBeNull();
  }, PATIENCE);
  await press("Same as SGD");
  await waitFor(() => {
    expect(screen.queryByText(/written otherwise elsewhere/)).toBeNull();
  }, PATIENCE);
  await press("Import 6 runs");
  await sees(/6 runs added/);
  const { cells } = findSheet(excel.book, "Runs");
  const header =
    Array.from({ length: 40 }, (_, at) => at).find((at) => cells.value(0, at) === "optimizer") ?? -1;
  expect([1, 2, 3, 4, 5, 6].map((row) => cells.value(row, header))).toEqual([
    "SGD",
    "SGD",
    "SGD",
    "Adam",
    "adam",
    "Adam",
  ]);
});
