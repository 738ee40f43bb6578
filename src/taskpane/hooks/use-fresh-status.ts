import { useEffect, useRef } from "react";
import { useWorkbookStatus } from "../shell/workbook-status";

/**
 * For a view that tells how the workbook stands: reads it anew when the view comes into sight, and when the person comes
 * back from the sheet while it is there.
 */
export function useFreshStatus(active: boolean): void {
  const { refresh } = useWorkbookStatus();
  const was = useRef(active);
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
