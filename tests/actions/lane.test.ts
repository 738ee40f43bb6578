import { inLane } from "../../src/actions/lane";

/** Work that ends when it is told to. */
function work() {
  let end: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const done = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { done, end, fail };
}

/** Lets everything that is due happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("one action at a time, in the order in which they came", async () => {
  const first = work();
  const second = work();
  const began: string[] = [];
  const start = (name: string, { done }: ReturnType<typeof work>) =>
    inLane(name, {}, () => {
      began.push(name);
      return done;
    });
  const results = [start("the import", first), start("the check", second)];
  await settle();
  expect(began).toEqual(["the import"]);
  first.end("imported");
  await settle();
  expect(began).toEqual(["the import", "the check"]);
  second.end("checked");
  expect(await Promise.all(results)).toEqual(["imported", "checked"]);
});

test("who waits is told for what; who does not wait is told nothing", async () => {
  const first = work();
  const said: string[] = [];
  const onWait = (sentence: string) => said.push(sentence);
  const running = inLane("the import", { onWait }, () => first.done);
  const waiting = inLane("the check", { onWait }, () => Promise.resolve("checked"));
  await settle();
  expect(said).toEqual(["Waiting for the import to end."]);
  first.end("");
  await Promise.all([running, waiting]);
});

test("an action that fails lets the next one go on", async () => {
  const failing = work();
  const running = inLane("the import", {}, () => failing.done);
  const waiting = inLane("the check", {}, () => Promise.resolve("checked"));
  failing.fail(new Error("denied"));
  await expect(running).rejects.toThrow("denied");
  await expect(waiting).resolves.toBe("checked");
});

test("a cancel is answered at once while it waits, and keeps nobody behind it from waiting on", async () => {
  const first = work();
  const cancel = new AbortController();
  const began: string[] = [];
  const running = inLane("the import", {}, () => first.done);
  const given = inLane("the check", { signal: cancel.signal }, () => {
    began.push("the check");
    return Promise.resolve("");
  });
  const behind = inLane("the chart", {}, () => {
    began.push("the chart");
    return Promise.resolve("charted");
  });
  cancel.abort();
  await expect(given).rejects.toMatchObject({
    code: "cancelled",
    message: "Cancelled before it began; nothing was written.",
  });
  await settle();
  expect(began).toEqual([]);
  first.end("");
  await running;
  await expect(behind).resolves.toBe("charted");
  expect(began).toEqual(["the chart"]);
});

test("a signal that came before the wait ends it too; without a wait it changes nothing", async () => {
  const first = work();
  const running = inLane("the import", {}, () => first.done);
  await expect(
    inLane("the check", { signal: AbortSignal.abort() }, () => Promise.resolve("")),
  ).rejects.toMatchObject({
    code: "cancelled",
  });
  first.end("");
  await running;
  await expect(
    inLane("the check", { signal: AbortSignal.abort() }, () => Promise.resolve("checked")),
  ).resolves.toBe("checked");
});
