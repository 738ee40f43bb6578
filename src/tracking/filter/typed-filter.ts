import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { completeFilter, type FilterCompletion } from "./complete-filter";
import { FilterError, type FilterProblem } from "./filter-error";
import { FilterFields } from "./filter-fields";
import { filterRuns } from "./filter-runs";
import { parseFilter } from "./parse-filter";
import type { OfferedValues } from "./value-options";

/** A filter as it stands while somebody types it. */
export interface TypedFilterRequest {
  readonly text: string;
  /** Where the caret stands; undefined where a part of the text is selected, and nothing is completed. */
  readonly caret: number | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** What a filter that is being typed comes to. */
export interface TypedFilter {
  /** How many runs it holds for, how many it cannot tell of, and of how many; absent where it is not whole yet or wrong. */
  readonly held?: { readonly runs: number; readonly unknown: number; readonly total: number };
  /** What is wrong in what was typed before the caret; what is not whole yet is not wrong. */
  readonly problem?: FilterProblem;
  readonly completion?: FilterCompletion;
}

/** How many runs a filter holds for as far as it is typed, and how it can go on. */
export function typedFilter(
  runs: RunColumns,
  known: OfferedValues,
  { text, caret, now }: TypedFilterRequest,
): TypedFilter {
  const fields = new FilterFields(runs);
  const typing = { fields, known, now };
  const completion = caret === undefined ? undefined : completeFilter(text, caret, typing);
  return { ...heldOrWrong(runs, known.catalogue, text, now, caret), ...(completion && { completion }) };
}

function heldOrWrong(
  runs: RunColumns,
  catalogue: Catalogue,
  text: string,
  now: number,
  caret: number | undefined,
): Pick<TypedFilter, "held" | "problem"> {
  try {
    const { rows, unknown, total } = filterRuns(runs, parseFilter(text), now, catalogue);
    return { held: { runs: rows.length, unknown, total } };
  } catch (error) {
    if (!(error instanceof FilterError)) {
      throw error;
    }
    const { at, length } = error.span;
    const isOngoing = error.expected !== undefined || at + length >= (caret ?? text.length);
    return isOngoing ? {} : { problem: error.asProblem };
  }
}
