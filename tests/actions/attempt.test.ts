import { attempt } from "../../src/actions/attempt";
import { inLane } from "../../src/actions/lane";
import type { Progress } from "../../src/importers/pace";
import { RunsheetError } from "../../src/tracking/runsheet-error";
import { readTracking } from "../../src/workbook/read-tracking";
import { WAITS_FOR_CELL } from "../../src/workbook/watch-sync";
import { writePlan } from "../../src/workbook/writing/write-plan";
import { tableColumn } from "../support/book-contents";
import type { TestExcel } from "../support/excel";
import { runRow, trackedBook } from "../workbook/tracked-book";

/** Writes a run and then fails, at which moment a person has begun to edit a cell. */
function failsWhileEdited(excel: TestExcel) {
  const giveUp = new AbortController();
  const stages: Progress["stage"][] = [];
  let told: (sentence: string) => void = () => undefined;
  const waits = new Promise<string>((resolve) => {
    told = resolve;
  });
  const options = {
    giveUp: giveUp.signal,
    onWait: told,
    onProgress: ({ stage }: Progress) => stages.push(stage),
  };
  const ended = attempt("logging", options, async (context, notes) => {
    const tracking = await readTracking(context);
    const progress = notes.begin("b9", tracking.tracked);
    const rows = [{ ...runRow(9), Import: "b9" }];
    const write = { table: "Runs", reason: "A test needs it.", kind: "add", onceBy: "Run ID", rows } as const;
    await writePlan(
      context,
      { batch: "b9", linesFirst: false, rowLines: false, writes: [write] },
      { progress },
    );
    excel.workbench.user.setEditing(true);
    throw new RunsheetError("cancelled", "Cancelled.", "Start again.");
  });
  return { giveUp, stages, waits, ended };
}

test("what is taken back says what it waits for, and goes on when the cell is left", async () => {
  const excel = await trackedBook(1);
  const { waits, stages, ended } = failsWhileEdited(excel);
  expect(await waits).toBe(WAITS_FOR_CELL);
  expect(stages).toEqual(["taking back"]);
  excel.workbench.user.setEditing(false);
  expect(await ended).toMatchObject({ stands: "nothing" });
  expect(tableColumn(excel.book, "Runs", "Run ID")).toEqual(["run-0001"]);
});

test("taking back can be given up, which says that some of it may stand and frees the lane", async () => {
  const excel = await trackedBook(1);
  const { giveUp, waits, ended } = failsWhileEdited(excel);
  await waits;
  giveUp.abort();
  expect(await ended).toMatchObject({
    error: {
      code: "no-answer",
      message:
        "Cancelled. Excel did not answer while what had been written was taken back, so some of it may stand.",
      advice: expect.stringContaining("completes it and adds nothing twice") as string,
    },
    stands: "unsettled",
  });
  await expect(inLane("something else", {}, () => Promise.resolve("free"))).resolves.toBe("free");
  expect(tableColumn(excel.book, "Runs", "Run ID")).toEqual(["run-0001", "run-0009"]);
  excel.workbench.user.setEditing(false);
});
