import type { Scalar } from "../values/scalar";

/** One thing that validation found, on its way to the pane and to `Issues`. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** Machine name of the rule, such as `required`, `type`, `range`, `choice`, `reference`, `duplicate-id`. */
  readonly rule: string;
  /** Table (= sheet) the value stands in: `Runs`, `Params`, ... */
  readonly table: string;
  /** Row of the table body, from 0; absent when the finding is about a column or the table. */
  readonly row?: number;
  /** Header of the column; absent when the finding is about the row or the table. */
  readonly column?: string;
  readonly value?: Scalar;
  /** A sentence: what is wrong. */
  readonly message: string;
  /** A sentence: what would make it right. */
  readonly fix: string;
}
