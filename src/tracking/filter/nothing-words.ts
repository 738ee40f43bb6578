/** Words for nothing that are also values of people's own columns: an augmentation may be none. */
export const VOID_WORDS = ["none", "blank", "empty"] as const;

const NOTHING: ReadonlySet<string> = new Set([...VOID_WORDS, "null", "nil"]);

/** Whether a text is a word for nothing. */
export function isNothingWord(text: string): boolean {
  return NOTHING.has(text.trim().toLowerCase());
}
