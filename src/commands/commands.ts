// What the ribbon and the cell menu call. The runtime is shared with the pane, so that a command runs its action here and
// the pane says what came of it.

import { highlightBest } from "../actions/highlight-best";
import { metricAtSelection, rankedMetricAtSelection } from "../actions/metric-at-selection";
import { updateSummary } from "../actions/update-summary";
import type { CommandName } from "./command-names";
import { request, type ViewRequest } from "./requested-view";

type Command = () => Promise<ViewRequest>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  logRun: () => Promise.resolve({ view: "log" }),
  importRuns: () => Promise.resolve({ view: "import" }),
  // Desktop Excel shows no items of add-ins in the menu of a table's cells, so the button goes by the selection too.
  highlightBest: async () => ({
    view: "compare",
    message: (await highlightBest(await rankedMetricAtSelection())).message,
  }),
  updateSummary: async () => ({ view: "compare", message: (await updateSummary()).message }),
  highlightBestByColumn: async () => ({
    view: "compare",
    message: (await highlightBest(await metricAtSelection())).message,
  }),
};

/** The view that shows what went wrong. */
const FAILED_VIEW = "compare";

/** Runs a command and shows in the pane what came of it, whatever that is. */
export async function performCommand(name: CommandName): Promise<void> {
  try {
    // The pane opens first: the person sees at once that something happens, and hears of it in the pane.
    await Office.addin.showAsTaskpane();
    request(await COMMANDS[name]());
  } catch (error) {
    request({
      view: FAILED_VIEW,
      error: error instanceof Error ? error : new Error(String(error)),
    });
  }
}
