import { explainExcelError } from "./explain-excel-error";

/** The open workbook for the length of one action; what it is made of is this folder's business. */
export type WorkbookSession = Excel.RequestContext;

/**
 * Runs an action that only reads. Rejects with a `RunsheetError` whatever went wrong.
 */
export async function readWorkbook<T>(action: (context: WorkbookSession) => Promise<T>): Promise<T> {
  return run({}, action);
}

/**
 * Runs an action that a person started and that writes: Excel holds it back while a cell is being edited, instead of
 * refusing it. Rejects with a `RunsheetError` whatever went wrong.
 */
export async function writeWorkbook<T>(action: (context: WorkbookSession) => Promise<T>): Promise<T> {
  return run({ delayForCellEdit: true }, action);
}

async function run<T>(
  options: Excel.RunOptions,
  action: (context: WorkbookSession) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(options, async (context) => {
      const result = await action(context);
      await context.sync();
      return result;
    });
  } catch (error) {
    throw explainExcelError(error);
  }
}
