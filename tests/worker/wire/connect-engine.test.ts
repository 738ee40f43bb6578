import type { Progress } from "../../../src/importers/pace";
import { RunsheetError } from "../../../src/tracking/runsheet-error";
import { connectEngine } from "../../../src/worker/wire/connect-engine";
import { createWorker } from "../../support/create-worker";
import { RUN_HEADERS, fixture } from "../engine-with";
import { containing } from "../../support/containing";

const SNAPSHOT = {
  catalogue: { parameters: [], metrics: [] },
  runHeaders: RUN_HEADERS,
  datasetNames: [],
  experimentNames: [],
};

test("an import runs behind messages as it does in this thread", async () => {
  const { engine } = connectEngine(createWorker());
  const seen: Progress[] = [];
  await engine.open(fixture("mlflow/search-runs.csv"), { onProgress: (progress) => seen.push(progress) });
  await engine.setWorkbook(SNAPSHOT);
  await engine.addExistingRows([]);
  const preview = await engine.plan([]);
  expect(preview.counts.add).toBe(8);
  expect((await engine.additions(0, 100_000, RUN_HEADERS))?.rows).toHaveLength(8);
  expect(await engine.additions(8, 100_000, RUN_HEADERS)).toBeUndefined();
  expect(await engine.updates(0, 100_000, RUN_HEADERS)).toBeUndefined();
  expect(await engine.reasons(0, 10)).toEqual([]);
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

test("a cancelled plan leaves the source open for another one", async () => {
  const { engine } = connectEngine(createWorker());
  const rows = Array.from({ length: 60_000 }, (_, row) => `run-${row},${row / 7},${row % 5},${row / 3}`);
  await engine.open({ name: "runs.csv", content: `name,lr,depth,val_acc\n${rows.join("\n")}\n` });
  await engine.setWorkbook(SNAPSHOT);
  const cancel = new AbortController();
  const planning = engine.plan([], {
    signal: cancel.signal,
    onProgress: ({ stage }) => {
      if (stage === "typing") {
        cancel.abort();
      }
    },
  });
  await expect(planning).rejects.toMatchObject({ code: "cancelled" });
  expect((await engine.plan([])).counts.add).toBe(60_000);
});

test("what waits fails when the worker is gone, and so does what is asked later", async () => {
  const { engine, fail } = connectEngine(createWorker());
  const opening = engine.open(fixture("mlflow/search-runs.csv"));
  fail(new RunsheetError("internal", "The worker stopped.", "Try again."));
  await expect(opening).rejects.toMatchObject({ message: "The worker stopped." });
  await expect(engine.close()).rejects.toMatchObject({ code: "internal" });
});

test("an answer of another shape is an error, a message that is none is passed over", async () => {
  type Listener = (event: { data: unknown }) => void;
  let listener: Listener = () => undefined;
  const { engine } = connectEngine({
    addEventListener: (_, added) => {
      listener = added;
    },
    postMessage: () => undefined,
  });
  const planning = engine.plan([]);
  for (const data of [
    null,
    "hello",
    { id: 1 },
    { id: 99, kind: "result" },
    { id: 1, kind: "failure", error: "?" },
  ]) {
    listener({ data });
  }
  listener({ data: { id: 1, kind: "result", value: { rows: "many" } } });
  await expect(planning).rejects.toMatchObject({
    code: "internal",
    message: containing("a preview"),
  });
});

test("a request of another shape is refused by the worker", async () => {
  const worker = createWorker();
  const answered = new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => {
      resolve(data);
    });
  });
  worker.postMessage({ kind: "call", id: 1, method: "constructor", args: [] });
  worker.postMessage({ kind: "call", id: 2, method: "additions", args: ["first", 5, []] });
  expect(await answered).toMatchObject({ kind: "failure", id: 2, error: { code: "internal" } });
});
