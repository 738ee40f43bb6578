import { useCallback, useEffect, useRef, useState } from "react";
import { openFilter, type OpenedFilter } from "../../../actions/open-filter";
import type { RunsheetError } from "../../../tracking/runsheet-error";
import type { TypedFilter } from "../../../tracking/filter/typed-filter";
import { asRunsheetError } from "../../hooks/as-runsheet-error";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** A text with the place of its caret; undefined where a part is selected. */
interface Typed {
  readonly text: string;
  readonly caret: number | undefined;
}

/** What is known of a filter while it is typed. */
export interface TypedAnswer {
  /** What was asked last that has an answer. */
  readonly asked?: Typed;
  readonly typed?: TypedFilter;
  /** Why the runs could not be read. */
  readonly error?: RunsheetError;
  /** Asks what a text comes to. Only the latest is answered; the runs are read at the first, and after edits. */
  readonly ask: (typed: Typed) => void;
}

/** Asks the background worker about a filter while it is typed, one question at a time. */
export function useTypedFilter(): TypedAnswer {
  const { edits } = useWorkbookStatus();
  const [answer, setAnswer] = useState<Omit<TypedAnswer, "ask">>({});
  const latestEdits = useRef(edits);
  const held = useRef<{ readonly runs: OpenedFilter; readonly edits: number }>(undefined);
  const wanted = useRef<Typed>(undefined);
  const isAsking = useRef(false);
  const gone = useRef<AbortController>(undefined);
  useEffect(() => {
    latestEdits.current = edits;
  }, [edits]);
  useEffect(() => {
    const controller = new AbortController();
    gone.current = controller;
    return () => {
      controller.abort();
    };
  }, []);

  const answerOf = useCallback(async ({ text, caret }: Typed, signal: AbortSignal) => {
    const isCurrent = held.current?.edits === latestEdits.current;
    const known = isCurrent ? await held.current?.runs.typed(text, caret) : undefined;
    if (known) {
      return known;
    }
    const read = latestEdits.current;
    const runs = await openFilter({ signal });
    held.current = { runs, edits: read };
    return runs.typed(text, caret);
  }, []);

  const ask = useCallback(
    (typed: Typed) => {
      wanted.current = typed;
      const goOn = async (signal: AbortSignal): Promise<void> => {
        const show = (next: Omit<TypedAnswer, "ask">): void => {
          if (!signal.aborted) {
            setAnswer(next);
          }
        };
        isAsking.current = true;
        while (wanted.current) {
          const asked = wanted.current;
          wanted.current = undefined;
          try {
            const found = await answerOf(asked, signal);
            show({ asked, ...(found && { typed: found }) });
          } catch (cause) {
            show({ asked, error: asRunsheetError(cause) });
          }
        }
        isAsking.current = false;
      };
      if (!isAsking.current && gone.current) {
        void goOn(gone.current.signal);
      }
    },
    [answerOf],
  );
  return { ...answer, ask };
}
