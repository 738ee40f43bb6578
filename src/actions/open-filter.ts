import type { TypedFilter } from "../tracking/filter/typed-filter";
import { RunsheetError } from "../tracking/runsheet-error";
import { getEngine } from "../worker/engine";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { sendWorkbook } from "./importing/send-workbook";
import { isUnchanged } from "./importing/workbook-stamp";

/** Runs as they were read for somebody who types a filter. */
export interface OpenedFilter {
  /**
   * What a filter comes to as far as it is typed; the workbook is not asked for it. Undefined where the runs are no longer held,
   * because another action read the workbook since.
   */
  typed(text: string, caret: number | undefined): Promise<TypedFilter | undefined>;
}

/** How often a workbook that changes meanwhile is read again. */
const ATTEMPTS = 3;

/** Reads all runs once, so that a filter can be answered while it is typed; only reads. */
export async function openFilter(options: ActionOptions = {}): Promise<OpenedFilter> {
  return readInLane("reading the runs for the filter", options, async (context) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { picture, stamp } = await sendWorkbook(context, getEngine(), options, { numbersRuns: false });
      if (await isUnchanged(context, stamp)) {
        return { typed: (text, caret) => typedOn(picture, text, caret) };
      }
    }
    throw new RunsheetError(
      "workbook-changed",
      "The workbook kept changing while its runs were read.",
      "Wait until nobody edits it, then type on.",
    );
  });
}

async function typedOn(
  picture: string,
  text: string,
  caret: number | undefined,
): Promise<TypedFilter | undefined> {
  try {
    return await getEngine().typeFilter(picture, { text, caret, now: Date.now() });
  } catch (error) {
    if (error instanceof RunsheetError && error.code === "preview-stale") {
      return undefined;
    }
    throw error;
  }
}
