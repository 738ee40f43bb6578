import {
  CHUNK_BYTES,
  syncInChunks,
  throwIfCancelled,
  type ChunkSource,
} from "../../src/workbook/sync-in-chunks";
import type { WorkbookSession } from "../../src/workbook/run-excel";

const tooLarge = () => Object.assign(new Error("Too large."), { code: "RequestPayloadSizeLimitExceeded" });

/** A session that takes at most so many bytes a sync, and a source with so many to send. */
function sending(total: number, limit: number) {
  let left = total;
  let queued = 0;
  const asked: number[] = [];
  const taken: number[] = [];
  const parts: number[] = [];
  const session = {
    sync: () => {
      if (queued > limit) {
        return Promise.reject(tooLarge());
      }
      taken.push(queued);
      return Promise.resolve();
    },
    apart: <T>(part: () => Promise<T>) => {
      parts.push(taken.length);
      return part();
    },
  } as unknown as WorkbookSession;
  const source: ChunkSource = {
    queue: (maxBytes) => {
      asked.push(maxBytes);
      queued = Math.min(left, maxBytes);
      return queued > 0;
    },
    accept: () => {
      left -= queued;
    },
  };
  return { session, source, asked, taken, parts };
}

test("everything is sent in chunks", async () => {
  const { session, source, taken, parts } = sending(2.5 * CHUNK_BYTES, Infinity);
  await syncInChunks(session, source);
  expect(taken).toEqual([CHUNK_BYTES, CHUNK_BYTES, CHUNK_BYTES / 2]);
  expect(parts).toEqual([]);
});

test("what many chunks are made of is let go after every dozen", async () => {
  const { session, source, taken, parts } = sending(25.5 * CHUNK_BYTES, Infinity);
  await syncInChunks(session, source);
  expect(taken).toHaveLength(26);
  expect(parts).toEqual([12, 24]);
});

test("a chunk that Excel finds too large is sent again at half the size, and so are those behind it", async () => {
  const { session, source, asked, taken } = sending(CHUNK_BYTES, 0.3 * CHUNK_BYTES);
  await syncInChunks(session, source);
  const quarter = CHUNK_BYTES / 4;
  expect(taken).toEqual([quarter, quarter, quarter, quarter]);
  expect(asked).toEqual([CHUNK_BYTES, 2 * quarter, quarter, quarter, quarter, quarter, quarter]);
});

test("what is too large at any size is an error in the end", async () => {
  const { session, source, asked } = sending(CHUNK_BYTES, 1);
  await expect(syncInChunks(session, source)).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  expect(asked.at(-1)).toBeLessThanOrEqual(4_000);
  expect(asked.length).toBeLessThan(12);
});

test("another error ends the sending at once", async () => {
  const { source, asked } = sending(10, 10);
  const denied = Object.assign(new Error("Denied."), { code: "AccessDenied" });
  const session = { sync: () => Promise.reject(denied) } as unknown as WorkbookSession;
  await expect(syncInChunks(session, source)).rejects.toBe(denied);
  expect(asked).toHaveLength(1);
});

test("a cancel is heard before the first chunk and between two", async () => {
  const { session, source, taken } = sending(5_000_000, Infinity);
  await expect(syncInChunks(session, source, AbortSignal.abort())).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(taken).toEqual([]);
  const cancel = new AbortController();
  const cancelling: ChunkSource = {
    queue: (maxBytes) => source.queue(maxBytes),
    accept: () => {
      void source.accept();
      cancel.abort();
    },
  };
  await expect(syncInChunks(session, cancelling, cancel.signal)).rejects.toMatchObject({ code: "cancelled" });
  expect(taken).toHaveLength(1);
});

test("without a signal nothing is cancelled", () => {
  expect(() => {
    throwIfCancelled(undefined);
    throwIfCancelled(new AbortController().signal);
  }).not.toThrow();
});
