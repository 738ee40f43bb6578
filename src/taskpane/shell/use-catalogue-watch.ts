import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenRename } from "../../actions/settle-rename";
import { watchCatalogues, type CatalogueWatch } from "../../actions/watch-catalogues";
import { useWorkbookStatus } from "./workbook-status";

/** What the watch over the catalogues has to say. */
export interface WatchedCatalogues {
  /** Definitions and columns that somebody renamed on one side alone. */
  readonly renames: readonly OpenRename[];
  /** What could not be followed, in sentences. */
  readonly remarks: readonly string[];
  /** What following them waits for, in a sentence. */
  readonly waiting: string | undefined;
  /** Lets the look that is under way be; the next one follows what it would have. */
  readonly giveUp: () => void;
  /** Looks again at once. */
  readonly look: () => Promise<void>;
  /** Takes away what was said and has been read. */
  readonly dismiss: (remark: string) => void;
}

/**
 * Follows the catalogues as long as the pane lives, and reads anew how the workbook stands when they changed. What keeps
 * it from that, reading the workbook says as well.
 */
export function useCatalogueWatch(): WatchedCatalogues {
  const { status, refresh, noteEdit } = useWorkbookStatus();
  const [news, setNews] = useState<Pick<WatchedCatalogues, "renames" | "remarks">>({
    renames: [],
    remarks: [],
  });
  const [waiting, setWaiting] = useState<string>();
  const watch = useRef<CatalogueWatch>(undefined);
  useEffect(() => {
    let first = true;
    const watching = watchCatalogues({
      onFollowed: ({ renames, remarks, changed }) => {
        // A look that found nothing new has nothing to say against what was said before.
        setNews((before) => ({ renames, remarks: changed ? remarks : before.remarks }));
        if (changed && !first) {
          void refresh();
        }
        first = false;
      },
      onFailed: () => undefined,
      onWait: setWaiting,
      onRunsEdited: noteEdit,
    });
    watch.current = watching;
    return watching.stop;
  }, [refresh, noteEdit]);
  const look = useCallback(() => watch.current?.look() ?? Promise.resolve(), []);
  const giveUp = useCallback(() => watch.current?.giveUp(), []);
  const state = status?.state;
  const was = useRef(state);
  useEffect(() => {
    // Tables that were not there before have not told of themselves yet.
    if (was.current !== undefined && was.current !== state) {
      void look();
    }
    was.current = state;
  }, [state, look]);
  const dismiss = useCallback((remark: string) => {
    setNews(({ renames, remarks }) => ({ renames, remarks: remarks.filter((one) => one !== remark) }));
  }, []);
  return { ...news, waiting, look, giveUp, dismiss };
}
