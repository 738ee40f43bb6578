import { commitImport } from "../../src/actions/commit-import";
import { highlightBest } from "../../src/actions/highlight-best";
import { openFilter } from "../../src/actions/open-filter";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { startExcel } from "../support/excel";

test("a filter is answered while it is typed without a look at the workbook, until another action read it", async () => {
  const { counters } = await startExcel();
  await setUpTracking();
  await commitImport(
    await prepareImport({
      name: "a.csv",
      content: "name,status,lr,acc\na,Completed,0.1,0.5\nb,Failed,0.2,\n",
    }),
  );
  const opened = await openFilter();
  const before = counters.syncs;
  const typed = await opened.typed("acc > 0.4 a", 11);
  expect(typed?.held).toBeUndefined();
  expect(typed?.completion?.options.map(({ label }) => label)).toEqual(["and"]);
  expect((await opened.typed("acc > 0.4", undefined))?.held).toEqual({ runs: 1, unknown: 1, total: 2 });
  expect(counters.syncs).toBe(before);
  await highlightBest("acc");
  expect(await opened.typed("acc > 0.4", undefined)).toBeUndefined();
});
