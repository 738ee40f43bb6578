/**
 * Whether texts match a pattern of SQL's LIKE, without regard to case: `%` stands for any characters, `_` for one, a
 * backslash before one of them or before another backslash takes its meaning away, and is itself anywhere else. Never slower
 * than the product of both lengths, whatever the pattern.
 */
export function likePattern(pattern: string): (text: string) => boolean {
  const parts = patternParts(pattern);
  return plainPattern(parts) ?? ((text) => matches(parts, Array.from(text.toLowerCase())));
}

/** A pattern whose only wildcards are `%` at its ends. */
export interface SimplePattern {
  /** Whether anything may stand before the text, and behind it. */
  readonly opens: boolean;
  readonly goesOn: boolean;
  /** In lower case. */
  readonly text: string;
}

/** A pattern that has `%` at its ends alone, taken apart; undefined for any other. */
export function simplePattern(pattern: string): SimplePattern | undefined {
  return withoutInner(patternParts(pattern));
}

const ANY = Symbol("any characters");
const ONE = Symbol("one character");
type Part = string | typeof ANY | typeof ONE;

function patternParts(pattern: string): Part[] {
  const parts: Part[] = [];
  const characters = Array.from(pattern.toLowerCase());
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    const next = characters[at + 1];
    if (character === "\\" && (next === "%" || next === "_" || next === "\\")) {
      parts.push(next);
      at++;
    } else {
      parts.push(character === "%" ? ANY : character === "_" ? ONE : character);
    }
  }
  return parts;
}

/** The same for a text with `%` at its ends alone, which is what most patterns are; undefined for any other. */
function plainPattern(parts: readonly Part[]): ((text: string) => boolean) | undefined {
  const simple = withoutInner(parts);
  if (simple === undefined) {
    return undefined;
  }
  const { opens, goesOn, text: wanted } = simple;
  if (!goesOn) {
    return opens ? (text) => text.toLowerCase().endsWith(wanted) : (text) => text.toLowerCase() === wanted;
  }
  return opens
    ? (text) => text.toLowerCase().includes(wanted)
    : (text) => text.toLowerCase().startsWith(wanted);
}

function withoutInner(parts: readonly Part[]): SimplePattern | undefined {
  const opens = parts[0] === ANY;
  const goesOn = parts.length > 1 && parts.at(-1) === ANY;
  const inner = parts.slice(opens ? 1 : 0, goesOn ? -1 : undefined);
  const letters = inner.filter((part) => typeof part === "string");
  return letters.length < inner.length ? undefined : { opens, goesOn, text: letters.join("") };
}

/** Takes as few characters as it can for the last `%`, and one more whenever that leads nowhere. */
function matches(parts: readonly Part[], text: readonly string[]): boolean {
  let part = 0;
  let at = 0;
  let lastAny = -1;
  let taken = 0;
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted === ANY) {
      lastAny = part;
      taken = at;
      part++;
    } else if (wanted !== undefined && (wanted === ONE || wanted === text[at])) {
      part++;
      at++;
    } else if (lastAny >= 0) {
      taken++;
      at = taken;
      part = lastAny + 1;
    } else {
      return false;
    }
  }
  return parts.slice(part).every((left) => left === ANY);
}
