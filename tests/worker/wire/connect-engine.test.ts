import type { Progress } from "../../../src/importers/pace";
import { RunsheetError } from "../../../src/tracking/runsheet-error";
import { connectEngine } from "../../../src/worker/wire/connect-engine";
import { createWorker } from "../../support/create-worker";
import { HeldImport, RUN_HEADERS, fixture, snapshotOf } from "../engine-with";
import { containing } from "../../support/containing";

test("an import runs behind messages as it does in this thread", async () => {
  const { engine } = connectEngine(createWorker());
  const seen: Progress[] = [];
  const onProgress = (progress: Progress) => seen.push(progress);
  const { token } = await engine.open(fixture("mlflow/search-runs.csv"), { onProgress });
  const picture = await engine.setWorkbook(snapshotOf());
  await engine.addExistingRows(picture, []);
  const held = new HeldImport(engine, token, picture);
  const preview = await held.plan([]);
  expect(preview.counts.add).toBe(8);
  expect((await held.additions(0, 100_000, RUN_HEADERS))?.rows).toHaveLength(8);
  expect(await held.additions(8, 100_000, RUN_HEADERS)).toBeUndefined();
  expect(await held.updates(0, 100_000, RUN_HEADERS)).toBeUndefined();
  expect(await held.reasons(0, 10)).toEqual([]);
  expect(seen.map(({ stage }) => stage)).toEqual(expect.arrayContaining(["reading", "detecting"]));
});

test("errors keep code, message and advice", async () => {
  const { engine } = connectEngine(createWorker());
  const error: unknown = await engine.open(fixture("ugly/image.png")).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RunsheetError);
  expect(error).toMatchObject({ code: "file-binary", advice: containing("CSV") });
});

test("a cancel is heard while the worker reads, and ends in one error", async () => {
  const { engine } = connectEngine(createWorker());
  const cancel = new AbortController();
  const content = `name,lr\n${"a,0.1\n".repeat(900_000)}`;
  const opening = engine.open({ name: "runs.csv", content }, { signal: cancel.signal });
  cancel.abort();
  await expect(opening).rejects.toMatchObject({ code: "cancelled" });
  await engine.open({ name: "runs.csv", content: "name,lr\na,0.1\n" });
});

test("an engine that reads a file and hears nothing is ended by a cancel, and the call with it", async () => {
  const ended: RunsheetError[] = [];
  const deaf = { addEventListener: () => undefined, postMessage: () => undefined };
  const { engine, fail } = connectEngine(deaf, (reason) => {
    ended.push(reason);
    fail(reason);
  });
  const cancel = new AbortController();
  const opening = engine.open({ name: "runs.json", content: "[]" }, { signal: cancel.signal });
  cancel.abort();
  await expect(opening).rejects.toMatchObject({ code: "cancelled", message: "The import was cancelled." });
  expect(ended).toHaveLength(1);
  await expect(engine.close()).rejects.toMatchObject({ code: "cancelled" });
});

test.each(["plan", "survey"] as const)(
  "a cancelled %s does not end what the engine holds",
  async (method) => {
    const abandon = jest.fn();
    const deaf = { addEventListener: () => undefined, postMessage: () => undefined };
    const { engine } = connectEngine(deaf, abandon);
    const { signal, abort } = controller();
    const asked =
      method === "plan"
        ? engine.plan("import-1", "workbook-1", { columns: [], answers: {} }, { signal })
        : engine.survey({ name: "runs.csv", content: "a,b" }, { signal });
    abort();
    // It answers nothing yet: a cancel is heard at once all the same.
    await expect(asked).rejects.toMatchObject({ code: "cancelled" });
    expect(abandon).not.toHaveBeenCalled();
  },
);

function controller() {
  const cancel = new AbortController();
  const abort = () => {
    cancel.abort();
  };
  return { signal: cancel.signal, abort };
}

test("a cancelled plan leaves the source open for another one", async () => {
  const { engine } = connectEngine(createWorker());
  const rows = Array.from({ length: 60_000 }, (_, row) => `run-${row},${row / 7},${row % 5},${row / 3}`);
  const { token } = await engine.open({
    name: "runs.csv",
    content: `name,lr,depth,val_acc\n${rows.join("\n")}\n`,
  });
  const held = new HeldImport(engine, token, await engine.setWorkbook(snapshotOf()));
  const cancel = new AbortController();
  const planning = held.plan([], {
    signal: cancel.signal,
    onProgress: ({ stage }) => {
      if (stage === "typing") {
        cancel.abort();
      }
    },
  });
  await expect(planning).rejects.toMatchObject({ code: "cancelled" });
  expect((await held.plan([])).counts.add).toBe(60_000);
});

test("what waits fails when the worker is gone, and so does what is asked later", async () => {
  const { engine, fail } = connectEngine(createWorker());
  const opening = engine.open(fixture("mlflow/search-runs.csv"));
  fail(new RunsheetError("internal", "The worker stopped.", "Try again."));
  await expect(opening).rejects.toMatchObject({ message: "The worker stopped." });
  await expect(engine.close()).rejects.toMatchObject({ code: "internal" });
});

test("a message that is no answer is passed over, and the answer is still heard", async () => {
  type Listener = (event: { data: unknown }) => void;
  let listener: Listener = () => undefined;
  const { engine } = connectEngine({
    addEventListener: (_, added) => {
      listener = added;
    },
    postMessage: () => undefined,
  });
  const reasons = engine.reasons("preview-1", 0, 1);
  for (const data of [
    null,
    "hello",
    { id: 1 },
    { id: 99, kind: "result" },
    { id: 1, kind: "failure", error: "?" },
    { id: 1, kind: "failure", error: { code: "no-such-code", message: "", advice: "" } },
    { id: 1, kind: "progress", progress: undefined },
  ]) {
    listener({ data });
  }
  listener({ data: { id: 1, kind: "result", value: [] } });
  expect(await reasons).toEqual([]);
});

test("a request for no method of the engine is passed over by the worker", async () => {
  const worker = createWorker();
  const answered = new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => {
      resolve(data);
    });
  });
  worker.postMessage({ kind: "call", id: 1, method: "constructor", args: [] });
  worker.postMessage({ kind: "call", id: 2, method: "plan", args: "none" });
  worker.postMessage({ kind: "call", id: 3, method: "additions", args: ["preview-1", 0, 5, []] });
  expect(await answered).toMatchObject({ kind: "failure", id: 3, error: { code: "preview-stale" } });
});

test("a file's bytes are handed over, not copied", () => {
  const sent: (Transferable[] | undefined)[] = [];
  const { engine } = connectEngine({
    addEventListener: () => undefined,
    postMessage: (_, transfer) => sent.push(transfer),
  });
  const content = new ArrayBuffer(8);
  void engine.open([
    { name: "runs.csv", content },
    { name: "more.csv", content: "a,b" },
  ]);
  void engine.open({ name: "pasted text", content: "a,b" });
  void engine.close();
  expect(sent).toEqual([[content], [], []]);
  expect(sent[0]?.[0]).toBe(content);
});

test("a method whose options are left out gets its arguments all the same, one with a cancelled signal does not run", async () => {
  const { engine } = connectEngine(createWorker());
  await engine.open(fixture("mlflow/search-runs.csv"));
  const picture = await engine.setWorkbook(snapshotOf());
  const cancel = new AbortController();
  cancel.abort();
  await expect(engine.checkRuns(picture, { signal: cancel.signal })).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(await engine.checkRuns(picture)).toEqual([]);
});
