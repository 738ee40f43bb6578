// An action that writes either ends with what it was asked for, or says what now stands. What failed half-way is taken
// back in a session of its own, because the one that failed may have been cancelled. That says what it waits for too, and
// can be given up. Where Excel does not answer, taking back is not tried, or ends: what it was sent last may still be
// carried out.

import { RunsheetError } from "../tracking/runsheet-error";
import { explainExcelError } from "../workbook/explain-excel-error";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { takeBack, type TablesBefore } from "../workbook/writing/take-back";
import { noProgress, type PlanProgress } from "../workbook/writing/plan-progress";
import type { ActionOptions } from "./action-options";
import { inLane } from "./lane";

const NOTHING_WRITTEN = "Nothing was written.";

/**
 * What is left in the workbook of an attempt that failed: nothing; a part; what Excel did not answer, or that and what it
 * was to take back.
 */
export type Stands = "nothing" | "partial" | "unknown" | "unsettled";

/** What an action notes down about its batch before it writes. */
export interface BatchNotes {
  /** The batch id and the tables as they are, so that they can be brought back. */
  begin(batch: string, before: TablesBefore): PlanProgress;
  /** Notes down that something is written from here on that is not taken back: another attempt completes it. */
  beginForGood(): void;
}

/** How an attempt ended. */
export type Attempted<T> =
  | { readonly done: T }
  | {
      readonly error: RunsheetError;
      readonly stands: Stands;
      readonly progress: PlanProgress;
    };

/** Runs an action that writes, in the lane; never rejects for what Excel or the person does. */
export async function attempt<T>(
  doing: string,
  options: ActionOptions,
  act: (context: WorkbookSession, notes: BatchNotes) => Promise<T>,
): Promise<Attempted<T>> {
  return inLane(doing, options, () => attemptNow(options, act));
}

/** The same for an action that is part of another one, which has the lane. */
export async function attemptNow<T>(
  options: ActionOptions,
  act: (context: WorkbookSession, notes: BatchNotes) => Promise<T>,
): Promise<Attempted<T>> {
  let begun:
    { readonly batch: string; readonly before: TablesBefore; readonly progress: PlanProgress } | undefined;
  const noted = { forGood: false };
  const notes: BatchNotes = {
    beginForGood() {
      noted.forGood = true;
    },
    begin(batch, before) {
      const progress = noProgress();
      begun = { batch, before, progress };
      return progress;
    },
  };
  try {
    return { done: await writeWorkbook((context) => act(context, notes), options) };
  } catch (cause) {
    const error = explainExcelError(cause);
    const progress = begun?.progress ?? noProgress();
    if (error.code === "no-answer") {
      return { error, stands: "unknown", progress };
    }
    if (!begun || !progress.began) {
      return { error, stands: noted.forGood ? "partial" : "nothing", progress };
    }
    const { batch, before } = begun;
    const { giveUp: signal, onWait, onProgress } = options;
    onProgress?.({ stage: "taking back", done: 0, total: 1 });
    try {
      await writeWorkbook((context) => takeBack(context, batch, before, progress, signal), {
        signal,
        onWait,
      });
      return { error, stands: "nothing", progress };
    } catch (failure) {
      return explainExcelError(failure).code === "no-answer"
        ? { error: unsettled(error), stands: "unsettled", progress }
        : { error, stands: "partial", progress };
    }
  }
}

/** The result of an attempt, or its error with a sentence about what now stands. */
export function orThrow<T>(attempted: Attempted<T>, again: string): T {
  if ("done" in attempted) {
    return attempted.done;
  }
  throw withStand(attempted.error, attempted.stands, again);
}

/** The error with a sentence about what now stands; `again` says what the next click does. */
export function withStand(error: RunsheetError, stands: Stands, again: string): RunsheetError {
  const stand = {
    nothing: NOTHING_WRITTEN,
    unknown: "",
    unsettled: "",
    partial: `It stopped half-way, and some of it stands: ${again}`,
  }[stands];
  // A refusal that says so knows of its own step alone.
  const advice = `${error.advice.replace(NOTHING_WRITTEN, "").trim()} ${stand}`.trim();
  return new RunsheetError(error.code, error.message, advice, { cause: error });
}

function unsettled(error: RunsheetError): RunsheetError {
  return new RunsheetError(
    "no-answer",
    `${error.message} Excel did not answer while what had been written was taken back, so some of it may stand.`,
    "Wait until Excel answers again, then look at the sheets: doing the same again completes it and adds nothing twice.",
    { cause: error },
  );
}
