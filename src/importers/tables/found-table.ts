import type { CellAccount } from "./cell-account";
import type { Area, GridCell } from "./grid";
import type { UnitLabel } from "./unit-label";

/** Why a line of a table is no row of its body. */
export type LeftOutReason =
  "blank" | "repeated header" | "summary" | "heading" | "note" | "labels" | "spread" | "not chosen";

/** A stretch of a table that is no row of its body. */
export interface LeftOutLines {
  readonly area: Area;
  readonly why: LeftOutReason;
  /** What stands there, in words. */
  readonly text: string;
}

/** One column of a table, or of the turned one, with the unit and the goal that its header states. */
export interface FoundColumn extends UnitLabel {
  /** The header, its rows joined: "val / acc". Blank where nothing names the column. */
  readonly header: string;
  /** Column of the sheet; row of the sheet where the table is transposed. */
  readonly line: number;
  /** Whether it only counts the rows: a running number. */
  readonly isIndex: boolean;
}

/** How a table belongs to one of runs. */
export interface Belonging {
  /** Position of the table of runs. */
  readonly to: number;
  /** One setting for all its runs, the rows beside each other, or rows known by the names of their runs. */
  readonly by: "constants" | "rows" | "names";
  /** The columns in which the names of the runs stand, in the table itself and in that of the runs. */
  readonly keys?: readonly [own: number, other: number];
  /** Whether these may be names of other runs for all that is known: they only count the rows, or are called otherwise. */
  readonly isUnsure?: boolean;
}

/** A table found in a grid. Where it is transposed, it is given turned round: one run a row. */
export interface FoundTable {
  /** Lines of text above, joined by line feeds; blank where there are none. */
  readonly title: string;
  readonly titleAreas: readonly Area[];
  /** From the first header to the last line, without the title. */
  readonly area: Area;
  /** The header rows, or columns where it is transposed; undefined where no line names the columns. */
  readonly header: Area | undefined;
  readonly columns: readonly FoundColumn[];
  /** Values of the runs. A row that ends early is blank behind its end. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Row of the sheet of each run; column of the sheet where the table is transposed. */
  readonly lines: readonly number[];
  readonly leftOut: readonly LeftOutLines[];
  /** Lines of those left out that may be runs for all that is known. */
  readonly mayBeRuns: readonly Area[];
  /** Whether the sheet has runs as columns. */
  readonly isTransposed: boolean;
  readonly belongs?: Belonging;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Why it is taken for a table, in a sentence. */
  readonly reason: string;
}

/** Text outside all tables. */
export interface GridNote {
  readonly area: Area;
  readonly text: string;
}

/** All that a grid holds: tables from top to bottom, notes, and what each cell was taken for. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly notes: readonly GridNote[];
  readonly account: CellAccount;
}
