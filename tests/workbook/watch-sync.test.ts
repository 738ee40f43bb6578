import {
  DOES_NOT_ANSWER,
  GRACE,
  NOTICEABLE,
  SILENT,
  WAITS_FOR_CELL,
  watchSync,
} from "../../src/workbook/watch-sync";

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** A sync that answers when it is told to. */
function syncing() {
  let answer: () => void = () => undefined;
  let refuse: (error: unknown) => void = () => undefined;
  const sync = () =>
    new Promise<void>((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    });
  return {
    sync,
    answer: () => {
      answer();
    },
    refuse: (error: unknown) => {
      refuse(error);
    },
  };
}

test("a wait is told of when it is worth a word, and again after half a minute", async () => {
  const { sync, answer } = syncing();
  const said: string[] = [];
  const watched = watchSync(sync, { onWait: (sentence) => said.push(sentence) });
  await jest.advanceTimersByTimeAsync(NOTICEABLE - 1);
  expect(said).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(said).toEqual([WAITS_FOR_CELL]);
  await jest.advanceTimersByTimeAsync(SILENT - NOTICEABLE);
  expect(said).toEqual([WAITS_FOR_CELL, DOES_NOT_ANSWER]);
  answer();
  await expect(watched).resolves.toBeUndefined();
});

test("nothing is told once Excel has answered", async () => {
  const { sync, answer } = syncing();
  const said: string[] = [];
  const watched = watchSync(sync, { onWait: (sentence) => said.push(sentence) });
  answer();
  await watched;
  await jest.advanceTimersByTimeAsync(2 * SILENT);
  expect(said).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
});

test("what Excel refuses is refused, whatever it is thrown as", async () => {
  const denied = new Error("denied");
  await expect(watchSync(() => Promise.reject(denied), {})).rejects.toBe(denied);
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what is tested
  await expect(watchSync(() => Promise.reject("denied"), {})).rejects.toThrow("denied");
});

test.each(["before", "during"])(
  "a cancel that comes %s waits shortly for the answer that is under way",
  async (when) => {
    const cancel = new AbortController();
    const { sync, answer } = syncing();
    if (when === "before") {
      cancel.abort();
    }
    const watched = watchSync(sync, { signal: cancel.signal });
    cancel.abort();
    await jest.advanceTimersByTimeAsync(GRACE - 1);
    answer();
    await expect(watched).resolves.toBeUndefined();
    expect(jest.getTimerCount()).toBe(0);
  },
);

test("a cancel without an answer says that it is not known what stands", async () => {
  const cancel = new AbortController();
  const { sync } = syncing();
  const watched = watchSync(sync, { signal: cancel.signal });
  const ended = expect(watched).rejects.toMatchObject({ code: "no-answer" });
  cancel.abort();
  await jest.advanceTimersByTimeAsync(GRACE);
  await ended;
  expect(jest.getTimerCount()).toBe(0);
});
