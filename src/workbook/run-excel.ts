import { RunsheetError } from "../tracking/runsheet-error";
import { explainExcelError } from "./explain-excel-error";
import { headersTurnedOff } from "./header-off";
import { watchSync, type SyncWatch } from "./watch-sync";

/** The open workbook for the length of one action; what it is made of is this folder's business. */
export interface WorkbookSession {
  readonly workbook: Excel.Workbook;
  /** Sends what is queued and waits for Excel's answer, within the limits of the action's watch. */
  sync(): Promise<void>;
}

/**
 * Runs an action that only reads. Rejects with a `RunsheetError` whatever went wrong.
 */
export async function readWorkbook<T>(
  action: (context: WorkbookSession) => Promise<T>,
  watch: SyncWatch = {},
): Promise<T> {
  return run({}, action, watch);
}

/**
 * Runs an action that a person started and that writes: Excel holds it back while a cell is being edited, instead of
 * refusing it. Rejects with a `RunsheetError` whatever went wrong.
 */
export async function writeWorkbook<T>(
  action: (context: WorkbookSession) => Promise<T>,
  watch: SyncWatch = {},
): Promise<T> {
  return run({ delayForCellEdit: true }, action, watch);
}

/**
 * An answer from Excel that never comes would keep `Excel.run` open for ever, so the action's own end decides: its result
 * or its failure is handed on at once, and Excel's own clearing up goes on behind it.
 */
async function run<T>(
  options: Excel.RunOptions,
  action: (context: WorkbookSession) => Promise<T>,
  watch: SyncWatch,
): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      Excel.run(options, async (excel) => {
        const context = sessionOf(excel, watch);
        try {
          const result = await action(context);
          await context.sync();
          resolve(result);
        } catch (error) {
          reject(explainExcelError(error));
        }
      }).catch(reject);
    });
  } catch (error) {
    throw explainExcelError(error);
  }
}

/** A session that was given up while Excel did not answer stays given up: nothing is sent after what may still be done. */
function sessionOf(excel: Excel.RequestContext, watch: SyncWatch): WorkbookSession {
  let givenUp: RunsheetError | undefined;
  const send = async (): Promise<void> => {
    if (givenUp) {
      throw givenUp;
    }
    try {
      await watchSync(() => excel.sync(), watch);
    } catch (error) {
      givenUp = error instanceof RunsheetError && error.code === "no-answer" ? error : undefined;
      throw error;
    }
  };
  return {
    workbook: excel.workbook,
    sync: async () => {
      try {
        await send();
      } catch (error) {
        throw (await headersTurnedOff(excel, error, send)) ?? error;
      }
    },
  };
}
