// All that touches the workbook goes through one lane, pane and ribbon alike: one action at a time. A second one waits
// and says for what; its Cancel answers at once. This is the only state of the actions that outlives one of them.

import { RunsheetError } from "../tracking/runsheet-error";
import type { ActionOptions } from "./action-options";

interface Turn {
  /** What is being done, as in "Runsheet is busy with the import". */
  readonly doing: string;
  readonly ended: Promise<void>;
}

const turns: Turn[] = [];

/**
 * Runs `act` when every action that came before has ended. Throws `cancelled` when the signal comes first. Actions that
 * are made of others take one turn for all.
 */
export async function inLane<T>(
  doing: string,
  { signal, onWait }: ActionOptions,
  act: () => Promise<T>,
): Promise<T> {
  const before = turns.at(-1);
  let end: () => void = () => undefined;
  const turn: Turn = {
    doing,
    ended: new Promise((resolve) => {
      end = resolve;
    }),
  };
  turns.push(turn);
  try {
    if (before) {
      onWait?.(`Waiting for ${turns[0]?.doing ?? before.doing} to end.`);
      await firstOf(before.ended, signal);
    }
    return await act();
  } finally {
    leave(turn, end, before);
  }
}

/** A turn that was given up while it waited still keeps those behind it until the one before it has ended. */
function leave(turn: Turn, end: () => void, before: Turn | undefined): void {
  const go = (): void => {
    turns.splice(turns.indexOf(turn), 1);
    end();
  };
  if (before && turns.includes(before)) {
    void before.ended.then(go);
  } else {
    go();
  }
}

function firstOf(ended: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(
        new RunsheetError(
          "cancelled",
          "Cancelled before it began; nothing was written.",
          "Start again when you are ready.",
        ),
      );
    };
    if (signal?.aborted) {
      cancel();
      return;
    }
    signal?.addEventListener("abort", cancel, { once: true });
    void ended.then(() => {
      signal?.removeEventListener("abort", cancel);
      resolve();
    });
  });
}
