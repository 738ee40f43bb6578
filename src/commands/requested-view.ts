/** What a ribbon button or the cell menu asks the pane to show. */
export interface ViewRequest {
  readonly view: "home" | "log" | "import" | "check" | "compare";
  /** A sentence that says what the command did, or the error it met. */
  readonly message?: string;
  readonly error?: Error;
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
