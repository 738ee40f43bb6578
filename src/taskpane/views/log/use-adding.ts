import { useState } from "react";
import { useAction, type Action, type Running } from "../../hooks/use-action";

interface AddingOptions {
  /** What stands in the way of adding, if anything. */
  readonly problem: string | undefined;
  /** The known name that the one entered is like, if any: then the person says which is meant. */
  readonly known: string | undefined;
  /** Adds and resolves when it stands in the workbook. */
  readonly onAdd: (running: Running) => Promise<void>;
  /** Lets the known one go by the name entered as well, and goes on with it. */
  readonly onKnown: (running: Running, name: string, again: boolean) => Promise<void>;
  /** Called when one of the two is done. */
  readonly onDone: () => void;
}

export interface Adding {
  /** Adds what was entered. */
  readonly add: Action<[], void>;
  /** Uses the known one instead. */
  readonly use: Action<[known: string, again: boolean], void>;
  readonly busy: boolean;
  /** Whether the person asked to add what could not be added yet. */
  readonly tried: boolean;
  /** Asks to add what was entered, where nothing stands in the way; `asNew` although it is like a known one. */
  readonly submit: (asNew: boolean) => void;
}

/** Adding a definition, or using a known one in its place. */
export function useAdding({ problem, known, onAdd, onKnown, onDone }: AddingOptions): Adding {
  const [tried, setTried] = useState(false);
  const add = useAction(async (running) => {
    await onAdd(running);
    onDone();
  });
  const use = useAction(async (running, name: string, again: boolean) => {
    await onKnown(running, name, again);
    onDone();
  });
  const submit = (asNew: boolean) => {
    setTried(true);
    if (problem === undefined && (asNew || known === undefined)) {
      void add.start();
    }
  };
  const busy = add.state.phase === "running" || use.state.phase === "running";
  return { add, use, busy, tried, submit };
}
