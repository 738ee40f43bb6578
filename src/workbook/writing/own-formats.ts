// The number formats that a person gave the columns of a table: new rows carry them on, as a table does by itself where a
// row is typed. Texts stay texts, and a number is never shown as a date or a date as a number, whatever stands above.

import type { ColumnSpec } from "../../tracking/schema/column-spec";
import { showsDays } from "../../tracking/values/shown-day";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { tableInBatch } from "./table-in-batch";

/** The formats of a table's last row, by header. */
export type OwnFormats = ReadonlyMap<string, string>;

const TEXT = "@";
const GENERAL = "General";

/** Queues the question which formats the last row has; to be asked after the sync. Of a table that got another width none. */
export function queueOwnFormats(context: WorkbookSession, table: TrackedTable): () => OwnFormats {
  const last = tableInBatch(context, table).getDataBodyRange().getLastRow().load("numberFormat");
  return () => {
    const [formats = []] = last.numberFormat as string[][];
    const { headers } = table;
    return new Map(
      formats.length === headers.length ? headers.map((header, at) => [header, formats[at] ?? GENERAL]) : [],
    );
  };
}

/** The format of a column's new cells: the person's own where it shows values of this kind, else that of the spec. */
export function formatOfNewCells(
  { numberFormat }: Pick<ColumnSpec, "numberFormat">,
  own: string | undefined,
): string {
  if (numberFormat === TEXT || own === undefined || own === TEXT || own === GENERAL) {
    return numberFormat;
  }
  return showsDays(own) === showsDays(numberFormat) ? own : numberFormat;
}
