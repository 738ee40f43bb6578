import type { Scalar } from "../tracking/scalar";
import { notBuilt } from "./not-built";
import type { RunForm } from "./open-run-form";

/** The texts as typed, by field key. */
export type RunDraft = Readonly<Record<string, string>>;

/** What is wrong with a draft, and which runs have the same configuration. */
export interface DraftCheck {
  /** By field key. */
  readonly errors: Readonly<Record<string, string>>;
  readonly sameConfiguration: readonly {
    readonly runId: string;
    readonly name?: string;
    readonly status?: string;
    readonly results: readonly { readonly metric: string; readonly value: Scalar; readonly unit?: string }[];
  }[];
  /** No error and nothing required is missing. */
  readonly complete: boolean;
}

/** Checks the form as one types; `decimalSeparator` is the user's own. */
export function checkRunDraft(
  _form: RunForm,
  _draft: RunDraft,
  _decimalSeparator: "." | "," = ".",
): DraftCheck {
  throw notBuilt("Check run draft");
}
