// The word of a filter that is being typed: the one that the caret touches from behind.

import { FilterError } from "./filter-error";
import { filterScope } from "./filter-scope";
import { filterTokens, type FilterToken } from "./filter-tokens";
import { unlessWrong } from "./unless-wrong";

/** The word that is being typed, and where it stands. */
export interface TypedPart {
  /** Everything before it. */
  readonly before: string;
  readonly from: number;
  /** Where it ends, which may be behind the caret. */
  readonly to: number;
  /** What is typed of it, up to the caret and without quotes; "" where a word begins at the caret. */
  readonly typed: string;
  /** Whether it stands in quotes. */
  readonly quoted: boolean;
  /** The words of the text before, for values of several words; the last one is the nearest. */
  readonly words: readonly FilterToken[];
}

/** What of a text is being typed at a caret; undefined where the text before it cannot be read. */
export function typedPart(text: string, caret: number): TypedPart | undefined {
  const head = text.slice(0, caret);
  const { tokens, open } = tokensOf(head) ?? {};
  if (!tokens) {
    return undefined;
  }
  const last = open ?? tokens.at(-1);
  const isTyped = open !== undefined || isOngoing(last, caret);
  const at = isTyped ? (last?.at ?? caret) : caret;
  const scope = open && scopeBefore(tokens, open);
  const from = scope?.at ?? at;
  return {
    before: head.slice(0, from),
    from,
    to: isTyped ? endOf(text, at, caret) : caret,
    typed: (scope?.text ?? "") + (open ? open.text : head.slice(at)),
    quoted: open !== undefined,
    words: wordsBefore(tokens, from),
  };
}

/** The tokens of a text, and the quote at its end that is not closed yet. */
function tokensOf(
  text: string,
): { readonly tokens: readonly FilterToken[]; readonly open?: FilterToken } | undefined {
  try {
    return { tokens: filterTokens(text).slice(0, -1) };
  } catch (error) {
    const { at, length } = error instanceof FilterError ? error.span : { at: 0, length: -1 };
    const before =
      at + length === text.length ? unlessWrong(() => filterTokens(text.slice(0, at))) : undefined;
    return before && /^['"`[]/.test(text.slice(at))
      ? { tokens: before.slice(0, -1), open: { kind: "text", text: text.slice(at + 1), at, length } }
      : undefined;
  }
}

function isOngoing(last: FilterToken | undefined, caret: number): boolean {
  return (
    last !== undefined &&
    (last.kind === "word" || last.kind === "operator") &&
    last.at + last.length === caret
  );
}

/** `metrics.` right before a name in quotes. */
function scopeBefore(tokens: readonly FilterToken[], open: FilterToken): FilterToken | undefined {
  const before = tokens.at(-1);
  return before?.kind === "word" &&
    before.at + before.length === open.at &&
    filterScope(before.text)?.name === ""
    ? before
    : undefined;
}

/** Where the token ends that begins at a place of the whole text; the caret, where that cannot be told. */
function endOf(text: string, at: number, caret: number): number {
  const token = unlessWrong(() => filterTokens(text))?.find((one) => one.at === at);
  return Math.max(caret, token ? token.at + token.length : caret);
}

function wordsBefore(tokens: readonly FilterToken[], from: number): FilterToken[] {
  const before = tokens.filter(({ at }) => at < from);
  return before.filter((_, index) => before.slice(index).every(({ kind }) => kind === "word"));
}
