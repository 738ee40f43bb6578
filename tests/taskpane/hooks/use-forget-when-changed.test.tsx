import { screen, waitFor } from "@testing-library/react";
import { setUpTracking } from "../../../src/actions/set-up-tracking";
import { commitImport } from "../../../src/actions/commit-import";
import { prepareImport } from "../../../src/actions/prepare-import";
import { PATIENCE, openPane, press, sees } from "../open-pane";

test("the sentence about a best run goes with the import that brought the run", async () => {
  await openPane();
  await setUpTracking();
  const prepared = await prepareImport({
    name: "runs.csv",
    content: "name,status,lr,val_accuracy\na,completed,0.1,0.8\nb,completed,0.2,0.7\n",
  });
  await commitImport(prepared);
  await press("Refresh");
  await press("Highlight best");
  const bars = () => screen.queryAllByRole("button", { name: /^Show Runs!/ });
  await screen.findByRole("button", { name: /^Show Runs!/ }, PATIENCE);
  await press("Remove this import");
  await press("Remove");
  await sees("Nothing logged yet.");
  await waitFor(() => {
    expect(bars()).toEqual([]);
  }, PATIENCE);
});
