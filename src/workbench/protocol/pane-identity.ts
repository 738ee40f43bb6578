/** Who talks to whom; `appId` and `conversationId` are the ones in the pane's `window.name`. */
export interface PaneIdentity {
  readonly appId: string;
  readonly conversationId: string;
  /** Origin of the host's page, `https:`. */
  readonly hostOrigin: string;
  readonly addinName: string;
}

/** The `window.name` by which Office.js finds its host; flag 1 says that the runtime is shared. */
export function windowName(pane: PaneIdentity): string {
  return JSON.stringify({
    baseFrameName: pane.appId,
    hostInfo: "Excel$Web$16.00$en-us$$$disableLogging$1",
    xdmInfo: `${pane.conversationId}|${pane.appId}|${pane.hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
