import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { readStatus } from "../../actions/read-status";
import type { WorkbookStatus } from "../../actions/read-status";
import type { RunsheetError } from "../../tracking/runsheet-error";
import { asRunsheetError } from "../hooks/as-runsheet-error";
import type { Running } from "../hooks/use-action";

export interface StatusReading {
  /** As last read; kept while it is read anew. */
  readonly status: WorkbookStatus | undefined;
  /** When that was, in milliseconds since 1970 UTC. */
  readonly readAt: number;
  readonly reading: boolean;
  /** What the reading waits for, in a sentence. */
  readonly waiting: string | undefined;
  /** Whether the person asked to stop the reading. */
  readonly cancelling: boolean;
  /** Why the last reading failed, if it did. */
  readonly error: RunsheetError | undefined;
  /** How often runs were edited in the sheet while the pane was open. */
  readonly edits: number;
  /** Notes that they were edited once more; views that tell of them read anew. */
  readonly noteEdit: () => void;
  /**
   * Reads it anew; resolves to what was read, undefined where reading failed. As a part of an action it is cancelled with
   * it, and the action says what it waits for.
   */
  readonly refresh: (part?: Reading) => Promise<WorkbookStatus | undefined>;
  /** Stops reading; what was read before stays. */
  readonly cancel: () => void;
}

/** The action that a reading is part of. */
type Reading = Pick<Running, "signal" | "onWait">;

const Status = createContext<StatusReading>({
  status: undefined,
  readAt: 0,
  reading: false,
  waiting: undefined,
  cancelling: false,
  error: undefined,
  edits: 0,
  noteEdit: () => undefined,
  refresh: () => Promise.resolve(undefined),
  cancel: () => undefined,
});

const AT_REST = { reading: false, waiting: undefined, cancelling: false } as const;

/** How the workbook stands, and the way to read it anew after something was written. */
export function useWorkbookStatus(): StatusReading {
  return useContext(Status);
}

/** Reads how the workbook stands at the start; views ask for more. */
export function WorkbookStatusProvider({ children }: { children: ReactNode }) {
  const [reading, setReading] = useState<Omit<StatusReading, "refresh" | "cancel" | "edits" | "noteEdit">>({
    status: undefined,
    readAt: 0,
    reading: true,
    waiting: undefined,
    cancelling: false,
    error: undefined,
  });
  const [edits, setEdits] = useState(0);
  const noteEdit = useCallback(() => {
    setEdits((before) => before + 1);
  }, []);
  const turn = useRef(0);
  const stops = useRef(new Set<AbortController>());
  const read = useCallback(async (part?: Reading) => {
    const mine = ++turn.current;
    const stop = new AbortController();
    stops.current.add(stop);
    const unlink = abortWith(part?.signal, stop);
    try {
      const status = await readStatus({
        signal: stop.signal,
        onWait: (waiting) => {
          part?.onWait(waiting);
          if (mine === turn.current) {
            setReading((now) => ({ ...now, waiting }));
          }
        },
      });
      if (mine === turn.current) {
        setReading({ ...AT_REST, status, readAt: Date.now(), error: undefined });
      }
      return status;
    } catch (cause) {
      const error = asRunsheetError(cause);
      if (mine === turn.current) {
        setReading((now) => ({ ...now, ...AT_REST, error }));
      }
      return undefined;
    } finally {
      stops.current.delete(stop);
      unlink();
    }
  }, []);
  const cancel = useCallback(() => {
    for (const stop of stops.current) {
      stop.abort();
    }
    setReading((now) => ({ ...now, cancelling: now.reading }));
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  const refresh = useCallback(
    (part?: Reading) => {
      setReading((now) => ({ ...now, reading: true, cancelling: false }));
      return read(part);
    },
    [read],
  );
  const value = useMemo(
    () => ({ ...reading, edits, noteEdit, refresh, cancel }),
    [reading, edits, noteEdit, refresh, cancel],
  );
  return <Status value={value}>{children}</Status>;
}

/** Lets one signal abort another; one that says so already belongs to what is over by now. Returns the way to undo it. */
function abortWith(signal: AbortSignal | undefined, stop: AbortController): () => void {
  if (signal === undefined || signal.aborted) {
    return () => undefined;
  }
  const abort = (): void => {
    stop.abort();
  };
  signal.addEventListener("abort", abort);
  return () => {
    signal.removeEventListener("abort", abort);
  };
}
