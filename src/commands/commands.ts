// What the ribbon and the cell menu call. The runtime is shared with the pane, so that a command only asks the pane to act:
// there a person sees what it waits for, can cancel it, and reads what came of it.

import type { ActionOptions } from "../actions/action-options";
import { metricAtSelection, rankedMetricAtSelection } from "../actions/metric-at-selection";
import { updateSummary } from "../actions/update-summary";
import type { CommandName } from "./command-names";
import type { ViewRequest, ViewRequests } from "./view-requests";

const HIGHLIGHTING = "Highlighting the best run";

const COMMANDS: Readonly<Record<CommandName, ViewRequest>> = {
  logRun: { view: "log" },
  importRuns: { view: "import" },
  // Desktop Excel shows no items of add-ins in the menu of a table's cells, so the button goes by the selection too.
  highlightBest: {
    view: "compare",
    act: {
      label: HIGHLIGHTING,
      perform: async (options) => highlight(await rankedMetricAtSelection(options), options),
    },
  },
  updateSummary: { view: "compare", act: { label: "Writing the summary", perform: updateSummary } },
  highlightBestByColumn: {
    view: "compare",
    act: {
      label: HIGHLIGHTING,
      perform: async (options) => highlight(await metricAtSelection(options), options),
    },
  },
};

/** The view that shows what went wrong. */
const FAILED_VIEW = "compare";

/** Opens the pane, and asks it for what the command is there for. */
export async function performCommand(name: CommandName, requests: ViewRequests): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    requests.request(COMMANDS[name]);
  } catch (error) {
    requests.request({
      view: FAILED_VIEW,
      error: error instanceof Error ? error : new Error(String(error)),
    });
  }
}

/** What ranks runs is loaded at the first click: the pane opens without it. */
async function highlight(metric: string | undefined, options: ActionOptions): Promise<{ message: string }> {
  const { highlightBest } = await import("../actions/highlight-best");
  return highlightBest(metric, options);
}
