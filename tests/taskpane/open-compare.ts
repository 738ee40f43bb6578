import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { goTo, openPane } from "./open-pane";

const CSV = [
  "name,status,lr,optimizer,val_accuracy",
  "a,Completed,0.1,adam,0.5",
  "b,Completed,0.2,sgd,0.75",
  "c,Failed,0.3,adam,",
].join("\n");

/** The pane on its view Compare, over a workbook with three runs of which one failed. */
export async function openCompare(): ReturnType<typeof openPane> {
  const opened = await openPane();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await goTo("Compare", "Compare runs");
  return opened;
}
