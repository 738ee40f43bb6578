import { RunsheetError } from "../../tracking/runsheet-error";
import type { OrderKey, RunsLook } from "../../tracking/views/saved-view";
import { plainName } from "../../tracking/views/view-words";
import { listed } from "../../tracking/words/listed";
import type { WorkbookSession } from "../../workbook/run-excel";
import {
  queueHiddenColumns,
  queueNoOrder,
  queueOrder,
  readRunsLook,
  type StandingLook,
} from "../../workbook/runs-look";

/** How a table is to look. */
export interface WantedLook extends Pick<RunsLook, "hidden" | "shown"> {
  /** By what its rows are to be sorted; absent where they are left as they stand. */
  readonly sorting?: {
    readonly by: readonly OrderKey[];
    /** By what it is to be known as sorted afterwards: these keys begin the ones above, so that no row moves. */
    readonly known: readonly OrderKey[];
  };
}

/** Which columns change, by their keys. */
export interface ColumnChanges {
  readonly hid: readonly string[];
  readonly showed: readonly string[];
}

/** How often it is tried while columns move. */
const ATTEMPTS = 3;

/**
 * Hides, shows and sorts as wanted; one batch. Sorting goes by the places of columns, so that it is done again where somebody moved
 * columns at that moment. Throws `workbook-changed` where they keep moving.
 */
export async function setLook(
  context: WorkbookSession,
  standing: StandingLook,
  wanted: WantedLook,
): Promise<void> {
  let look = standing;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    queueHiddenColumns(context, look.table, hiddenById(look, wanted));
    const { by, known } = wanted.sorting ?? { by: [], known: [] };
    queueOrder(context, look.table, by);
    if (by.length > 0 && known.length === 0) {
      queueNoOrder(context, look.table);
    } else if (known.length < by.length) {
      queueOrder(context, look.table, known);
    }
    const now = await readRunsLook(context, look.table);
    const isMoved = JSON.stringify(now.table.headers) !== JSON.stringify(look.table.headers);
    if (by.length === 0 || !isMoved) {
      return;
    }
    look = now;
  }
  throw new RunsheetError(
    "workbook-changed",
    "Columns of Runs kept moving while it was sorted.",
    "Wait until nobody edits it, then try again.",
  );
}

/** What would change of the columns. */
export function columnChanges(look: StandingLook, wanted: Pick<RunsLook, "hidden" | "shown">): ColumnChanges {
  const keysOf = (keys: readonly string[], isHidden: boolean): string[] =>
    keys.filter((key) => {
      const column = look.columns[look.table.find(key)?.position ?? -1];
      return column !== undefined && column.isHidden !== isHidden;
    });
  return { hid: keysOf(wanted.hidden, true), showed: keysOf(wanted.shown, false) };
}

/** Which of these columns are gone, in a sentence; undefined for none. */
export function goneColumns({ table }: StandingLook, { hidden, shown }: Pick<RunsLook, "hidden" | "shown">) {
  const gone = [...new Set([...hidden, ...shown])].filter((key) => table.find(key) === undefined);
  return gone.length === 0
    ? undefined
    : `It knows columns that Runs has no more: ${listed(gone.map(plainName))}.`;
}

function hiddenById(look: StandingLook, wanted: WantedLook): Map<number, boolean> {
  const { hid, showed } = columnChanges(look, wanted);
  const idOf = (key: string): number => look.columns[look.table.find(key)?.position ?? -1]?.id ?? -1;
  return new Map([
    ...hid.map((key): [number, boolean] => [idOf(key), true]),
    ...showed.map((key): [number, boolean] => [idOf(key), false]),
  ]);
}
