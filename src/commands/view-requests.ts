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

/**
 * What stands between the ribbon and the pane: a button calls its function by name and Excel starts the pane, so that
 * neither knows the other. The runtime has one, made where it boots.
 */
export class ViewRequests {
  private waiting: ViewRequest | undefined;
  private readonly listeners = new Set<(request: ViewRequest) => void>();

  /**
   * Hears every request from now on, and the last one that nobody has heard yet: a command may open the pane before the
   * pane listens. Returns the way to stop.
   */
  subscribe(listener: (request: ViewRequest) => void): () => void {
    this.listeners.add(listener);
    if (this.waiting) {
      const missed = this.waiting;
      this.waiting = undefined;
      listener(missed);
    }
    return () => this.listeners.delete(listener);
  }

  /** Asks the pane to show a view. */
  request(wanted: ViewRequest): void {
    if (this.listeners.size === 0) {
      this.waiting = wanted;
    } else {
      for (const listener of [...this.listeners]) {
        listener(wanted);
      }
    }
  }
}
