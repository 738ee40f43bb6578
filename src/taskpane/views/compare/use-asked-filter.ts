import { useCallback, useState } from "react";
import { FilterError } from "../../../tracking/filter/filter-error";

/** The filter of the questions on Compare, and what was wrong with it when one was asked. */
export interface AskedFilter {
  readonly text: string;
  /** What is wrong with this very text. */
  readonly problem: FilterError | undefined;
  /** Whether an error is still true: one about a filter is not, once another filter was typed. */
  readonly isTrue: (error: Error) => boolean;
  readonly setText: (text: string) => void;
  /** Asks something by the filter, and keeps what is wrong with it. */
  readonly ask: <T>(question: (filter: string) => Promise<T>) => Promise<T>;
}

/** One filter for several questions; until somebody types another one, it is the one that the highlight goes by. */
export function useAskedFilter(standing: string): AskedFilter {
  const [typed, setText] = useState<string>();
  const [wrong, setWrong] = useState<{ readonly text: string; readonly problem: FilterError }>();
  const text = typed ?? standing;
  const ask = useCallback(
    async <T>(question: (filter: string) => Promise<T>): Promise<T> => {
      try {
        const answer = await question(text);
        setWrong(undefined);
        return answer;
      } catch (error) {
        setWrong(error instanceof FilterError ? { text, problem: error } : undefined);
        throw error;
      }
    },
    [text],
  );
  const problem = wrong?.text === text ? wrong.problem : undefined;
  const isTrue = (error: Error): boolean => !(error instanceof FilterError) || problem !== undefined;
  return { text, problem, isTrue, setText, ask };
}
