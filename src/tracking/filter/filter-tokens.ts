// Cuts the text of a filter into tokens. Words may hold what names of metrics hold (`val/accuracy`, `top-1`, `train.loss`),
// so that no operator is a minus, a slash or a point. Texts stand in ' or ", names with spaces in `, " or [ ].

import { FilterError } from "./filter-error";
import type { FilterSpan } from "./filter-node";

export type FilterTokenKind = "word" | "text" | "name" | "operator" | "(" | ")" | "," | "end";

export interface FilterToken extends FilterSpan {
  readonly kind: FilterTokenKind;
  /** What is meant: a text without its quotes, an operator in its one spelling. */
  readonly text: string;
}

const SPACE = /[\s\u00a0]*/y;
const OPERATOR = /==|!=|<>|<=|>=|&&|\|\||[=<>≤≥≠!]/y;
const WORD = /[\p{L}\p{N}_%@#~+*$^./:-]+/uy;

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ["==", "="],
  ["<>", "!="],
  ["≠", "!="],
  ["≤", "<="],
  ["≥", ">="],
]);

/** Operators that are words elsewhere. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["&&", "and"],
  ["||", "or"],
  ["!", "not"],
]);

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ["`", "`"],
  ["[", "]"],
]);

/** The tokens of a filter, the last of kind "end"; throws a FilterError at a character that means nothing. */
export function filterTokens(text: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = matchLength(SPACE, text, 0);
  while (at < text.length) {
    const token = nextToken(text, at);
    tokens.push(token);
    at += token.length;
    at += matchLength(SPACE, text, at);
  }
  return [...tokens, { kind: "end", text: "", at: text.length, length: 0 }];
}

function nextToken(text: string, at: number): FilterToken {
  const character = text[at] ?? "";
  const closing = CLOSING.get(character);
  if (closing !== undefined) {
    return quotedToken(text, at, closing);
  }
  if (character === "(" || character === ")" || character === ",") {
    return { kind: character, text: character, at, length: 1 };
  }
  const operator = matchLength(OPERATOR, text, at);
  if (operator > 0) {
    const written = text.slice(at, at + operator);
    const word = WORDS.get(written);
    return word === undefined
      ? { kind: "operator", text: OPERATORS.get(written) ?? written, at, length: operator }
      : { kind: "word", text: word, at, length: operator };
  }
  const word = matchLength(WORD, text, at);
  if (word > 0) {
    return { kind: "word", text: text.slice(at, at + word), at, length: word };
  }
  const wrong = String.fromCodePoint(text.codePointAt(at) ?? 0);
  throw new FilterError(
    `“${wrong}” means nothing in a filter.`,
    "Put names with such characters in ` `, and texts in ' '.",
    { at, length: wrong.length },
  );
}

/** A quote inside is written twice, or with a backslash before it. */
function quotedToken(text: string, at: number, closing: string): FilterToken {
  let content = "";
  for (let next = at + 1; next < text.length; next++) {
    const character = text[next] ?? "";
    const after = text.charAt(next + 1);
    const isEscape = character === "\\" && (after === closing || after === "\\");
    if (isEscape || (character === closing && after === closing)) {
      content += after;
      next++;
    } else if (character === closing) {
      const kind = closing === "`" || closing === "]" ? "name" : "text";
      return { kind, text: content, at, length: next + 1 - at };
    } else {
      content += character;
    }
  }
  throw new FilterError(
    `The ${closing} that opens here is not closed.`,
    `Write ${closing} at the end of the ${closing === "]" || closing === "`" ? "name" : "text"}.`,
    { at, length: text.length - at },
  );
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
