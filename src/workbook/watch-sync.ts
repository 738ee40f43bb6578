// What a person is told while Excel does not answer. Excel holds a batch back while a cell is being edited
// (`delayForCellEdit`), and then nothing tells that from slow work; so after two seconds both are named. After thirty
// seconds without an answer that is said too. Cancel always answers: an answer that is under way is waited for shortly,
// because with it we know what stands; else the action ends and says that what was sent last may still be done.

import { RunsheetError } from "../tracking/runsheet-error";

/** What an action that waits for Excel listens to, and whom it tells. */
export interface SyncWatch {
  readonly signal?: AbortSignal | undefined;
  /** A sentence for the person who waits. */
  readonly onWait?: ((sentence: string) => void) | undefined;
}

/** When a wait is worth a word, in milliseconds. */
export const NOTICEABLE = 2_000;
export const SILENT = 30_000;
/** How long a cancelled action waits for the answer that is under way. */
export const GRACE = 1_000;

export const WAITS_FOR_CELL =
  "Excel is waiting, perhaps for a cell that is being edited: press Enter or click another cell.";
export const DOES_NOT_ANSWER =
  "Excel has not answered for 30 seconds. You can go on waiting, or cancel and look at the sheets.";

/** Waits for a sync; rejects with `no-answer` when it is cancelled and Excel does not answer. */
export function watchSync(sync: () => Promise<void>, { signal, onWait }: SyncWatch): Promise<void> {
  return new Promise((resolve, reject) => {
    const timers = [
      setTimeout(() => onWait?.(WAITS_FOR_CELL), NOTICEABLE),
      setTimeout(() => onWait?.(DOES_NOT_ANSWER), SILENT),
    ];
    const giveUp = (): void => {
      timers.push(
        setTimeout(() => {
          end();
          reject(noAnswer());
        }, GRACE),
      );
    };
    const end = (): void => {
      for (const timer of timers) {
        clearTimeout(timer);
      }
      signal?.removeEventListener("abort", giveUp);
    };
    if (signal?.aborted) {
      giveUp();
    } else {
      signal?.addEventListener("abort", giveUp);
    }
    sync().then(
      () => {
        end();
        resolve();
      },
      (error: unknown) => {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

function noAnswer(): RunsheetError {
  return new RunsheetError(
    "no-answer",
    "Cancelled while Excel did not answer, so it is not known whether the last step was done.",
    "Leave the cell that is being edited, wait until Excel answers again, then look at the sheets: doing the same again completes it and adds nothing twice.",
  );
}
