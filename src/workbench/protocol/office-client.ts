// Microsoft's real Office.js in this process: its own start-up over the same messages as in a browser, so that
// `Office.onReady`, `Office.context`, settings, commands and `Excel.run` are all Microsoft's. It is loaded once a
// process (or once a test file) and can then be put on one document after another.

import { PAGE_ORIGIN, prepareWindow, type RunOfficeScript } from "./in-process-window";
import { PaneEndpoint, type PaneDocument } from "./pane-endpoint";
import { windowName, type PaneIdentity } from "./pane-identity";

export interface OfficeClient {
  /** Puts a document under the running client; its settings are read anew. */
  attach(document: PaneDocument): Promise<void>;
  /** Runs a function that the add-in associated with a ribbon button. */
  invokeCommand(functionName: string, controlId: string): Promise<void>;
}

const identity: PaneIdentity = {
  appId: "runsheet",
  conversationId: "in-process",
  hostOrigin: PAGE_ORIGIN,
  addinName: "Runsheet",
};

/** Loads Office.js into the caller's realm and starts it on a document. Sets the globals `Office` and `Excel`. */
export async function startOfficeClient(
  document: PaneDocument,
  runScript: RunOfficeScript,
): Promise<OfficeClient> {
  const frame = prepareWindow(windowName(identity), runScript, (message) => {
    endpoint.receive(message);
  });
  const endpoint = new PaneEndpoint(document, identity, (message) => {
    frame.deliver(message);
  });
  runScript("office.js");
  await Office.onReady();
  checkRequirementSets();
  return {
    attach: async (next) => {
      endpoint.attach(next);
      next.host.forgetPane();
      await new Promise<void>((resolve) => {
        Office.context.document.settings.refreshAsync(() => {
          resolve();
        });
      });
    },
    invokeCommand: (functionName, controlId) => endpoint.invokeCommand(functionName, controlId),
  };
}

/**
 * The library checks every call against the requirement sets that the host declares, but in 1.1.110 the switch for it
 * is set on the wrong class; set on the right one, a call above the declared sets fails as it does in an older Excel.
 */
function checkRequirementSets(): void {
  const switchboard: unknown = Reflect.get(OfficeExtension, "CommonUtility");
  if (typeof switchboard !== "function") {
    throw new Error("This Office.js has no CommonUtility, so requirement sets cannot be checked.");
  }
  Reflect.set(switchboard, "_doApiNotSupportedCheck", true);
}
