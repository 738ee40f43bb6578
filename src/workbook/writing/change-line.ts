import type { RowValues } from "../../tracking/planning/plan";
import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";

/** One line of `Changes`. */
export interface ChangeLine extends RowValues {
  readonly What: (typeof CHANGE_KINDS)[number];
}
