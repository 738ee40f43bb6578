import type { Progress } from "../../importers/pace";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RunsheetError } from "../../tracking/runsheet-error";
import { useAnnounce } from "../shell/announcer";
import { stageWords } from "../words/stage-words";
import { asRunsheetError } from "./as-runsheet-error";

export type ActionState<Result> =
  | { readonly phase: "idle" }
  | {
      readonly phase: "running";
      readonly progress: Progress | undefined;
      /** What it waits for, in a sentence, until it goes on. */
      readonly waiting: string | undefined;
      readonly cancelling: boolean;
      /** It has failed or was cancelled, and takes back what it had written; that can be given up. */
      readonly takingBack: boolean;
    }
  | { readonly phase: "done"; readonly result: Result }
  | { readonly phase: "failed"; readonly error: RunsheetError };

/** What an action is given to report to and to be stopped by. */
export interface Running {
  readonly signal: AbortSignal;
  readonly giveUp: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onWait: (sentence: string) => void;
}

export interface Action<Given extends readonly unknown[], Result> {
  readonly state: ActionState<Result>;
  /** Starts it, or starts it anew and forgets the one under way. Resolves to undefined when it failed. */
  readonly start: (...given: Given) => Promise<Result | undefined>;
  /**
   * Asks the action to stop; it ends as failed with code `cancelled`, or with what it had done. While it takes back what it
   * had written, asks it to leave that as it is.
   */
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** The two ways out of an action. */
interface Ways {
  readonly out: AbortController;
  readonly giveUp: AbortController;
  /** Since when it is the second one that ends it, in milliseconds. */
  takingBackSince: number | undefined;
}

/** A click on Cancel may be a double one, whose second half means nothing else; in milliseconds. */
const DOUBLE_CLICK = 1_000;

/** Progress is drawn this often at most, in milliseconds. */
const DRAW_EVERY = 80;

/**
 * Runs an asynchronous action and holds how it stands, for a view to show. The end is announced to screen readers: by
 * `sentence` when it went well, by the error's words when not; so are the stages on the way and what the action waits
 * for, but never the counts.
 */
export function useAction<Given extends readonly unknown[], Result>(
  perform: (running: Running, ...given: Given) => Promise<Result>,
  sentence?: (result: Result) => string,
): Action<Given, Result> {
  const announce = useAnnounce();
  const [state, setState] = useState<ActionState<Result>>({ phase: "idle" });
  const current = useRef<Ways>(undefined);
  const latest = useRef({ perform, sentence });
  useEffect(() => {
    latest.current = { perform, sentence };
  });

  const start = useCallback(
    async (...given: Given) => {
      current.current?.out.abort();
      const ways = waysOut();
      current.current = ways;
      const outdated = () => current.current !== ways;
      const { signal } = ways.out;
      const { signal: giveUp } = ways.giveUp;
      const begun = { phase: "running", progress: undefined, waiting: undefined } as const;
      const running = (news: { readonly progress: Progress } | { readonly waiting: string }) => {
        if (!outdated()) {
          const takingBack = ways.takingBackSince !== undefined;
          setState({ ...begun, ...news, takingBack, cancelling: (takingBack ? giveUp : signal).aborted });
        }
      };
      const onProgress = progressListener(announce, (progress) => {
        if (progress.stage === "taking back") {
          ways.takingBackSince ??= performance.now();
        }
        running({ progress });
      });
      const onWait = (sentence: string) => {
        running({ waiting: sentence });
        if (!outdated()) {
          announce(sentence);
        }
      };
      setState({ ...begun, cancelling: false, takingBack: false });
      try {
        const result = await latest.current.perform({ signal, giveUp, onProgress, onWait }, ...given);
        if (outdated()) {
          return undefined;
        }
        setState({ phase: "done", result });
        if (latest.current.sentence) {
          announce(latest.current.sentence(result));
        }
        return result;
      } catch (cause) {
        if (outdated()) {
          return undefined;
        }
        const error = asRunsheetError(cause);
        setState({ phase: "failed", error });
        announce(`${error.message} ${error.advice}`);
        return undefined;
      }
    },
    [announce],
  );

  const cancel = useCallback(() => {
    const { out, giveUp, takingBackSince } = current.current ?? waysOut();
    if (takingBackSince !== undefined && performance.now() - takingBackSince < DOUBLE_CLICK) {
      return;
    }
    (takingBackSince === undefined ? out : giveUp).abort();
    setState((now) => (now.phase === "running" ? { ...now, cancelling: true } : now));
  }, []);

  const reset = useCallback(() => {
    current.current?.out.abort();
    current.current = undefined;
    setState({ phase: "idle" });
  }, []);

  return { state, start, cancel, reset };
}

function waysOut(): Ways {
  return { out: new AbortController(), giveUp: new AbortController(), takingBackSince: undefined };
}

function progressListener(announce: (text: string) => void, draw: (progress: Progress) => void) {
  let stage: string | undefined;
  let drawn = -Infinity;
  return (progress: Progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - drawn < DRAW_EVERY) {
      return;
    }
    if (progress.stage !== stage) {
      announce(stageWords(progress.stage));
    }
    stage = progress.stage;
    drawn = now;
    draw(progress);
  };
}
