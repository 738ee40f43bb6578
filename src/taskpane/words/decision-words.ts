import type { Decision } from "../../tracking/planning/import-plan";

/** What becomes of a row of a source: as a word of its own, as a plan, and when it is done. */
export const DECISION_WORDS: Readonly<
  Record<Decision, { readonly word: string; readonly planned: string; readonly done: string }>
> = {
  add: { word: "Add", planned: "To add", done: "Added" },
  update: { word: "Update", planned: "To update", done: "Updated" },
  skip: { word: "Skip", planned: "To skip", done: "Skipped" },
  reject: { word: "Reject", planned: "To reject", done: "Rejected" },
};
