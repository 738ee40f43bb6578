import { nameWords } from "./name-words";

/**
 * A name without case and separators, so that `Learning_Rate`, `learning rate` and `learningRate` are one. Numbers that
 * stand apart stay apart: `top_1_5` is not `top_15`. A name without letters and digits stays as it is.
 */
export function foldedName(name: string): string {
  return joinWords(nameWords(name)) || name.trim();
}

/** Words as one, with a mark between numbers. */
export function joinWords(words: readonly string[]): string {
  return words.reduce((text, word) => text + (/\d$/.test(text) && /^\d/.test(word) ? "_" : "") + word, "");
}
