import { useCallback, useEffect, useRef, useState } from "react";
import type { ViewRequest, ViewRequests } from "../../commands/view-requests";
import { asRunsheetError } from "../hooks/as-runsheet-error";
import { useAnnounce } from "./announcer";
import type { ViewName } from "./views";
import { useWorkbookStatus } from "./workbook-status";

/** A request that the pane has something to say of. */
export interface ShownRequest {
  readonly key: number;
  readonly request: ViewRequest;
  /** Whether nothing is done for it any more. */
  readonly ended: boolean;
}

export interface RequestedViews {
  readonly shown: readonly ShownRequest[];
  /** Notes that what a request asked for is done, or was not to be. */
  readonly end: (key: number) => void;
  readonly close: (key: number) => void;
  /** Takes away what has been said; what is still being done stays in sight. */
  readonly dismiss: () => void;
}

/** Follows the ribbon: shows the view that a command asks for, and holds what it asks for until that has been read. */
export function useRequestedView(requests: ViewRequests, show: (view: ViewName) => void): RequestedViews {
  const announce = useAnnounce();
  const { refresh } = useWorkbookStatus();
  const [shown, setShown] = useState<readonly ShownRequest[]>([]);
  const next = useRef(0);
  useEffect(
    () =>
      requests.subscribe((request) => {
        show(request.view);
        const { act, error } = request;
        const key = next.current++;
        setShown((before) => [
          ...before.filter(({ ended }) => !ended),
          ...((act ?? error) ? [{ key, request, ended: act === undefined }] : []),
        ]);
        if (error) {
          announce(asRunsheetError(error).message);
          void refresh();
        }
      }),
    [requests, show, announce, refresh],
  );
  const end = useCallback((key: number) => {
    setShown((before) => before.map((one) => (one.key === key ? { ...one, ended: true } : one)));
  }, []);
  const close = useCallback((key: number) => {
    setShown((before) => before.filter((one) => one.key !== key));
  }, []);
  const dismiss = useCallback(() => {
    setShown((before) => before.filter(({ ended }) => !ended));
  }, []);
  return { shown, end, close, dismiss };
}
