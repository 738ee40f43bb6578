import { parseStructRef, stringifyStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx";
import { quoteSheetName, splitPrefix } from "./syntax/reference-text";

/**
 * A sheet, table, table column or defined name that got another name. Without `to` it was deleted, and what pointed at
 * it becomes `#REF!`.
 */
export type Renaming =
  | { readonly kind: "sheet" | "table" | "name"; readonly from: string; readonly to: string | undefined }
  | {
      readonly kind: "column";
      readonly table: string;
      readonly from: string;
      readonly to: string | undefined;
    };

/**
 * Rewrites a formula (with or without its `=`) for a renaming, comparing names without regard to case. `insideTable`
 * names the table that the formula's own cell stands in, which `[@column]` means. Texts, such as INDIRECT's, stay.
 */
export function renameInFormula(formula: string, renaming: Renaming, insideTable?: string): string {
  return tokenize(formula, { negativeNumbers: false })
    .map((token) => renameInToken(token, renaming, insideTable))
    .join("");
}

function renameInToken(token: Token, renaming: Renaming, insideTable: string | undefined): string {
  switch (token.type) {
    case tokenTypes.REF_RANGE:
    case tokenTypes.REF_BEAM:
    case tokenTypes.CONTEXT:
    case tokenTypes.CONTEXT_QUOTE:
      return renaming.kind === "sheet" ? renamePrefix(token, renaming) : token.value;
    case tokenTypes.REF_NAMED:
      return renameNamed(token, renaming);
    case tokenTypes.REF_STRUCT:
      return renameStructured(token.value, renaming, insideTable);
    default:
      return token.value;
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function unquote(prefix: string): string {
  const name = prefix.endsWith("!") ? prefix.slice(0, -1) : prefix;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function renamePrefix(
  token: Token,
  renaming: { readonly from: string; readonly to: string | undefined },
): string {
  const bare = token.type === tokenTypes.CONTEXT || token.type === tokenTypes.CONTEXT_QUOTE;
  const { prefix, rest } = bare ? { prefix: token.value, rest: "" } : splitPrefix(token.value);
  if (prefix === "" || !same(unquote(prefix), renaming.from)) {
    return token.value;
  }
  if (renaming.to === undefined) {
    return bare ? token.value : "#REF!";
  }
  return quoteSheetName(renaming.to) + (bare ? "" : "!") + rest;
}

function renameNamed(token: Token, renaming: Renaming): string {
  if (renaming.kind === "sheet") {
    return renamePrefix(token, renaming);
  }
  if (renaming.kind === "column") {
    return token.value;
  }
  const { prefix, rest } = splitPrefix(token.value);
  if (!same(rest, renaming.from)) {
    return token.value;
  }
  if (renaming.to !== undefined) {
    return prefix + renaming.to;
  }
  // Excel keeps a deleted name in the text, where it shows #NAME?; a deleted table leaves #REF!.
  return renaming.kind === "table" ? "#REF!" : token.value;
}

function renameStructured(text: string, renaming: Renaming, insideTable: string | undefined): string {
  const reference = parseStructRef(text);
  if (!reference) {
    return text;
  }
  const own = reference.table ?? "";
  if (renaming.kind !== "column") {
    if (renaming.kind !== "table" || !same(own, renaming.from)) {
      return text;
    }
    return renaming.to === undefined ? "#REF!" : stringifyStructRef({ ...reference, table: renaming.to });
  }
  const table = own === "" ? insideTable : own;
  if (table === undefined || !same(table, renaming.table)) {
    return text;
  }
  const { from, to } = renaming;
  if (!reference.columns?.some((column) => same(column, from))) {
    return text;
  }
  if (to === undefined) {
    return "#REF!";
  }
  return stringifyStructRef({
    ...reference,
    columns: reference.columns.map((column) => (same(column, from) ? to : column)),
  });
}
