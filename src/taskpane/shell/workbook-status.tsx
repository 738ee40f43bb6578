import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { readStatus } from "../../actions/read-status";
import type { WorkbookStatus } from "../../actions/read-status";
import type { RunsheetError } from "../../tracking/runsheet-error";
import { asRunsheetError } from "../hooks/as-runsheet-error";

export interface StatusReading {
  /** As last read; kept while it is read anew. */
  readonly status: WorkbookStatus | undefined;
  /** When that was, in milliseconds since 1970 UTC. */
  readonly readAt: number;
  readonly reading: boolean;
  /** What the reading waits for, in a sentence. */
  readonly waiting: string | undefined;
  /** Why the last reading failed, if it did. */
  readonly error: RunsheetError | undefined;
  /** How often runs were edited in the sheet while the pane was open. */
  readonly edits: number;
  /** Notes that they were edited once more; views that tell of them read anew. */
  readonly noteEdit: () => void;
  /** Reads it anew; resolves to what was read, undefined where reading failed. */
  readonly refresh: () => Promise<WorkbookStatus | undefined>;
}

const Status = createContext<StatusReading>({
  status: undefined,
  readAt: 0,
  reading: false,
  waiting: undefined,
  error: undefined,
  edits: 0,
  noteEdit: () => undefined,
  refresh: () => Promise.resolve(undefined),
});

/** How the workbook stands, and the way to read it anew after something was written. */
export function useWorkbookStatus(): StatusReading {
  return useContext(Status);
}

/** Reads how the workbook stands at the start; views ask for more. */
export function WorkbookStatusProvider({ children }: { children: ReactNode }) {
  const [reading, setReading] = useState<Omit<StatusReading, "refresh" | "edits" | "noteEdit">>({
    status: undefined,
    readAt: 0,
    reading: true,
    waiting: undefined,
    error: undefined,
  });
  const [edits, setEdits] = useState(0);
  const noteEdit = useCallback(() => {
    setEdits((before) => before + 1);
  }, []);
  const turn = useRef(0);
  const read = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const status = await readStatus({
        onWait: (waiting) => {
          if (mine === turn.current) {
            setReading((now) => ({ ...now, waiting }));
          }
        },
      });
      if (mine === turn.current) {
        setReading({ status, readAt: Date.now(), reading: false, waiting: undefined, error: undefined });
      }
      return status;
    } catch (cause) {
      const error = asRunsheetError(cause);
      if (mine === turn.current) {
        setReading((now) => ({ ...now, reading: false, waiting: undefined, error }));
      }
      return undefined;
    }
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  const refresh = useCallback(() => {
    setReading((now) => ({ ...now, reading: true }));
    return read();
  }, [read]);
  const value = useMemo(
    () => ({ ...reading, edits, noteEdit, refresh }),
    [reading, edits, noteEdit, refresh],
  );
  return <Status value={value}>{children}</Status>;
}
