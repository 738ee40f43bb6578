import { fireEvent, screen, within } from "@testing-library/react";
import { inLane } from "../../src/actions/lane";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { PATIENCE, goTo, openPane, press, sees } from "./open-pane";

/** Something else that has the workbook until it is let go. */
function busy(doing: string): { readonly letGo: () => void; readonly ended: Promise<void> } {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { letGo, ended: inLane(doing, {}, () => held) };
}

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
