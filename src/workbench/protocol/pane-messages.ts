// The envelopes that Office.js and an Excel-on-the-web host exchange by postMessage, as JSON text.

/** What the pane sends. `_actionType`: 0 invoke, 1 register an event, 2 unregister it. */
export interface PaneRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _data: unknown;
}

/** Reads a message from the pane; anything that is not a request of Office.js gives undefined. */
export function readPaneRequest(message: unknown): PaneRequest | undefined {
  if (typeof message !== "string" || !message.startsWith("{")) {
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(message);
  } catch {
    return undefined;
  }
  return isPaneRequest(value) ? value : undefined;
}

/** Writes the reply to a request (`event` false) or an event under the registration that asked for it. */
export function writePaneMessage(
  to: Pick<PaneRequest, "_actionName" | "_conversationId" | "_correlationId">,
  data: unknown,
  origin: string,
  event: boolean,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: event ? 1 : 0,
    _serializerVersion: 1,
  });
}

function isPaneRequest(value: unknown): value is PaneRequest {
  return (
    typeof value === "object" &&
    value !== null &&
    "_messageType" in value &&
    value._messageType === 0 &&
    "_actionName" in value &&
    typeof value._actionName === "string" &&
    "_actionType" in value &&
    typeof value._actionType === "number" &&
    "_conversationId" in value &&
    typeof value._conversationId === "string" &&
    "_correlationId" in value &&
    (typeof value._correlationId === "number" || typeof value._correlationId === "string") &&
    "_data" in value
  );
}
