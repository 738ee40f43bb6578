import type { ActionOptions } from "../actions/action-options";

/** What a ribbon button or the cell menu asks the pane to show. */
export interface ViewRequest {
  readonly view: "home" | "log" | "import" | "check" | "compare";
  /** What the pane is to do then, where the person sees how it goes and can cancel it. */
  readonly act?: RequestedAct;
  /** The error that the command met. */
  readonly error?: Error;
}

/** Something to be done, and what it is called meanwhile. */
export interface RequestedAct {
  readonly label: string;
  readonly perform: (options: ActionOptions) => Promise<{ readonly message: string }>;
}

// Kept for the runtime: a button calls its function by name and the pane is started by Excel, so that nothing else stands
// between the two.
let waiting: ViewRequest | undefined;
const listeners = new Set<(request: ViewRequest) => void>();

/**
 * Hears every request from now on, and the last one that nobody has heard yet: a command may open the pane before the
 * pane listens. Returns the way to stop.
 */
export function subscribe(listener: (request: ViewRequest) => void): () => void {
  listeners.add(listener);
  if (waiting) {
    const missed = waiting;
    waiting = undefined;
    listener(missed);
  }
  return () => listeners.delete(listener);
}

/** Asks the pane to show a view. */
export function request(wanted: ViewRequest): void {
  if (listeners.size === 0) {
    waiting = wanted;
  } else {
    for (const listener of [...listeners]) {
      listener(wanted);
    }
  }
}
