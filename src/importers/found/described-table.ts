import type { FoundTable, LeftOutReason } from "../tables/found-table";
import type { Area } from "../tables/grid";
import type { DrawnTable } from "./draw-table";

/** What becomes of a table. */
export type TableUse = "runs" | "joined" | "left out";

/** What a table that was found in a part was taken for, to be drawn and corrected. Areas count from 0 within the part. */
export interface DescribedTable extends Pick<
  FoundTable,
  | "title"
  | "titleAreas"
  | "area"
  | "header"
  | "lines"
  | "mayBeRuns"
  | "isTransposed"
  | "belongs"
  | "confidence"
  | "reason"
> {
  /** Name of the part, as it was handed over. */
  readonly part: string;
  /** Position among the tables of the part, from 0; what `belongs` counts by. */
  readonly at: number;
  /** Where it stands, such as "B5:F20" or "lines 5 to 20". */
  readonly place: string;
  /** Where the table stands that it belongs to; undefined where it belongs to none. */
  readonly belongsAt?: string;
  readonly headers: readonly string[];
  readonly leftOut: readonly { readonly area: Area; readonly why: LeftOutReason; readonly text: string }[];
  /** Whether a person has to look at it before it is imported: it may stand otherwise, or be none. */
  readonly isUnsure: boolean;
  /** Whether its rows are runs, or its columns are joined to the runs of the table that it belongs to. */
  readonly use: TableUse;
  /** Why it is left out, as a sentence; undefined where it is not. */
  readonly whyNot?: string;
  readonly picture: DrawnTable;
  /** What is said of it: what was taken for what, and what was left out, in sentences. */
  readonly told: readonly string[];
  /** Where the first cell of its part stands on the sheet, from 0: what areas are counted from. */
  readonly origin: { readonly row: number; readonly column: number };
  /** How many rows and columns its part has. */
  readonly extent: { readonly rows: number; readonly columns: number };
}
