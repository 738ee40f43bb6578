// The workbench's page: a workbook at the left, the add-in's pane at the right.

import "./theme.css";
import "./page.css";
import "./grid/grid.css";
import { tellError } from "./chrome/dialog";
import { WorkbenchPage } from "./workbench-page";

const root = document.getElementById("workbench");
if (!root) {
  throw new Error("workbench.html has no element with the id workbench.");
}
WorkbenchPage.start(root).catch((error: unknown) => tellError("The workbench did not start", error));
