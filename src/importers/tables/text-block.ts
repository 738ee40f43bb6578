import type { Area } from "./grid";

/** Text that stands alone: the title of what is below, a heading within a table, or a note. */
export interface TextBlock {
  readonly area: Area;
  /** Blank rows between it and the table above; Infinity where there is none. */
  readonly distance: number;
  /** The text above it, where nothing else is in between. */
  readonly above: TextBlock | undefined;
  /** Whether it is a remark, or too long for a title. */
  readonly isNote: boolean;
  /** Whether it belongs to a table already. */
  isTaken: boolean;
}
