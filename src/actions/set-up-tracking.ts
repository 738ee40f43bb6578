import { notBuilt } from "./not-built";

/** What setting up did. */
export interface SetUpReport {
  /** Tables that were created. */
  readonly created: readonly string[];
  /** Tables that were there and were given what they lacked. */
  readonly repaired: readonly string[];
  readonly unchanged: boolean;
  readonly message: string;
}

/** Creates the tracking sheets that are missing; a second time changes nothing. */
export function setUpTracking(): Promise<SetUpReport> {
  return Promise.reject(notBuilt("Set up tracking"));
}
