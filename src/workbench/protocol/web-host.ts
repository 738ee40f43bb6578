// The workbench's page as Excel on the web: talks to the pane in an iframe by postMessage. Both pages must be https and
// on one host name (ports may differ), and the iframe's `name` must be `paneWindowName(...)` before it loads: that is
// how Office.js finds its host.

import { PaneEndpoint, type PaneDocument } from "./pane-endpoint";
import type { PaneExit } from "./pane-focus";
import { windowName, type PaneIdentity } from "./pane-identity";
import type { RuntimeHooks } from "./runtime-services";

/** The workbook under a pane, with the hooks of the add-in's runtime. */
export interface PaneWorkbench extends PaneDocument {
  readonly hooks: RuntimeHooks;
}

export interface PaneOptions {
  /** Shown by Office.js in its dialogs. */
  readonly addinName: string;
  /** The add-in shows its pane (`Office.addin.showAsTaskpane`). */
  readonly onShowPane?: () => void;
  /** The add-in hides its pane (`Office.addin.hide`). */
  readonly onHidePane?: () => void;
  /** A key leads out of the pane. */
  readonly onExit?: (exit: PaneExit) => void;
  /** The add-in enables or disables ribbon buttons or shows or hides tabs. */
  readonly onRibbonUpdate?: RuntimeHooks["onRibbonUpdate"];
}

export interface PaneConnection {
  /**
   * Runs a function that the add-in associated with a ribbon button; resolves when it has called `event.completed()`.
   * Waits until the pane has started.
   */
  invokeCommand(functionName: string, controlId: string): Promise<void>;
  /** Puts the keyboard on the pane's first stop. */
  enter(): void;
  /** Puts another workbook under the pane, as after opening a file; the pane should be reloaded then. */
  attach(workbench: PaneWorkbench): void;
  dispose(): void;
}

const APP_ID = "runsheet";
const CONVERSATION = "pane";
/** `Excel.EventType` number of the pane's visibility (`onVisibilityModeChanged`), which nobody registers for. */
const VISIBILITY_CHANGED = 65_539;

/** The `name` of the pane's iframe; to be set before its address. */
export function paneWindowName(addinName: string): string {
  return windowName(identityOf(addinName));
}

/** Connects a pane's iframe to a workbook. The pane may be reloaded meanwhile. */
export function connectPane(
  frame: HTMLIFrameElement,
  workbench: PaneWorkbench,
  options: PaneOptions,
): PaneConnection {
  const endpoint = new PaneEndpoint(workbench, identityOf(options.addinName), (message) => {
    frame.contentWindow?.postMessage(message, paneOrigin(frame));
  });
  const receive = (event: MessageEvent): void => {
    if (event.source !== null && event.source === frame.contentWindow && event.origin === paneOrigin(frame)) {
      endpoint.receive(event.data);
    }
  };
  window.addEventListener("message", receive);
  endpoint.onExit = (exit) => options.onExit?.(exit);
  follow(workbench, endpoint, options);
  return {
    invokeCommand: async (functionName, controlId) => {
      await endpoint.ready;
      await endpoint.invokeCommand(functionName, controlId);
    },
    enter: () => {
      endpoint.enter();
    },
    attach: (next) => {
      endpoint.attach(next);
      follow(next, endpoint, options);
    },
    dispose: () => {
      window.removeEventListener("message", receive);
      endpoint.dispose();
    },
  };
}

function follow(workbench: PaneWorkbench, endpoint: PaneEndpoint, options: PaneOptions): void {
  const tell = (visibility: "Visible" | "Hidden"): void => {
    endpoint.pushEvents([[65536, VISIBILITY_CHANGED, "", JSON.stringify({ visibility }), 0, false]]);
  };
  workbench.hooks.onShowPane = () => {
    options.onShowPane?.();
    tell("Visible");
  };
  workbench.hooks.onHidePane = () => {
    options.onHidePane?.();
    tell("Hidden");
  };
  workbench.hooks.onRibbonUpdate = (update) => options.onRibbonUpdate?.(update);
}

function paneOrigin(frame: HTMLIFrameElement): string {
  return new URL(frame.src, window.location.href).origin;
}

function identityOf(addinName: string): PaneIdentity {
  return { appId: APP_ID, conversationId: CONVERSATION, hostOrigin: window.location.origin, addinName };
}
