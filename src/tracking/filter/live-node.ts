import type { ColumnTarget } from "../schema/run-columns";

/** The numbers that a test holds for; an end that is absent is open. Times are milliseconds since 1970 UTC. */
export interface LiveSpan {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/**
 * A test of one cell that a formula can say, of the runs that are completed. What it says of a cell that is blank, and of a
 * span and a flag also of a cell that holds neither number nor truth, is nothing (truth.ts).
 */
export type LiveTest =
  /** The same for every completed run. */
  | { readonly kind: "fixed"; readonly holds: boolean }
  | { readonly kind: "blank"; readonly column: ColumnTarget }
  | {
      readonly kind: "span";
      readonly column: ColumnTarget;
      readonly span: LiveSpan;
      readonly isDate: boolean;
    }
  | { readonly kind: "flag"; readonly column: ColumnTarget; readonly wanted: boolean }
  | LiveText;

/** A test of texts, in any case and with any spaces around them. */
export interface LiveText {
  readonly kind: "text";
  readonly column: ColumnTarget;
  readonly how: "is" | "begins" | "ends" | "has";
  readonly text: string;
  /** The numbers that it holds for as well; of "is" alone. */
  readonly numbers?: LiveSpan;
  /** Whether it holds for TRUE, and for FALSE. */
  readonly ofTrue: boolean;
  readonly ofFalse: boolean;
  /** Whether it holds for errors; absent where it holds for some errors and not for others. */
  readonly ofError?: boolean;
}

/** A filter that formulas can say. */
export type LiveNode =
  | LiveTest
  | { readonly kind: "and" | "or"; readonly parts: readonly LiveNode[] }
  | { readonly kind: "not"; readonly part: LiveNode };
