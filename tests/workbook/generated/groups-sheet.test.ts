// The sheet Compare with configurations on it: its figures, and what edits, sorting and deleting make of them.

import { commitImport } from "../../../src/actions/commit-import";
import { compareGroups } from "../../../src/actions/compare-groups";
import { prepareImport } from "../../../src/actions/prepare-import";
import { rankConfigurations } from "../../../src/actions/rank-configurations";
import { compareMeans, isTested } from "../../../src/tracking/groups/compare-means";
import { groupSummary } from "../../../src/tracking/groups/group-summary";
import { holm } from "../../../src/tracking/groups/holm";
import { findSheet } from "../../support/book-contents";
import { startExcel, type TestExcel } from "../../support/excel";
import fc from "../../support/fast-check";
import { comparePage, labels, line, onRuns, typed } from "./compared-workbook";

const CSV = `name,status,seed,dataset,learning_rate,optimizer,val_accuracy,val_loss
wide-s1,completed,1,pets,0.1,adam,0.91,0.3
wide-s2,completed,2,pets,0.1,adam,0.95,0.2
wide-s3,completed,3,pets,0.1,adam,0.93,0.25
safe-s1,completed,1,pets,0.2,sgd,0.921,0.31
safe-s2,completed,2,pets,0.2,sgd,0.922,0.32
safe-s3,completed,3,pets,0.2,sgd,0.923,0.33
lucky-s1,completed,4,pets,0.3,sgd,0.99,0.1
lucky-s2,completed,5,pets,0.3,sgd,0.5,
broken,failed,1,pets,0.4,sgd,0.999,0.01
`;

async function put(content = CSV, filter = ""): Promise<{ excel: TestExcel; message: string }> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  const { shown } = await rankConfigurations("val_accuracy", "mean", filter);
  const { message } = await compareGroups("val_accuracy", shown, filter);
  return { excel, message };
}

/** The cells of a line of the configurations, as displayed. */
async function figures(label: string): Promise<string[]> {
  return (await line(`    ${label}`)).slice(0, 3);
}

/** The line of a label of the tested metric, from 0. */
async function rowOf(label: string): Promise<number> {
  return (await labels()).indexOf(`    ${label}`);
}

test("configurations stand side by side with what their runs say, tests against the first, and their settings", async () => {
  const { message } = await put();
  expect(message).toBe(
    "Compare shows 3 configurations side by side: val_accuracy with intervals and tests, 8 runs behind the figures in the fold.",
  );
  const shown = (await comparePage()).slice(3, 33).map((row) => row.slice(0, 4).join(" | "));
  expect(shown).toMatchInlineSnapshot(`
   [
     "Configuration | wide (baseline) | safe | lucky",
     "Best run when made | run-0002 | run-0006 | run-0007",
     "Row on Runs | 3 | 7 | 8",
     "val_accuracy |  |  | ",
     "    Runs | 3 | 3 | 2",
     "    Completed runs with a value | 3 | 3 | 2",
     "    Mean | 0.93 | 0.922 | 0.745",
     "    Standard deviation | 0.02 | 0.001 | 0.346482323",
     "    95 % interval of the mean, from | 0.880317246 | 0.919515862 | -2.36802016",
     "    95 % interval of the mean, to | 0.979682754 | 0.924484138 | 3.85802016",
     "    Lowest | 0.91 | 0.921 | 0.5",
     "    Highest | 0.95 | 0.923 | 0.99",
     "    Mean minus that of the baseline |  | ▼ -0.008 | ▼ -0.185",
     "    95 % interval of the difference, from |  | -0.056488434 | -3.269072936",
     "    95 % interval of the difference, to |  | 0.040488434 | 2.899072936",
     "    Tested by |  | pairs by seed | Welch",
     "    Probability of such a difference by chance (p) |  | 0.5514 | 0.5881",
     "    p after Holm's correction for all of these |  | 1.0000 | 1.0000",
     "    So, compared with the baseline |  | cannot be told apart | cannot be told apart",
     "val_loss |  |  | ",
     "    Completed runs with a value | 3 | 3 | 1",
     "    Mean | 0.25 | 0.32 | 0.1",
     "    Standard deviation | 0.05 | 0.01 | ",
     "    Mean minus that of the baseline |  | ▲ +0.07 | ▼ -0.15",
     "Settings that differ |  |  | ",
     "learning_rate | 0.1 | 0.2 | 0.3",
     "optimizer | adam | sgd | sgd",
     "The figures are of the runs in the fold and follow every edit of them; which runs these are is of that day. |  |  | ",
     "Tested by Welch's test, or in pairs where a configuration has the same seeds as the baseline. |  |  | ",
     "The tests take the runs for independent, and their values for roughly normal. |  |  | ",
   ]
  `);
});

test("a value, a status and a goal that change later show in the figures without another click", async () => {
  await put();
  await typed("val_accuracy", 3, 0.8);
  await typed("Status", 6, "Failed");
  await typed("Goal", 0, "minimize", "Metrics");
  expect(await figures("Completed runs with a value")).toEqual(["3", "3", "1"]);
  expect((await figures("Mean"))[1]).toBe("0.881666667");
  expect(await figures("Tested by")).toEqual(["", "pairs by seed", "one run here: its spread is unknown"]);
  expect((await line("    So, compared with the baseline")).slice(2, 6)).toEqual(["", "", "minimize", "0"]);
  expect((await labels())[2]).toMatch(/^Tests against the baseline: 1, two-sided/);
});

test("completed runs without a value of the tested metric count in the others", async () => {
  const wide = "wide-s4,completed,4,pets,0.1,adam,,9.25";
  await put(`${CSV}${wide}\n`);
  expect(await figures("Runs")).toEqual(["4", "3", "2"]);
  expect(await figures("Completed runs with a value")).toEqual(["3", "3", "2"]);
  const shown = await comparePage();
  const loss = shown.findIndex(([label]) => label === "val_loss");
  expect(shown.slice(loss + 1, loss + 3).map((row) => row.slice(0, 2))).toEqual([
    ["    Completed runs with a value", "4"],
    ["    Mean", "2.5"],
  ]);
});

test("a pair that is broken later gets no test: by a run that is deleted, or a seed that is edited", async () => {
  await put();
  await typed("Seed", 3, 77);
  expect((await figures("Tested by"))[1]).toBe("not in pairs any more");
  expect((await figures("So, compared with the baseline"))[1]).toBe("");
  await typed("Seed", 3, 1);
  expect((await figures("Tested by"))[1]).toBe("pairs by seed");
  await onRuns((table) => {
    table.rows.getItemAt(3).delete();
  });
  expect(await figures("Runs")).toEqual(["3", "2 of 3: some are not found", "2"]);
  expect((await figures("Tested by"))[1]).toBe("not in pairs any more");
  expect((await figures("Probability of such a difference by chance (p)"))[1]).toBe("");
});

test("a run that no id leads to any more is said to be missing, and no verdict is given", async () => {
  await put();
  await typed("Run ID", 7, "renamed");
  expect(await figures("Runs")).toEqual(["3", "3", "1 of 2: some are not found"]);
  expect(await figures("So, compared with the baseline")).toEqual([
    "",
    "cannot be told apart",
    "runs are missing: put it on Compare once more",
  ]);
});

test("a column that is deleted leaves errors, not runs without values", async () => {
  await put();
  await onRuns((table) => {
    table.columns.getItem("Status").delete();
  });
  expect(await figures("Completed runs with a value")).toEqual(["#N/A", "#N/A", "#N/A"]);
  expect((await figures("Mean"))[0]).toBe("#N/A");
});

test("settings are told where every run has them, by the runs as they are by now", async () => {
  await put();
  expect((await line("learning_rate")).slice(0, 3)).toEqual(["0.1", "0.2", "0.3"]);
  await typed("learning_rate", 1, 5);
  await typed("Dataset", 4, "birds");
  expect((await line("learning_rate")).slice(0, 3)).toEqual(["varies", "0.2", "0.3"]);
  expect((await line("Dataset")).slice(0, 4)).toEqual(["pets", "varies", "pets", "yes"]);
  expect(await labels()).toContain(
    "1 setting the same in all, and the single runs behind the figures (folded: open with + at the left). Some of the settings differ by now: open the fold, or put it on Compare once more",
  );
});

test("lines that were sorted say so", async () => {
  await put();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Compare");
    const from = (await labels()).indexOf("    Mean");
    sheet.getRangeByIndexes(from, 0, 4, 4).sort.apply([{ key: 0, ascending: true }]);
    await context.sync();
  });
  expect(await figures("95 % interval of the mean, to")).toEqual(Array(3).fill("lines were sorted"));
});

test("values that do not vary are told without a test", async () => {
  await put(`name,status,seed,rate,val_accuracy
a1,completed,1,0.1,0.5
a2,completed,2,0.1,0.7
a3,completed,3,0.1,0.9
b1,completed,1,0.2,0.4
b2,completed,2,0.2,0.6
b3,completed,3,0.2,0.8
`);
  expect((await figures("So, compared with the baseline"))[1]).toBe(
    "differs alike with every seed: no test applies",
  );
});

test("within a filter the sheet says of which runs it is", async () => {
  await put(CSV, "seed < 3 and optimizer = sgd or learning_rate = 0.1");
  expect((await labels())[1]).toContain(
    ", of the runs where seed < 3 and optimizer = sgd or learning_rate = 0.1.",
  );
  expect(await figures("Completed runs with a value")).toEqual(["3", "2", ""]);
});

test("runs that no formula can find are refused, and nothing is written", async () => {
  const { excel } = await put();
  const before = await comparePage();
  await typed("Run ID", 0, "");
  const { shown } = await rankConfigurations("val_accuracy", "mean", "");
  await expect(compareGroups("val_accuracy", shown, "")).rejects.toMatchObject({
    message: "One of these runs has no Run ID.",
  });
  await typed("Run ID", 0, "run-0002");
  const doubled = (await rankConfigurations("val_accuracy", "mean", "")).shown;
  await expect(compareGroups("val_accuracy", doubled, "")).rejects.toMatchObject({ code: "invalid-input" });
  expect((await comparePage())[0]).toEqual(before[0]);
  expect(findSheet(excel.book, "Compare").cells.value(6, 0)).toBe("val_accuracy");
});

test("the sheet is printed lying down, with names on every page and without what the lines go by", async () => {
  const { excel } = await put();
  expect(findSheet(excel.book, "Compare").page).toEqual({ landscape: true, fitWide: 1 });
  const printed = excel.book.names.filter(({ name }) => name.startsWith("Print_"));
  expect(printed.map(({ name, formula }) => [name, formula])).toEqual([
    ["Print_Area", "=Compare!$A$1:$D$65"],
    ["Print_Titles", "=Compare!$A:$A,Compare!$4:$6"],
  ]);
});

/** Up to five values, with seeds that pair them or not. */
const value = fc.integer({ min: -2000, max: 2000 }).map((whole) => whole / 1000);
const group = fc.record({ values: fc.array(value, { minLength: 1, maxLength: 5 }), paired: fc.boolean() });

test("the figures are those that the pane tells, whatever the values", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(group, { minLength: 2, maxLength: 4 }), async (groups) => {
      const rows = groups.flatMap(({ values, paired }, at) =>
        values.map((one, k) =>
          [`g${at}`, "completed", paired ? k + 1 : 100 * (at + 1) + k, at / 8, one].join(","),
        ),
      );
      const { excel } = await put(["name,status,seed,rate,val_accuracy", ...rows].join("\n"));
      const { cells } = findSheet(excel.book, "Compare");
      const told = (await rankConfigurations("val_accuracy", "mean", "")).shown;
      const wanted = told.map(({ name }) => {
        const { values, paired } = groups[Number(name.slice(1))] ?? { values: [], paired: false };
        return values.map((one, k) => ({ value: one, seed: paired ? `${k + 1}` : `${name}${k}` }));
      });
      const row = async (label: string) => {
        const at = await rowOf(label);
        return told.map((_, column) => cells.value(at, column + 1) ?? "");
      };
      const near = (all: readonly (number | undefined)[]) =>
        all.map((one) => (one === undefined ? "" : (expect.closeTo(one, 8) as number)));
      const summaries = wanted.map((members) => groupSummary(members.map((member) => member.value)));
      expect(await row("Mean")).toEqual(near(summaries.map(({ mean }) => mean)));
      expect(await row("Standard deviation")).toEqual(near(summaries.map(({ sd }) => sd)));
      expect(await row("95 % interval of the mean, to")).toEqual(near(summaries.map(({ upper }) => upper)));
      const [first = [], ...others] = wanted;
      const compared = others.map((other) => compareMeans(other, first));
      const tested = compared.map((one) => (isTested(one) ? one : undefined));
      expect(await row("Mean minus that of the baseline")).toEqual([
        "",
        ...near(compared.map(({ difference }) => difference)),
      ]);
      expect(await row("95 % interval of the difference, from")).toEqual([
        "",
        ...near(tested.map((one) => one?.lower)),
      ]);
      expect(await row("Probability of such a difference by chance (p)")).toEqual([
        "",
        ...near(tested.map((one) => one?.p)),
      ]);
      const corrected = holm(tested.flatMap((one) => one?.p ?? []));
      let next = 0;
      expect(await row("p after Holm's correction for all of these")).toEqual([
        "",
        ...near(tested.map((one) => (one ? corrected[next++] : undefined))),
      ]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);
