import { useEffect, useRef } from "react";
import { useWorkbookStatus } from "../shell/workbook-status";

/**
 * For a view that tells how the workbook stands: reads it anew when the view comes into sight, when the person comes back
 * from the sheet while it is there, and when runs are edited in the sheet beside it; edits made while it is read end in
 * one more reading.
 */
export function useFreshStatus(active: boolean): void {
  const { refresh, edits, reading } = useWorkbookStatus();
  const was = useRef(active);
  const seen = useRef(edits);
  useEffect(() => {
    if (active && !reading && edits !== seen.current) {
      seen.current = edits;
      void refresh();
    }
  }, [active, reading, edits, refresh]);
  useEffect(() => {
    if (active && !was.current) {
      void refresh();
    }
    was.current = active;
    if (!active) {
      return undefined;
    }
    const read = () => void refresh();
    window.addEventListener("focus", read);
    return () => {
      window.removeEventListener("focus", read);
    };
  }, [active, refresh]);
}
