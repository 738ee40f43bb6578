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
