import { parseStructRef, stringifyStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx";
import { closingIndex } from "./call-tokens";
import { withoutFilePrefix } from "./newer-functions";

/**
 * A formula of a file as people write it, with its `=`: prefixes of newer functions and parameters gone, `#` and `@`
 * in place of ANCHORARRAY and SINGLE, `[@column]` in place of [#This Row] (short inside its own `table`).
 */
export function formulaFromFile(text: string, table?: string): string {
  const formula = `=${text}`;
  if (!/_xl|\[/i.test(text)) {
    return formula;
  }
  const tokens = tokenize(formula, { negativeNumbers: false });
  const texts = tokens.map((token) => tokenFromFile(token, table));
  tokens.forEach((token, index) => {
    if (token.type !== tokenTypes.FUNCTION) {
      return;
    }
    const name = withoutFilePrefix(token.value).toUpperCase();
    if (name === token.value.toUpperCase() || (name !== "ANCHORARRAY" && name !== "SINGLE")) {
      return;
    }
    const close = closingIndex(tokens, index + 1);
    texts[index] = name === "SINGLE" ? "@" : "";
    texts[index + 1] = "";
    texts[close] = name === "SINGLE" ? "" : "#";
  });
  return texts.join("");
}

function tokenFromFile(token: Token, table: string | undefined): string {
  const { type, value } = token;
  if (type === tokenTypes.FUNCTION || type === tokenTypes.REF_NAMED) {
    return withoutFilePrefix(value);
  }
  if (type !== tokenTypes.REF_STRUCT) {
    return value;
  }
  const reference = parseStructRef(value);
  if (!reference?.sections?.includes("this row") || !reference.columns?.length) {
    return value;
  }
  const own = table !== undefined && reference.table?.toLowerCase() === table.toLowerCase();
  return stringifyStructRef(own ? { ...reference, table: "" } : reference);
}
