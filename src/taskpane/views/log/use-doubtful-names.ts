import { useState } from "react";
import type { RunDrafting } from "./use-run-draft";

export interface DoubtfulNames {
  /** Whether saving was held because of a name that stands there still. */
  readonly holds: boolean;
  /** The field that saving is held for, the first time it is asked for with this name; a second time is an answer. */
  readonly hold: () => string | undefined;
}

/**
 * Names that may be misspelt for known ones. Whoever types one and presses Enter has not seen the question yet, so that the
 * first attempt to save shows it and no more.
 */
export function useDoubtfulNames({ uid, draft, check, isEdited }: RunDrafting): DoubtfulNames {
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const doubts = Object.keys(check?.meant ?? {})
    .filter(isEdited)
    .map((key) => ({ key, doubt: JSON.stringify([uid, key, draft[key]]) }));
  const hold = (): string | undefined => {
    const first = doubts.find(({ doubt }) => !held.has(doubt));
    setHeld(new Set(doubts.map(({ doubt }) => doubt)));
    return first?.key;
  };
  return { holds: doubts.some(({ doubt }) => held.has(doubt)), hold };
}
