const NO_BREAK_SPACES = /\u00a0/g;
const REPEATED_SPACES = / {2,}/g;
const OUTER_SPACES = /^ | $/g;

/**
 * A text without the spaces that nobody sees: none around it, one between words. The sheets' formulas say the same by
 * TRIM, which knows ordinary spaces only, after the no-break ones were made ordinary.
 */
export function plainText(text: string): string {
  return text.replace(NO_BREAK_SPACES, " ").replace(REPEATED_SPACES, " ").replace(OUTER_SPACES, "");
}
