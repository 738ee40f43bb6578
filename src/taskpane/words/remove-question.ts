import { counted } from "../../tracking/words/counts";

/** What is asked before an import is taken back. */
export function removeQuestion(added: number, updated: number): string {
  const back = updated > 0 ? ` and put back the ${counted(updated, "run")} that it updated` : "";
  return `Remove the ${counted(added, "run")} that this import added${back}?`;
}
