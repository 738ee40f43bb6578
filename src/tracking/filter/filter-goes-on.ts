import { FilterError } from "./filter-error";
import { filterTokens } from "./filter-tokens";
import { parseFilter } from "./parse-filter";
import { unlessWrong } from "./unless-wrong";

/** Whether a text is a filter, or becomes one when somebody types on behind it. */
export function filterGoesOn(text: string): boolean {
  const problem = filterProblem(text);
  return (
    problem === undefined ||
    // It ends where something should stand.
    (problem.expected !== undefined && problem.span.length === 0) ||
    filterProblem(text + ")".repeat(openBrackets(text))) === undefined
  );
}

/** What is wrong with a text that is read as a filter; undefined where nothing is. */
export function filterProblem(text: string): FilterError | undefined {
  try {
    parseFilter(text);
    return undefined;
  } catch (error) {
    if (error instanceof FilterError) {
      return error;
    }
    throw error;
  }
}

function openBrackets(text: string): number {
  const kinds = (unlessWrong(() => filterTokens(text)) ?? []).map(({ kind }) => kind);
  return Math.max(
    0,
    kinds.filter((kind) => kind === "(").length - kinds.filter((kind) => kind === ")").length,
  );
}
