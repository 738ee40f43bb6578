import { useState } from "react";

/** What was asked about columns, so that an answer can be changed after the preview has stopped asking. */
export interface Answered<Question> {
  /** What is or was asked about a column: as the preview has it now, else as it was when it was answered. */
  readonly askedOf: (column: number, now: Question | undefined) => Question | undefined;
  /** Keeps what was asked about a column that is being answered. */
  readonly keep: (column: number, question: Question) => void;
}

/** Remembers questions about columns that were answered. */
export function useAnswered<Question>(): Answered<Question> {
  const [answered, setAnswered] = useState<ReadonlyMap<number, Question>>(new Map());
  return {
    askedOf: (column, now) => now ?? answered.get(column),
    keep: (column, question) => {
      setAnswered(new Map([...answered, [column, question]]));
    },
  };
}
