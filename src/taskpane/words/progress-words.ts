import type { Progress } from "../../importers/pace";
import { stageWords } from "./stage-words";
import { count } from "../../tracking/words/counts";

/**
 * How far it is, as a person wants to know it: a text is read in characters, which nobody counts, so reading is told in
 * percent; rows are told as they are; a single step has no figure.
 */
export function progressWords({ stage, done, total }: Progress): string {
  const words = stageWords(stage);
  if (total <= 1) {
    return words;
  }
  if (stage === "reading") {
    return `${words}: ${Math.floor((100 * done) / total)} %`;
  }
  return `${words}: ${count(done)} of ${count(total)}`;
}
