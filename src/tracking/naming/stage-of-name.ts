import { readName } from "./read-name";

/** Words that stand with the name of a stage and add nothing. */
const BESIDE = new Set([
  "set",
  "split",
  "data",
  "dataset",
  "results",
  "result",
  "metrics",
  "scores",
  "performance",
]);

/** The data that results were measured on, where a text names that alone: "val", "Test set"; undefined for any other. */
export function stageOfName(text: string): string | undefined {
  const terms = readName(text);
  const stages = terms.filter(({ meaning }) => meaning?.kind === "stage");
  const isAlone = terms.every(({ text: word, meaning }) => meaning?.kind === "stage" || BESIDE.has(word));
  return stages.length === 1 && isAlone ? stages[0]?.text : undefined;
}

/** Whether a name says on which data its values were measured: `val_acc`, "test / loss". */
export function hasStage(name: string): boolean {
  return readName(name).some(({ meaning }) => meaning?.kind === "stage");
}
