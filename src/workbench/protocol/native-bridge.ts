// The library's own hook for hosts without a browser, `_richApiNativeBridge`: an object that must be there when the
// script runs. A request is `{id, type: 1, flags, message: {body}}`, its answer `{id, type: 2, message}`, an event
// `{type: 3, message: {entries}}`.

import { prepareWindow, type RunOfficeScript } from "./in-process-window";
import { utf8Length, type Answer, type OfficeHost } from "./office-host";
import type { EventEntry } from "./wire-types";

const CLIENT_FILE = "excel-web-16.00.js";

interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** Runs the Excel client in the caller's realm over the bridge. Returns the way to put another host behind it. */
export function connectNativeBridge(
  host: OfficeHost,
  runScript: RunOfficeScript,
): (next: OfficeHost) => void {
  let current = host;
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      void answer(current, text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  const follow = (): (() => void) =>
    current.onEvents((entries: EventEntry[]) => {
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
    });
  prepareWindow("", runScript, () => undefined);
  Object.defineProperty(globalThis, "_richApiNativeBridge", { value: bridge, configurable: true });
  runScript(CLIENT_FILE);
  let stop = follow();
  return (next) => {
    stop();
    current = next;
    next.forgetPane();
    stop = follow();
  };
}

async function answer(host: OfficeHost, text: string): Promise<string> {
  const { id, flags, body } = readBridgeRequest(JSON.parse(text));
  const message = messageOf(await host.execute(body, utf8Length(text), flags));
  return `{"id":${id},"type":2,"message":${message}}`;
}

function messageOf(answered: Answer): string {
  if ("text" in answered) {
    return `{"statusCode":200,"headers":{},"body":${answered.text}}`;
  }
  const { code, message } = answered.refusal;
  return JSON.stringify({ statusCode: 400, headers: {}, body: { error: { code, message } } });
}

function readBridgeRequest(value: unknown): { id: number; flags: number; body: unknown } {
  if (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "number" &&
    "flags" in value &&
    typeof value.flags === "number" &&
    "message" in value &&
    typeof value.message === "object" &&
    value.message !== null &&
    "body" in value.message
  ) {
    return { id: value.id, flags: value.flags, body: value.message.body };
  }
  throw new Error("The message is not a request of the Excel client.");
}
