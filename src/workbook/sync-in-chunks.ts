// Bytes decide how much goes into one sync, not rows: Excel on the web takes 5 MB each way. A chunk is far smaller,
// because the pane's thread turns it into JSON twice and must stay free in between. Excel's refusal halves the chunk.

import { RunsheetError } from "../tracking/runsheet-error";
import { isAnswerTooLarge, isPayloadError } from "./explain-excel-error";
import type { WorkbookSession } from "./run-excel";

/** What one sync carries, either way, in bytes of JSON. */
export const CHUNK_BYTES = 1_000_000;
/** Below this, halving again mends nothing. */
const SMALLEST_CHUNK = 4_000;

/** Commands that are too many for one sync, handed out piece by piece. */
export interface ChunkSource {
  /**
   * Whether the commands write. A chunk whose answer was too large has been carried out, so that writing it again would
   * double it; reading it again does no harm.
   */
  readonly writes?: boolean;
  /** Queues commands worth at most `maxBytes` (or the least that can be queued); false when nothing is left. */
  queue(maxBytes: number): boolean | Promise<boolean>;
  /** Whether the source found out why a batch broke off and queues it anew; any other failure is thrown. */
  recover?(error: unknown): Promise<boolean>;
  /** The commands queued last were carried out; what `queue` hands out next stands behind them. */
  accept(): void | Promise<void>;
}

/**
 * Syncs until the source has nothing left. A chunk that Excel finds too large is queued again at half the size.
 * Throws `cancelled` between two chunks when the signal says so.
 */
export async function syncInChunks(
  context: WorkbookSession,
  source: ChunkSource,
  signal?: AbortSignal,
): Promise<void> {
  let maxBytes = CHUNK_BYTES;
  throwIfCancelled(signal);
  while (await source.queue(maxBytes)) {
    try {
      // The one loop that syncs on purpose: each turn carries as much as one message may.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if ((await source.recover?.(error)) === true) {
        continue;
      }
      const isDone = source.writes === true && isAnswerTooLarge(error);
      if (!isPayloadError(error) || isDone || maxBytes <= SMALLEST_CHUNK) {
        throw error;
      }
      maxBytes = Math.floor(maxBytes / 2);
      continue;
    }
    await source.accept();
    throwIfCancelled(signal);
  }
}

/** Throws `cancelled` when the signal says so. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new RunsheetError("cancelled", "Cancelled.", "Start again when you are ready.");
  }
}
