import { createEngine } from "../../src/worker/create-engine";
import type { EngineOptions } from "../../src/worker/import-engine";
import { getEngine } from "../../src/worker/engine";
import { snapshotOf } from "./engine-with";

/** A file that the engine of this thread parses in one go. */
const FILE = { name: "runs.json", content: '[{"lr": 0.1, "acc": 0.9}]' };

test("the opening of an import that is cancelled ends its engine, and the next one has another", async () => {
  const first = getEngine();
  const cancel = new AbortController();
  const opening = first.open(FILE, { signal: cancel.signal });
  cancel.abort();
  await expect(opening).rejects.toMatchObject({ code: "cancelled" });
  const next = getEngine();
  expect(next).not.toBe(first);
  const { token } = await next.open(FILE);
  const preview = await next.plan(token, await next.setWorkbook(snapshotOf()), { columns: [], answers: {} });
  expect(preview.counts.add).toBe(1);
});

test("an import that is open stays so where a later plan is cancelled", async () => {
  const engine = getEngine();
  const { token } = await engine.open(FILE);
  const picture = await engine.setWorkbook(snapshotOf());
  const cancel = new AbortController();
  const planning = engine.plan(token, picture, { columns: [], answers: {} }, { signal: cancel.signal });
  cancel.abort();
  await expect(planning).rejects.toMatchObject({ code: "cancelled" });
  expect(getEngine()).toBe(engine);
  expect((await engine.plan(token, picture, { columns: [], answers: {} })).counts.add).toBe(1);
});

test("a plan is left while tables are found anew, and the import stays as it was read before", async () => {
  const engine = createEngine();
  const cells = [["Log"], ["name", "lr", "acc"], ["a", 0.1, 0.9], ["b", 0.2, 0.8], ["c", 0.3, 0.7]];
  const { token } = await engine.open({ name: "Sheet1!A1:C5", content: { cells } });
  const picture = await engine.setWorkbook(snapshotOf());
  const plan = (last: number, options: EngineOptions = {}) => {
    const area = { top: 0, left: 0, bottom: 4, right: 2 };
    const tables = [{ part: "Sheet1!A1:C5", area, header: 1, first: 2, last }];
    return engine.plan(token, picture, { columns: [], answers: {}, tables }, options);
  };
  expect((await plan(3)).counts.add).toBe(2);
  const cancel = new AbortController();
  const stages: string[] = [];
  const left = plan(4, {
    signal: cancel.signal,
    onProgress: ({ stage }) => {
      stages.push(stage);
      cancel.abort();
    },
  });
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect(stages).toEqual(["detecting"]);
  expect((await plan(3)).counts.add).toBe(2);
  expect((await plan(4)).counts.add).toBe(3);
});

test("asking what matters is left while it is weighed against chance", async () => {
  const engine = createEngine();
  const picture = await engine.setWorkbook(snapshotOf());
  const cancel = new AbortController();
  const ranking = engine.rankParameters(
    picture,
    { metric: { name: "acc", goal: "maximize", tolerance: 0 }, filter: "", now: 0 },
    {
      signal: cancel.signal,
      onProgress: ({ stage, total }) => {
        if (stage === "weighing" && total > 0) {
          cancel.abort();
        }
      },
    },
  );
  await expect(ranking).rejects.toMatchObject({ code: "cancelled" });
});
