// An import that stopped half-way and is done once more doubles nothing that it brings for the tables beside Runs: what it
// brings is looked for by name and version when it is planned and when it is written, and so needs no key of its own.

import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { WatchedHost, type Strike } from "../faults/watched-host";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const FILE = {
  name: "runs.json",
  content: JSON.stringify({
    runs: ["v1", "v2"].map((digest, at) => ({
      info: { run_id: `0a1b2c3d4e5f60718293a4b5c6d7e8f${at}`, status: "FINISHED" },
      data: { params: [{ key: "lr", value: `0.${at + 1}` }], metrics: [{ key: "acc", value: 0.9 }] },
      inputs: { dataset_inputs: [{ dataset: { name: "cats", digest } }] },
    })),
  }),
};

/** Sync `at` is carried out without an answer, and those after it are refused. */
function downAfter(at: number): Strike {
  const refusal = { number: 5001, code: "GeneralException", message: "Injected." };
  return (sync, { pass }) =>
    sync < at ? undefined : sync === at ? pass().then(() => ({ refusal })) : Promise.resolve({ refusal });
}

/** How many syncs lie between the places at which an import is stopped. */
const STEP = 3;

test("datasets stand once after an import that stopped anywhere and is done again, by the same preview or a new one", async () => {
  let halfWay = 0;
  let isStopped = true;
  for (let at = 2; isStopped; at += STEP) {
    const { book, workbench } = await startExcel();
    await setUpTracking();
    const prepared = await prepareImport(FILE);
    const host = new WatchedHost(workbench.host);
    host.strike(downAfter(at));
    const first = await commitImport(prepared).catch((error: unknown) => error);
    host.strike(undefined);
    isStopped = !(
      typeof first === "object" &&
      first !== null &&
      "state" in first &&
      first.state === "complete"
    );
    if (isStopped) {
      halfWay += tableRows(book, "Datasets").length > 0 ? 1 : 0;
      const isAnew = at % (2 * STEP) === 2;
      expect((await commitImport(isAnew ? await prepareImport(FILE) : prepared)).error).toBeUndefined();
    }
    expect(tableRows(book, "Datasets").map((row) => [row["Name"], row["Version"]])).toEqual([
      ["cats", "v1"],
      ["cats", "v2"],
    ]);
    expect(tableRows(book, "Runs")).toHaveLength(2);
  }
  // One of them at least left the rows behind.
  expect(halfWay).toBeGreaterThan(0);
});
