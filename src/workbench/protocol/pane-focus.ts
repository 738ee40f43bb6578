// Where the keyboard goes when it leaves the pane, and how it comes in.

/** How a person left the pane: to the stop after it, to the one before it, or back to the sheet. */
export type PaneExit = "forward" | "backward" | "sheet";

/** Numbers of Office.js by which a pane tells its host that a key leads out of it. */
const EXITS: ReadonlyMap<unknown, PaneExit> = new Map<number, PaneExit>([
  [5, "forward"], // Ctrl+F6
  [6, "backward"], // Ctrl+Shift+F6
  [13, "forward"], // Tab on the last stop
  [14, "backward"], // Shift+Tab on the first stop
  [15, "sheet"], // Esc
  [16, "sheet"], // F2
  [17, "forward"], // nothing in the pane takes the focus
  [18, "backward"],
]);

/** Number by which a host asks the pane to focus its first stop. */
const CTRL_F6_IN = 4;

/** The exit that a notice of the pane tells of: its id and a number, among others that have nothing to do with it. */
export function paneExit(notice: unknown): PaneExit | undefined {
  return Array.isArray(notice) ? EXITS.get(notice[1]) : undefined;
}

/** The message that puts the keyboard on the pane's first stop. */
export function enterPaneMessage(conversationId: string, origin: string): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: "Office_notifyAgave",
    _actionType: 0,
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: [CTRL_F6_IN],
    _serializerVersion: 1,
  });
}
