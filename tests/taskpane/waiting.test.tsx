import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { inLane } from "../../src/actions/lane";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { logRun } from "../../src/actions/log-run";
import { PATIENCE, goTo, openPane, outside, press, sees } from "./open-pane";

/** Something else that has the workbook until it is let go. */
function busy(doing: string): { readonly letGo: () => void; readonly ended: Promise<void> } {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { letGo, ended: inLane(doing, {}, () => held) };
}

/** The ribbon's buttons as they are at the boot of the runtime. */
const ribbon = async () => (await import("../../src/commands/associate")).viewRequests;

const VISIBLE = { ignore: "[role=status] *" };

const cancel = () => {
  fireEvent.click(within(screen.getByRole("main")).getByRole("button", { name: "Cancel" }));
};

test.each([
  ["Check", "Check the workbook", "Run check"],
  ["Import", "Import runs", "Use the selected cells"],
] as const)(
  "on %s an action waits while another has the workbook, says for what, and is cancelled at once",
  async (label, title, button) => {
    await openPane();
    await setUpTracking();
    await goTo(label, title);
    const other = busy("the import");
    await press(button);
    await sees("Waiting for the import to end.");
    cancel();
    await sees("Cancelled before it began; nothing was written.");
    other.letGo();
    await other.ended;
  },
);

test.each([
  ["highlightBest", "Highlighting the best run"],
  ["updateSummary", "Writing the summary"],
  ["highlightBestByColumn", "Highlighting the best run"],
] as const)(
  "%s of the ribbon and the cell menu waits in sight, also when the person looks elsewhere, and is cancelled at once",
  async (command, label) => {
    const { excel } = await openPane(undefined, ribbon);
    await setUpTracking();
    const other = busy("the import");
    await outside(() => excel.invokeCommand(command));
    const line = () =>
      within(screen.getByRole("progressbar", { name: label }).parentElement ?? document.body);
    await waitFor(() => line().getByText("Waiting for the import to end."), PATIENCE);
    await goTo("Log", "Log a run");
    fireEvent.click(line().getByRole("button", { name: "Cancel" }));
    await sees("Cancelled before it began; nothing was written.");
    other.letGo();
    await other.ended;
  },
);

test("two buttons of the ribbon in a row are both served", async () => {
  const { excel } = await openPane(undefined, ribbon);
  await setUpTracking();
  await logRun({ "field:name": "first", "field:status": "Completed" });
  const other = busy("the import");
  await outside(() => excel.invokeCommand("updateSummary"));
  await outside(() => excel.invokeCommand("highlightBest"));
  other.letGo();
  await sees(/^Summary is up to date/);
  await sees("No metric has a goal yet.");
  await other.ended;
});

test("what waited goes on by itself when its turn comes", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Check", "Check the workbook");
  const other = busy("the import");
  await press("Run check");
  await sees("Waiting for the import to end.");
  other.letGo();
  await sees(/^No issue found/);
  await screen.findByRole("button", { name: "Check again" }, PATIENCE);
});

test("Home says what reading the workbook waits for, can be told to stop, and keeps what it read before", async () => {
  await openPane();
  await press("Set up tracking");
  await sees("Nothing logged yet.");
  const other = busy("the import");
  await press("Refresh");
  await sees("Waiting for the import to end.");
  cancel();
  await sees("Cancelled before it began; nothing was written.");
  expect(screen.getByText("Nothing logged yet.")).toBeTruthy();
  other.letGo();
  await other.ended;
  await press("Try again");
  await waitFor(() => {
    expect(screen.queryByText("Cancelled before it began; nothing was written.", VISIBLE)).toBeNull();
  }, PATIENCE);
});

test("opening the form and showing a cell can be cancelled while they wait", async () => {
  await openPane();
  await setUpTracking();
  await goTo("Check", "Check the workbook");
  const other = busy("the import");
  await press("Open the Issues sheet");
  await sees("Waiting for the import to end.");
  cancel();
  await sees(/^Cancelled before it began; nothing was written/);
  await goTo("Log", "Log a run");
  await sees("Waiting for the import to end.");
  cancel();
  await sees("Cancelled before it began; nothing was written.");
  other.letGo();
  await other.ended;
  await press("Try again");
  await sees(/^Becomes run-0001/);
});
