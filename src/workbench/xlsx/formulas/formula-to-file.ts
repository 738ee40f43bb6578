// Formulas as people write them -> as files hold them:
// - no leading `=`; newer functions behind `_xlfn.`; names bound by LET and LAMBDA behind `_xlpm.`;
// - `A1#` is ANCHORARRAY(A1) and `@A1:A9` is SINGLE(A1:A9);
// - `[@column]` names its table and spells out [#This Row].
import { parseStructRef, stringifyStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx";
import { argumentSpans, closingIndex, isOperatorToken } from "./call-tokens";
import { filePrefix } from "./newer-functions";

/** A formula (with its `=`) as the file holds it; `table` names the table that the formula's cell stands in. */
export function formulaToFile(formula: string, table?: string): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  if (!/[A-Za-z_.]\(|[[@#]/.test(body)) {
    return body;
  }
  const tokens = tokenize(formula.startsWith("=") ? formula : `=${formula}`, { negativeNumbers: false });
  const bound = boundNames(tokens);
  const texts = tokens.map((token) => tokenToFile(token, bound, table));
  texts[0] = "";
  replaceSingles(tokens, texts);
  replaceSpills(tokens, texts);
  return texts.join("");
}

function tokenToFile(token: Token, bound: ReadonlySet<string>, table: string | undefined): string {
  const { type, value } = token;
  if (type === tokenTypes.FUNCTION) {
    return (bound.has(value.toLowerCase()) ? "_xlpm." : filePrefix(value)) + value;
  }
  if (type === tokenTypes.REF_NAMED && bound.has(value.toLowerCase())) {
    return `_xlpm.${value}`;
  }
  if (type === tokenTypes.REF_STRUCT) {
    return structuredToFile(value, table);
  }
  return value;
}

function structuredToFile(value: string, table: string | undefined): string {
  const reference = parseStructRef(value);
  if (!reference) {
    return value;
  }
  const named = !reference.table && table !== undefined ? { ...reference, table } : reference;
  if (reference.sections?.includes("this row")) {
    return stringifyStructRef(named, { thisRow: true });
  }
  return named === reference ? value : `${table}${value}`;
}

/** Names that a LET or LAMBDA of the formula gives a meaning, in lower case. */
function boundNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, index) => {
    const name = token.type === tokenTypes.FUNCTION ? token.value.toUpperCase() : "";
    if (name !== "LET" && name !== "LAMBDA") {
      return;
    }
    const spans = argumentSpans(tokens, index + 1);
    spans.slice(0, -1).forEach(({ start, end }, position) => {
      const inside = tokens.slice(start, end).filter(({ type }) => !isSpace(type));
      const only = inside.length === 1 ? inside[0] : undefined;
      const declares = name === "LAMBDA" || position % 2 === 0;
      if (declares && only?.type === tokenTypes.REF_NAMED) {
        names.add(only.value.toLowerCase());
      }
    });
  });
  return names;
}

function replaceSpills(tokens: readonly Token[], texts: string[]): void {
  tokens.forEach((token, index) => {
    if (!isOperatorToken(token, "#")) {
      return;
    }
    texts[index - 1] = `_xlfn.ANCHORARRAY(${texts[index - 1] ?? ""})`;
    texts[index] = "";
  });
}

/** `@` before a reference or a call. */
function replaceSingles(tokens: readonly Token[], texts: string[]): void {
  tokens.forEach((token, index) => {
    if (!isOperatorToken(token, "@")) {
      return;
    }
    const operand = tokens[index + 1];
    if (!operand) {
      return;
    }
    const end = operand.type === tokenTypes.FUNCTION ? closingIndex(tokens, index + 2) : index + 1;
    texts[index] = "_xlfn.SINGLE(";
    texts[end] = `${texts[end] ?? ""})`;
  });
}

function isSpace(type: string): boolean {
  return type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE;
}
