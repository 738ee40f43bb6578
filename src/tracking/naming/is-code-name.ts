import { nameWords } from "./name-words";
import { meaningOf } from "./vocabulary";

/** Whether a column by that name holds codes, which may look like numbers and are none: version, commit, run_id. */
export function isCodeName(name: string): boolean {
  return meaningOf(nameWords(name).at(-1) ?? "")?.kind === "code";
}
