/** Whether a text holds one of Excel's wildcards or their escape. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** A whole-text, case-blind pattern for Excel's wildcards: * any text, ? one character, ~ takes the next as it is. */
export function wildcardPattern(text: string): RegExp {
  return new RegExp(`^${wildcardSource(text)}$`, "is");
}

/** The inside of such a pattern, for searching within a text. */
export function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|[\s\S]/g, (match, escaped: string | undefined) => {
    if (escaped !== undefined) {
      return escapeForPattern(escaped);
    }
    if (match === "*") {
      return ".*";
    }
    return match === "?" ? "." : escapeForPattern(match);
  });
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
