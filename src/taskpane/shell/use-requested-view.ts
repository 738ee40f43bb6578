import { useCallback, useEffect, useState } from "react";
import { subscribe } from "../../commands/requested-view";
import type { ViewRequest } from "../../commands/requested-view";
import { asRunsheetError } from "../hooks/as-runsheet-error";
import { useAnnounce } from "./announcer";
import type { ViewName } from "./views";
import { useWorkbookStatus } from "./workbook-status";

/** Follows the ribbon: shows the view that a command asks for, holds what it has to say, and reads the workbook anew. */
export function useRequestedView(show: (view: ViewName) => void) {
  const announce = useAnnounce();
  const { refresh } = useWorkbookStatus();
  const [request, setRequest] = useState<ViewRequest>();
  useEffect(
    () =>
      subscribe((wanted) => {
        show(wanted.view);
        const { message, error } = wanted;
        if (message === undefined && error === undefined) {
          setRequest(undefined);
          return;
        }
        setRequest(wanted);
        announce(error ? asRunsheetError(error).message : (message ?? ""));
        void refresh();
      }),
    [show, announce, refresh],
  );
  const dismiss = useCallback(() => {
    setRequest(undefined);
  }, []);
  return { request, dismiss };
}
