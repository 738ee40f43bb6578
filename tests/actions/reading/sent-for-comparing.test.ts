import { highlightBest } from "../../../src/actions/highlight-best";
import { commitImport } from "../../../src/actions/commit-import";
import { prepareImport } from "../../../src/actions/prepare-import";
import { rankConfigurations } from "../../../src/actions/rank-configurations";
import { ALL_RUNS } from "../../../src/tracking/best/best-question";
import { startExcel } from "../../support/excel";

const NOTE = "long ".repeat(2_000);
const CSV = ["name,status,lr,seed,notes,val_accuracy"]
  .concat(
    Array.from(
      { length: 60 },
      (_, at) =>
        `r${String(at)},completed,0.${String(1 + (at % 3))},${String(at)},${NOTE},0.${String(50 + at)}`,
    ),
  )
  .join("\n");

test("what is compared without a filter is read without what nobody asks for; a filter may ask for all", async () => {
  const { counters, resetCounters } = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  const read = async (act: () => Promise<unknown>): Promise<number> => {
    resetCounters();
    await act();
    return counters.responseBytes;
  };
  const notes = 60 * NOTE.length;
  expect(await read(() => highlightBest("val_accuracy"))).toBeLessThan(notes / 4);
  expect(await read(() => rankConfigurations("val_accuracy", "mean", ""))).toBeLessThan(notes / 4);
  const filtered = { ...ALL_RUNS, filter: "notes contains 'long'" };
  expect(await read(() => highlightBest("val_accuracy", {}, filtered))).toBeGreaterThan(notes);
});
