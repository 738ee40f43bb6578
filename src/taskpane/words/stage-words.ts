import type { Progress } from "../../importers/pace";

const WORDS: Readonly<Record<Progress["stage"], string>> = {
  reading: "Reading",
  detecting: "Recognising the format",
  typing: "Reading the columns",
  validating: "Checking the values",
  planning: "Comparing with the runs on Runs",
  checking: "Checking",
  comparing: "Comparing configurations",
  weighing: "Weighing parameters against chance",
  writing: "Writing",
  "taking back": "Taking back what was written",
};

/** What is being done, in a word or a few. */
export function stageWords(stage: Progress["stage"]): string {
  return WORDS[stage];
}
