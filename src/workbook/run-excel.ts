import { RunsheetError } from "../tracking/runsheet-error";
import { explainExcelError } from "./explain-excel-error";
import { headersTurnedOff } from "./header-off";
import { watchSync, type SyncWatch } from "./watch-sync";

/** The open workbook for the length of one action; what it is made of is this folder's business. */
export interface WorkbookSession {
  readonly workbook: Excel.Workbook;
  /** Sends what is queued and waits for Excel's answer, within the limits of the action's watch. */
  sync(): Promise<void>;
  /**
   * Runs a part of the action on objects of its own: while it runs, `workbook` and `sync` are those of the part, and all that
   * the part made is let go at its end. Excel follows every range of an action until then, and the client clears up in
   * the square of their number, which holds the pane for a quarter of a second after 100 chunks.
   */
  apart<T>(part: () => Promise<T>): Promise<T>;
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
    return await inRun(options, async (excel) => {
      const context = new Session(excel, options, watch);
      try {
        const result = await action(context);
        await context.sync();
        return result;
      } catch (error) {
        // Whoever tidies up behind an error and gets no answer throws that error, and what stands is not known any more.
        throw context.unanswered ?? error;
      }
    });
  } catch (error) {
    throw explainExcelError(error);
  }
}

function inRun<T>(
  options: Excel.RunOptions,
  action: (excel: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    Excel.run(options, (excel) => action(excel).then(resolve, reject)).catch(reject);
  });
}

/** A session that was given up while Excel did not answer stays given up: nothing is sent after what may still be done. */
class Session implements WorkbookSession {
  private givenUp: RunsheetError | undefined;

  constructor(
    private excel: Excel.RequestContext,
    private readonly options: Excel.RunOptions,
    private readonly watch: SyncWatch,
  ) {}

  get workbook(): Excel.Workbook {
    return this.excel.workbook;
  }

  /** The error of a step that Excel did not answer until it was given up. */
  get unanswered(): RunsheetError | undefined {
    return this.givenUp;
  }

  async sync(): Promise<void> {
    try {
      await this.send();
    } catch (error) {
      throw (await headersTurnedOff(this.excel, error, () => this.send())) ?? error;
    }
  }

  async apart<T>(part: () => Promise<T>): Promise<T> {
    const whole = this.excel;
    try {
      return await inRun(this.options, async (excel) => {
        this.excel = excel;
        const result = await part();
        await this.sync();
        return result;
      });
    } finally {
      this.excel = whole;
    }
  }

  private async send(): Promise<void> {
    if (this.givenUp) {
      throw this.givenUp;
    }
    try {
      await watchSync(() => this.excel.sync(), this.watch);
    } catch (error) {
      this.givenUp = error instanceof RunsheetError && error.code === "no-answer" ? error : undefined;
      throw error;
    }
  }
}
