// Bytes decide how much goes into one sync, not rows: Excel on the web takes 5 MB each way. A chunk is far smaller,
// because the pane's thread turns it into JSON twice and must stay free in between. Excel's refusal halves the chunk.

import { RunsheetError } from "../tracking/runsheet-error";
import { isAnswerTooLarge, isPayloadError } from "./explain-excel-error";
import type { WorkbookSession } from "./run-excel";

/** What one sync carries, either way, in bytes of JSON. */
export const CHUNK_BYTES = 600_000;
/** Below this, halving again mends nothing. */
const SMALLEST_CHUNK = 4_000;
/** How many chunks go by before the objects that they were made of are let go. */
const CHUNKS_TOGETHER = 12;

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
  throwIfCancelled(signal);
  const size = { bytes: CHUNK_BYTES };
  let isDone = await syncSome(context, source, size, signal);
  while (!isDone) {
    isDone = await context.apart(() => syncSome(context, source, size, signal));
  }
}

/** Throws `cancelled` when the signal says so. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new RunsheetError("cancelled", "Cancelled.", "Start again when you are ready.");
  }
}

/** Syncs so many chunks that their objects are let go with little work; whether nothing is left then. */
async function syncSome(
  context: WorkbookSession,
  source: ChunkSource,
  size: { bytes: number },
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (let chunk = 0; chunk < CHUNKS_TOGETHER; chunk++) {
    if (!(await source.queue(size.bytes))) {
      return true;
    }
    try {
      // The one loop that syncs on purpose: each turn carries as much as one message may.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if ((await source.recover?.(error)) === true) {
        continue;
      }
      const isCarriedOut = source.writes === true && isAnswerTooLarge(error);
      if (!isPayloadError(error) || isCarriedOut || size.bytes <= SMALLEST_CHUNK) {
        throw error;
      }
      size.bytes = Math.floor(size.bytes / 2);
      continue;
    }
    await source.accept();
    throwIfCancelled(signal);
  }
  return false;
}
