// What Excel refuses in a formula although it reads well: lengths and depths beyond its specifications, and references to
// sheets, tables and columns that do not exist.
import { parseA1Ref, parseStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx";
import type { Sheet } from "../../book/sheet";
import { contains } from "../../book/area";
import type { ModelContext } from "../base/model-context";

const LONGEST_FORMULA = 8_192;
const LONGEST_TEXT_CONSTANT = 255;
const DEEPEST_NESTING = 64;

/** Says why Excel does not take a formula for its length or depth; undefined where it does. */
export function formulaLimitProblem(formula: string): string | undefined {
  if (formula.length > LONGEST_FORMULA) {
    return `A formula has at most ${LONGEST_FORMULA} characters.`;
  }
  const tokens = tokenize(formula);
  if (tokens.some(isLongText)) {
    return `A text in a formula has at most ${LONGEST_TEXT_CONSTANT} characters.`;
  }
  return depthOf(tokens) > DEEPEST_NESTING
    ? `Functions are nested in a formula at most ${DEEPEST_NESTING} deep.`
    : undefined;
}

/** Says which sheet, table or column a formula names that does not exist; undefined where all do. */
export function unknownReference(
  context: ModelContext,
  sheet: Sheet,
  cell: { readonly row: number; readonly column: number },
  formula: string,
): string | undefined {
  for (const token of tokenize(formula)) {
    const problem =
      token.type === tokenTypes.REF_STRUCT
        ? unknownTable(context, sheet, cell, token.value)
        : unknownSheet(context, token);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function isLongText({ type, value }: Token): boolean {
  return (
    type === tokenTypes.STRING && value.slice(1, -1).replaceAll('""', '"').length > LONGEST_TEXT_CONSTANT
  );
}

/** Brackets that follow a function's name count; those around a sum do not. */
function depthOf(tokens: readonly Token[]): number {
  const open: boolean[] = [];
  let deepest = 0;
  tokens.forEach(({ value }, index) => {
    if (value === "(") {
      open.push(tokens[index - 1]?.type === tokenTypes.FUNCTION);
      deepest = Math.max(deepest, open.filter(Boolean).length);
    } else if (value === ")") {
      open.pop();
    }
  });
  return deepest;
}

function unknownSheet(context: ModelContext, { type, value }: Token): string | undefined {
  if (type !== tokenTypes.REF_RANGE && type !== tokenTypes.REF_BEAM) {
    return undefined;
  }
  const [sheetName, ...more] = parseA1Ref(value)?.context ?? [];
  // Other workbooks and stretches of sheets are beyond the stand-in, which shows them as #REF!.
  if (sheetName === undefined || more.length > 0 || sheetName.includes(":")) {
    return undefined;
  }
  return context.sheetNamed(sheetName) ? undefined : `There is no worksheet ${sheetName}.`;
}

function unknownTable(
  context: ModelContext,
  sheet: Sheet,
  cell: { readonly row: number; readonly column: number },
  text: string,
): string | undefined {
  const reference = parseStructRef(text);
  const named = reference?.table;
  const { tables } = context.book;
  const table =
    named === undefined || named === ""
      ? tables.find(({ sheetId, area }) => sheetId === sheet.id && contains(area, cell.row, cell.column))
      : tables.find(({ name }) => name.toLowerCase() === named.toLowerCase());
  if (!reference || !table) {
    return `There is no table for ${text}.`;
  }
  const missing = (reference.columns ?? []).find(
    (wanted) => !table.columns.some((column) => column.toLowerCase() === wanted.toLowerCase()),
  );
  return missing === undefined ? undefined : `The table ${table.name} has no column ${missing}.`;
}
