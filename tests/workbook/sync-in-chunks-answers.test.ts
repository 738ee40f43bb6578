import { CHUNK_BYTES, syncInChunks, type ChunkSource } from "../../src/workbook/sync-in-chunks";
import type { WorkbookSession } from "../../src/workbook/run-excel";

/** A session of which the first sync fails with this code. */
function failingOnce(code: string): WorkbookSession {
  let failed = false;
  return {
    sync: () => {
      const fails = !failed;
      failed = true;
      return fails ? Promise.reject(Object.assign(new Error(code), { code })) : Promise.resolve();
    },
  } as WorkbookSession;
}

/** Two chunks' worth of work that notes down what it queued. */
function source(writes: boolean): ChunkSource & { readonly queued: number[] } {
  const queued: number[] = [];
  let left = 1;
  return {
    writes,
    queued,
    queue: (maxBytes) => {
      if (left > 0) {
        queued.push(maxBytes);
      }
      return left > 0;
    },
    accept: () => {
      left -= 1;
    },
  };
}

test.each([true, false])(
  "a request that is too large is queued again at half the size (writes: %s)",
  async (writes) => {
    const chunks = source(writes);
    await syncInChunks(failingOnce("RequestPayloadSizeLimitExceeded"), chunks);
    expect(chunks.queued).toEqual([CHUNK_BYTES, CHUNK_BYTES / 2]);
  },
);

test("an answer that is too large is read again in smaller pieces", async () => {
  const chunks = source(false);
  await syncInChunks(failingOnce("ResponsePayloadSizeLimitExceeded"), chunks);
  expect(chunks.queued).toEqual([CHUNK_BYTES, CHUNK_BYTES / 2]);
});

test("what was written under an answer that is too large is not written twice", async () => {
  const chunks = source(true);
  await expect(syncInChunks(failingOnce("ResponsePayloadSizeLimitExceeded"), chunks)).rejects.toMatchObject({
    code: "ResponsePayloadSizeLimitExceeded",
  });
  expect(chunks.queued).toEqual([CHUNK_BYTES]);
});
