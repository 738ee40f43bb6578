// The first script behind Microsoft's, and a blocking one: Excel looks for a button's function as soon as the page has
// been read, and loses a click that finds none. So only the names stand here; what they do is loaded at the first click.

import { COMMAND_NAMES, type CommandName } from "./command-names";
import { ViewRequests } from "./view-requests";

/** What the ribbon asks of the pane of this runtime. */
export const viewRequests = new ViewRequests();

/** What Office hands to a command: it holds the button until it is told. */
interface CommandEvent {
  completed(): void;
}

// Without Microsoft's script there is no ribbon, which the pane then says.
if (typeof Office !== "undefined") {
  for (const name of COMMAND_NAMES) {
    Office.actions.associate(name, (event: CommandEvent) => void perform(name, event));
  }
}

async function perform(name: CommandName, event: CommandEvent): Promise<void> {
  try {
    const { performCommand } = await import("./commands");
    await performCommand(name, viewRequests);
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    viewRequests.request({ view: "home", error: reason });
  } finally {
    event.completed();
  }
}
