// An action that writes either ends with what it was asked for, or says what now stands. What failed half-way is taken
// back in a session of its own, because the one that failed may have been cancelled. Where Excel does not answer, taking
// back is not tried: what it was sent last may still be carried out.

import { RunsheetError } from "../tracking/runsheet-error";
import { explainExcelError } from "../workbook/explain-excel-error";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { takeBack, type TablesBefore } from "../workbook/writing/take-back";
import { noProgress, type PlanProgress } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { inLane } from "./lane";

/** What an action notes down about its batch before it writes. */
export interface BatchNotes {
  /** The batch id and the tables as they are, so that they can be brought back. */
  begin(batch: string, before: TablesBefore): PlanProgress;
}

/** How an attempt ended. `stands`: what is left of it in the workbook. */
export type Attempted<T> =
  | { readonly done: T }
  | {
      readonly error: RunsheetError;
      readonly stands: "nothing" | "partial" | "unknown";
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
  const notes: BatchNotes = {
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
    if (!begun || !progress.began) {
      return { error, stands: error.code === "no-answer" ? "unknown" : "nothing", progress };
    }
    if (error.code === "no-answer") {
      return { error, stands: "unknown", progress };
    }
    const { batch, before } = begun;
    try {
      await writeWorkbook((context) => takeBack(context, batch, before, progress.definitions));
      return { error, stands: "nothing", progress };
    } catch {
      return { error, stands: "partial", progress };
    }
  }
}

/** The result of an attempt, or its error with a sentence about what now stands. */
export function orThrow<T>(attempted: Attempted<T>, again: string): T {
  if ("done" in attempted) {
    return attempted.done;
  }
  const { error, stands } = attempted;
  const stand =
    stands === "nothing"
      ? "Nothing was written."
      : stands === "unknown"
        ? ""
        : `It stopped half-way and could not be taken back: ${again}`;
  const advice = error.advice.includes("Nothing was written.")
    ? error.advice
    : `${error.advice} ${stand}`.trim();
  throw new RunsheetError(error.code, error.message, advice, { cause: error });
}
