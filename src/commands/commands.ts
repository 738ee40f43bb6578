// What the ribbon and the cell menu call. The runtime is shared with the pane, so that a command runs its action here and
// the pane says what came of it; every command is told as completed, whatever happened.

import { highlightBest } from "../actions/highlight-best";
import { metricAtSelection } from "../actions/metric-at-selection";
import { updateSummary } from "../actions/update-summary";
import { request, type ViewRequest } from "./requested-view";

type Command = () => Promise<ViewRequest>;

/** What Office hands to a command: it holds the button until it is told. */
interface CommandEvent {
  completed(): void;
}

/** Function names as the manifest has them. */
const COMMANDS: Readonly<Record<string, Command>> = {
  logRun: () => Promise.resolve({ view: "log" }),
  importRuns: () => Promise.resolve({ view: "import" }),
  highlightBest: async () => ({ view: "compare", message: (await highlightBest()).message }),
  updateSummary: async () => ({ view: "compare", message: (await updateSummary()).message }),
  highlightBestByColumn: async () => ({
    view: "compare",
    message: (await highlightBest(await metricAtSelection())).message,
  }),
};

/** The view that shows what went wrong. */
const FAILED_VIEW = "compare";

for (const [name, command] of Object.entries(COMMANDS)) {
  Office.actions.associate(name, (event: CommandEvent) => void perform(command, event));
}

async function perform(command: Command, event: CommandEvent): Promise<void> {
  try {
    // The pane opens first: the person sees at once that something happens, and hears of it in the pane.
    await Office.addin.showAsTaskpane();
    request(await command());
  } catch (error) {
    request({
      view: FAILED_VIEW,
      error: error instanceof Error ? error : new Error(String(error)),
    });
  } finally {
    event.completed();
  }
}
