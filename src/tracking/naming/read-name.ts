import { englishWords } from "./english-words";
import { LONGEST_PHRASE, meaningOf, type Meaning } from "./vocabulary";

/** A word or a phrase of a name, with what it means, if anything. */
export interface Term {
  readonly text: string;
  readonly meaning: Meaning | undefined;
}

const SHORTEST_PART = 3;

/** A name taken apart into what the vocabulary knows: the longest phrase first, then words. */
export function readName(name: string): Term[] {
  const words = englishWords(name).flatMap(partsOf);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseLength(words, at);
    const text = words.slice(at, at + length).join("_");
    terms.push({ text, meaning: meaningOf(text) });
    at += length;
  }
  return terms;
}

function phraseLength(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length--) {
    if (meaningOf(words.slice(at, at + length).join("_")) !== undefined) {
      return length;
    }
  }
  return 1;
}

/** Two known words written as one: `valloss`, `learningrate`. */
function partsOf(word: string): readonly string[] {
  if (meaningOf(word) !== undefined) {
    return [word];
  }
  for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
    const parts = [word.slice(0, end), word.slice(end)];
    if (parts.every((part) => meaningOf(part) !== undefined)) {
      return parts;
    }
  }
  return [word];
}
