// A host that does not answer, from a sync on or once what a failed or cancelled action had written is taken back. The
// action must say so when its patience ends, Cancel must be answered (a second one while it is taken back), and what comes
// late must not bring a second hand into what the person does next.

import type { Answer } from "../../src/workbench/protocol/office-host";
import type { FaultAction } from "./fault-action";
import { judgeBetween } from "./judge-between";
import { judgeMessage, wordsOf, type Outcome } from "./judge-message";
import { referenceOf } from "./references";
import { runToEnd } from "./run-action";
import { judgeRemoval } from "./judge-removal";
import { judgeRetry, openReady, whatIsLeft } from "./run-case";
import { advanceClock, settled } from "./still-clock";
import type { HeldBatch } from "./watched-host";

/** What becomes of the batch that the host does not answer. */
export interface Silence {
  readonly name: string;
  /** Whether the host carries it out. */
  readonly carriedOut: "never" | "at once" | "late";
  /** Whether an answer comes in the end, when nobody waits for it any more. */
  readonly answered: boolean;
  /** What happens first, at the sync of the case, so that the silence falls on what follows: mostly, on taking back. */
  readonly behind?: { readonly what: "error" | "cancel"; readonly syncs: number };
}

/** Every silence in the matrix. */
export const SILENCES: readonly Silence[] = [
  { name: "no answer", carriedOut: "never", answered: false },
  { name: "no answer, carried out", carriedOut: "at once", answered: false },
  { name: "late answer, carried out at once", carriedOut: "at once", answered: true },
  { name: "late answer, carried out late", carriedOut: "late", answered: true },
  { name: "late error", carriedOut: "never", answered: true },
  {
    name: "error, then no answer while it is taken back",
    carriedOut: "never",
    answered: false,
    behind: { what: "error", syncs: 1 },
  },
  {
    name: "error, then late answer while it is taken back",
    carriedOut: "late",
    answered: true,
    behind: { what: "error", syncs: 7 },
  },
  {
    name: "cancelled, then no answer while it is taken back, carried out",
    carriedOut: "at once",
    answered: false,
    behind: { what: "cancel", syncs: 8 },
  },
  {
    name: "cancelled, then late error while it is taken back",
    carriedOut: "never",
    answered: true,
    behind: { what: "cancel", syncs: 2 },
  },
];

/** The patience after which an action says that Excel does not answer, and some more. */
const LONG_MS = 31_000;
/** How long a cancelled action may still wait for the answer that is under way, and some more. */
const GRACE_MS = 2_000;
/** What stands after a silence is not known; a line of the log that it swallowed stays away. */
const MAY_LACK_LINES = "Changes may lack lines.";
const SAYS_NO_ANSWER = /answer/i;

/** Runs a case in which the host falls silent at a sync, and returns what is wrong with it. */
export async function runSilentCase(action: FaultAction, silence: Silence, sync: number): Promise<string[]> {
  const reference = await referenceOf(action);
  const opened = await openReady(action, reference);
  const cancel = new AbortController();
  const giveUp = new AbortController();
  const { what: first, syncs: behind } = silence.behind ?? { what: undefined, syncs: 0 };
  const held: { batch: HeldBatch; done: Answer | undefined; answer: (answer: Answer) => void }[] = [];
  let tellSilent = (): void => undefined;
  const silent = new Promise<void>((resolve) => {
    tellSilent = resolve;
  });
  opened.watched.strike((number, batch) => {
    if (number === sync && first === "error") {
      return Promise.resolve({ refusal: LATE_ERROR });
    }
    if (number === sync && first === "cancel") {
      cancel.abort();
    }
    if (number < sync + behind) {
      return undefined;
    }
    return new Promise<Answer>((resolve) => {
      const isFirst = number === sync + behind;
      void (silence.carriedOut === "at once" && isFirst ? batch.pass() : Promise.resolve(undefined)).then(
        (done) => {
          held.push({ batch, done, answer: resolve });
          tellSilent();
        },
      );
    });
  });

  const told: string[] = [];
  const running = runToEnd(action, opened.readied, {
    signal: cancel.signal,
    giveUp: giveUp.signal,
    onWait: (sentence) => told.push(sentence),
  });
  let outcome: Outcome | undefined;
  void running.then(
    (ended) => {
      outcome = ended;
    },
    () => undefined,
  );
  await Promise.race([silent, running]);
  await settled();
  await advanceClock(GRACE_MS);
  // Who has cancelled already need not be told while the action ends.
  const waited = outcome === undefined;
  await advanceClock(LONG_MS);
  cancel.abort();
  await advanceClock(GRACE_MS);
  giveUp.abort();
  await advanceClock(GRACE_MS);
  opened.watched.strike(undefined);
  if (!outcome) {
    return ["Cancel is not answered while Excel is silent."];
  }

  const { before, done } = reference;
  const fellSilent = held.length > 0;
  const wrong =
    !(fellSilent && waited) || told.some((sentence) => SAYS_NO_ANSWER.test(sentence))
      ? []
      : ["While it waits, the person is not told that Excel does not answer."];
  if ("error" in outcome) {
    const changed = judgeBetween(opened.state(), [before], { generatedMayDiffer: true }).length > 0;
    wrong.push(...judgeMessage(outcome, changed));
    if (fellSilent && !SAYS_NO_ANSWER.test(wordsOf(outcome))) {
      wrong.push(`The message does not say that Excel does not answer: ${wordsOf(outcome)}`);
    }
  } else {
    wrong.push(...judgeBetween(opened.state(), [done.state], { logMayLack: true, generatedMayDiffer: true }));
  }
  if (silence.answered) {
    for (const { batch, done: carried, answer } of held) {
      answer(carried ?? (silence.carriedOut === "late" ? await batch.pass() : { refusal: LATE_ERROR }));
    }
    await settled();
  }
  wrong.push(...judgeBetween(opened.state(), [before, done.state], { generatedMayDiffer: true }));
  if ("error" in outcome) {
    const left = whatIsLeft(opened);
    const second = await runToEnd(action, opened.readied);
    wrong.push(
      ...judgeRetry(
        action,
        reference,
        opened,
        second,
        [wordsOf(outcome), wordsOf(second), MAY_LACK_LINES],
        left,
      ),
    );
  }
  wrong.push(...(await judgeRemoval(action, opened, reference.removed, "error" in outcome)));
  return wrong;
}

const LATE_ERROR = { number: 5001, code: "GeneralException", message: "Injected." } as const;
