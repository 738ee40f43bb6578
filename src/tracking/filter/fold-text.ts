import { plainText } from "../values/plain-text";

/** A text as Excel compares it: without regard to case and to spaces that nobody sees. */
export function foldText(text: string): string {
  return plainText(text).toLowerCase();
}
