import { tokenTypes, type Token } from "@borgar/fx";

/** The index of the `)` that closes the `(` at `open`; the end of the tokens where it is missing. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type !== tokenTypes.OPERATOR) {
      continue;
    }
    if (token.value === "(") {
      depth++;
    } else if (token.value === ")" && --depth === 0) {
      return at;
    }
  }
  return tokens.length;
}

/** Where each argument of the call starts and ends (exclusive); `open` is the index of its `(`. */
export function argumentSpans(tokens: readonly Token[], open: number): { start: number; end: number }[] {
  const close = closingIndex(tokens, open);
  const spans: { start: number; end: number }[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < close; at++) {
    const token = tokens[at] as Token;
    if (token.type !== tokenTypes.OPERATOR) {
      continue;
    }
    if (token.value === "(" || token.value === "{") {
      depth++;
    } else if (token.value === ")" || token.value === "}") {
      depth--;
    } else if (token.value === "," && depth === 1) {
      spans.push({ start, end: at });
      start = at + 1;
    }
  }
  spans.push({ start, end: close });
  return spans;
}

/** Whether the token is that operator. */
export function isOperatorToken(token: Token | undefined, value: string): boolean {
  return token?.type === tokenTypes.OPERATOR && token.value === value;
}
