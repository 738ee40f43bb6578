import type { Pace, Progress } from "../importers/pace";
import { importCancelled } from "./import-cancelled";
import type { EngineOptions } from "./import-engine";

/** How long work goes on before the event loop gets a turn, so that a cancel is heard and progress is sent. */
const SLICE_MS = 50;

/** A pace that lets the event loop run every 50 ms. */
export class EventLoopPace implements Pace {
  private rested = performance.now();
  private stage: Progress["stage"] = "reading";
  private total = 0;

  constructor(private readonly options: EngineOptions = {}) {}

  /** Names the stage that begins and what its counts run to. Throws `cancelled`. */
  async begin(stage: Progress["stage"], total: number): Promise<void> {
    this.stage = stage;
    this.total = total;
    this.options.onProgress?.({ stage, done: 0, total });
    await this.rest();
  }

  /** `done` of the stage's total is done. Throws `cancelled`. Returns at once when it is not yet time to rest. */
  step(done: number): Promise<void> | undefined {
    if (performance.now() - this.rested < SLICE_MS) {
      return undefined;
    }
    this.options.onProgress?.({ stage: this.stage, done, total: this.total });
    return this.rest();
  }

  private async rest(): Promise<void> {
    this.throwIfCancelled();
    await nextTask();
    this.throwIfCancelled();
    this.rested = performance.now();
  }

  private throwIfCancelled(): void {
    if (this.options.signal?.aborted) {
      throw importCancelled();
    }
  }
}

/** Waits for one turn of the event loop; a message channel does so without the 4 ms of a nested timer. */
function nextTask(): Promise<void> {
  if (typeof MessageChannel === "undefined") {
    return new Promise((resolve) => setTimeout(resolve));
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
