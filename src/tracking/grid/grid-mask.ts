// The text of a grid with everything covered that separates nothing: what stands in quotes and in brackets becomes `x`, a
// comment becomes blanks. It is as long as the text, so that places in it are places in the text.

import { CLOSING_QUOTES } from "./grid-quotes";
import { GridError } from "./grid-error";

const CLOSING_BRACKETS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);
const CLOSERS = new Set(CLOSING_BRACKETS.values());
/** What stands before a quote that opens a name or a text; within a word it is an apostrophe. */
const BEFORE_QUOTE = new Set(["", ":", "=", ",", ";", "\n", "\r", "(", "[", "{"]);
const COVER = "x";

interface Open {
  readonly sign: string;
  readonly closing: string;
  readonly at: number;
}

/** Covers a text. Throws a GridError where a quote or a bracket is not closed, or closes what is not open. */
export function gridMask(text: string): string {
  let mask = "";
  let before = "";
  const brackets: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const quote = CLOSING_QUOTES.get(sign);
    if (quote !== undefined && BEFORE_QUOTE.has(before)) {
      const end = text.indexOf(quote, at + 1);
      if (end < 0) {
        throw notClosed({ sign, closing: quote, at }, text.length);
      }
      mask += COVER.repeat(end + 1 - at);
      at = end;
      before = COVER;
    } else if (sign === "#" && mask.charAt(mask.length - 1).trim() === "") {
      const lineEnd = text.indexOf("\n", at);
      const end = lineEnd < 0 ? text.length : lineEnd;
      mask += " ".repeat(end - at);
      at = end - 1;
    } else {
      bracket(brackets, sign, at);
      mask += brackets.length > 0 || CLOSERS.has(sign) ? COVER : sign;
      before = sign.trim() === "" && sign !== "\n" && sign !== "\r" ? before : sign;
    }
  }
  const [open] = brackets;
  if (open) {
    throw notClosed(open, text.length);
  }
  return mask;
}

function bracket(open: Open[], sign: string, at: number): void {
  const closing = CLOSING_BRACKETS.get(sign);
  if (closing !== undefined) {
    open.push({ sign, closing, at });
  } else if (CLOSERS.has(sign) && open.pop()?.closing !== sign) {
    throw new GridError(`The ${sign} here closes nothing.`, "Take it away, or put the text in quotes.", {
      at,
      length: 1,
    });
  }
}

function notClosed({ sign, closing, at }: Open, end: number): GridError {
  return new GridError(`The ${sign} that opens here is not closed.`, `Write ${closing} at its end.`, {
    at,
    length: end - at,
  });
}
