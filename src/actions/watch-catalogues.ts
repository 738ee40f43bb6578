// Changes made by hand on the catalogues are followed as they are made. What Excel tells of is gathered: however many
// changes come while an action has the lane, one look follows them all when it has ended. A look that finds nothing
// changed writes nothing, so that Runsheet's own writes end in one look and no more.

import { RunsheetError } from "../tracking/runsheet-error";
import { explainExcelError } from "../workbook/explain-excel-error";
import { watchTables, type TableChange } from "../workbook/watch-tables";
import { followCatalogues, type FollowedCatalogues, type WatchedTable } from "./follow-catalogues";

/** What a watch has to say. */
export interface CatalogueNews {
  readonly onFollowed: (followed: FollowedCatalogues) => void;
  readonly onFailed: (error: RunsheetError) => void;
  /** What a look that has begun waits for, in a sentence; undefined once it goes on. */
  readonly onWait: (sentence: string | undefined) => void;
  /** Cells of runs were edited, which changes no catalogue but perhaps which run is best. */
  readonly onRunsEdited: () => void;
}

/** A watch over the catalogues. */
export interface CatalogueWatch {
  /** Looks whether anything is to be followed; resolves when that has been done. */
  readonly look: () => Promise<void>;
  /** Ends the look that is under way, so that others have their turn; what it would have followed, the next one does. */
  readonly giveUp: () => void;
  readonly stop: () => void;
}

/** Begins to watch, and looks at once: the workbook may have been changed while nobody watched. */
export function watchCatalogues({
  onFollowed,
  onFailed,
  onWait,
  onRunsEdited,
}: CatalogueNews): CatalogueWatch {
  const state: {
    stamp: string | undefined;
    tables: ReadonlyMap<string, WatchedTable>;
    /** The look that has not begun yet. */
    waiting: Promise<void> | undefined;
    /** Ends the look that began last. */
    underWay: AbortController | undefined;
    stopped: boolean;
  } = { stamp: undefined, tables: new Map(), waiting: undefined, underWay: undefined, stopped: false };
  /** Tables that were not known when they changed; each is worth one look. */
  const met = new Set<string>();

  const follow = async (): Promise<void> => {
    const stop = new AbortController();
    // Whatever it waits for before its turn has come, it keeps nobody from anything.
    const tell = (sentence: string | undefined): void => {
      if (state.underWay === stop && !state.stopped) {
        onWait(sentence);
      }
    };
    try {
      const followed = await followCatalogues(state.stamp, { signal: stop.signal, onWait: tell }, () => {
        state.waiting = undefined;
        state.underWay = stop;
        return !state.stopped;
      });
      if (followed && !state.stopped) {
        state.stamp = followed.stamp;
        state.tables = followed.watched;
        onFollowed(followed);
      }
    } catch (cause) {
      if (!state.stopped) {
        onFailed(explainExcelError(cause));
      }
    } finally {
      tell(undefined);
    }
  };
  // It begins a moment later, so that it is known to wait before it has begun.
  const look = (): Promise<void> => (state.waiting ??= Promise.resolve().then(follow));
  const onChange = (change: TableChange): void => {
    const known = state.tables.has(change.tableId);
    if (!state.stopped && !change.remote && (known ? concerns(change) : !met.has(change.tableId))) {
      met.add(change.tableId);
      void look();
    }
    if (!state.stopped && state.tables.get(change.tableId)?.part === "header") {
      onRunsEdited();
    }
  };
  const concerns = ({ tableId, row }: TableChange): boolean => {
    const table = state.tables.get(tableId);
    return table?.part === "all" || (table?.part === "header" && (row ?? 0) <= table.headerRow);
  };
  const watching = watchTables(onChange);
  watching.catch((cause: unknown) => {
    // Without events, what is changed by hand is followed by the next action.
    onFailed(explainExcelError(cause));
  });
  void look();
  return {
    look,
    giveUp: () => state.underWay?.abort(),
    stop: () => {
      state.stopped = true;
      state.underWay?.abort();
      void watching.then((stop) => stop()).catch(() => undefined);
    },
  };
}
