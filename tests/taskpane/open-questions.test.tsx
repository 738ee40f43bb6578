import { screen } from "@testing-library/react";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { fill, goTo, openPane, press, sees } from "./open-pane";

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
