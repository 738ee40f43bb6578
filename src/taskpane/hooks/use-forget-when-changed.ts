import { useEffect, useMemo, useRef } from "react";
import { useWorkbookStatus } from "../shell/workbook-status";
import type { Action } from "./use-action";

/**
 * Forgets what an action had to say once the workbook is another than it was then: a sentence about a best run must not
 * stay when the run has gone.
 */
export function useForgetWhenChanged({ state, reset }: Pick<Action<[], unknown>, "state" | "reset">): void {
  const { status } = useWorkbookStatus();
  const stand = useMemo(() => JSON.stringify(status), [status]);
  const told = useRef<string>(undefined);
  const done = state.phase === "done";
  useEffect(() => {
    if (!done) {
      told.current = undefined;
    } else if (told.current === undefined) {
      told.current = stand;
    } else if (told.current !== stand) {
      reset();
    }
  }, [done, stand, reset]);
}
