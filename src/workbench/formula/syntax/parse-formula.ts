// fx reads the formula; here its tree becomes ours: references are taken apart once, names are brought to one case, and
// every call learns whether its result can be remembered for other cells.
import {
  parse,
  parseA1Ref,
  parseStructRef,
  tokenize,
  tokenTypes,
  type AstExpression,
  type CallExpression as FxCall,
  type LambdaExpression,
  type Token,
} from "@borgar/fx";
import { errorFromText, NAME_ERROR, REF_ERROR } from "../values/cell-errors";
import { ArrayMatrix } from "../values/matrix";
import type { Scalar } from "../values/scalar";
import type {
  BinaryExpression,
  BinaryOperator,
  CallExpression,
  CellsExpression,
  Expression,
  TableExpression,
  TableSection,
  UnaryOperator,
} from "./expression";
import { expressionMemory, UNREMEMBERED } from "./expression-memory";
import { areaOfRange } from "./reference-text";

/** A text that is no formula, such as `=1+`. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
}

const CACHE_LIMIT = 20_000;
const cache = new Map<string, Expression>();

/** Reads a formula, with or without its `=`. Throws FormulaSyntaxError. */
export function parseFormula(formula: string): Expression {
  let expression = cache.get(formula);
  if (!expression) {
    if (cache.size >= CACHE_LIMIT) {
      cache.clear();
    }
    cache.set(formula, (expression = readFormula(formula)));
  }
  return expression;
}

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(["=", "<>", "<", ">", "<=", ">="]);

/** The form in which names are compared. */
export function nameKey(name: string): string {
  return name.replace(/^_xlpm\./i, "").toLowerCase();
}

function readFormula(formula: string): Expression {
  try {
    const tokens = mergeBrokenReferences(tokenize(formula).map(withoutFilePrefix));
    return convert(parse(tokens, { looseRefCalls: true }));
  } catch (cause) {
    if (cause instanceof FormulaSyntaxError) {
      throw cause;
    }
    throw new FormulaSyntaxError(`${formula} is not a formula.`, { cause });
  }
}

/** Files mark functions and LET names newer than Excel 2007 by prefixes, which nobody sees in Excel. */
function withoutFilePrefix(token: Token): Token {
  if (token.type !== tokenTypes.FUNCTION && token.type !== tokenTypes.REF_NAMED) {
    return token;
  }
  const value = token.value.replace(/^(_xlfn\.)?(_xlws\.|_xlpm\.)?/i, "");
  return value === token.value ? token : { ...token, value };
}

/** `Runs!#REF!` reaches us in three tokens that fx's parser refuses. */
function mergeBrokenReferences(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const isBroken = token.type === tokenTypes.ERROR && merged.at(-1)?.value === "!";
    if (isBroken) {
      merged.splice(-2, 2);
    }
    merged.push(token);
  }
  return merged;
}

function convert(node: AstExpression | null): Expression {
  if (!node) {
    return { type: "omitted" };
  }
  switch (node.type) {
    case "Literal":
      return { type: "value", value: node.value };
    case "ErrorLiteral":
      return { type: "value", value: errorFromText(node.value) ?? NAME_ERROR };
    case "ReferenceIdentifier":
      return node.kind === "table" ? convertTable(node.value) : convertReference(node.value);
    case "UnaryExpression":
      return { type: "unary", operator: node.operator satisfies UnaryOperator, operand: convertFirst(node) };
    case "BinaryExpression":
      return convertBinary(
        node.operator.trim() === "" ? " " : node.operator,
        convertFirst(node),
        convert(node.arguments[1] ?? null),
      );
    case "ArrayExpression":
      return convertArray(node.elements);
    case "LambdaExpression":
      return {
        type: "lambda",
        parameters: node.params.map((parameter) => nameKey(parameter.name)),
        body: convert(node.body),
      };
    case "LetExpression":
      return {
        type: "let",
        declarations: node.declarations.map((declaration) => ({
          name: nameKey(declaration.id.name),
          value: convert(declaration.init),
        })),
        body: convert(node.body),
      };
    case "CallExpression":
      return convertCall(node);
  }
}

function convertFirst(node: { arguments: AstExpression[] }): Expression {
  return convert(node.arguments[0] ?? null);
}

/** Formulas over runs compare the same column with the same value again and again, so those are remembered. */
function convertBinary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  const binary: BinaryExpression = { type: "binary", operator, left, right, memoryKey: undefined };
  if (!COMPARISONS.has(operator) || !isReference(left)) {
    return binary;
  }
  if (right.type !== "value" && right.type !== "cells") {
    return binary;
  }
  const memory = expressionMemory(binary);
  return memory === UNREMEMBERED || !memory.readsMany ? binary : { ...binary, memoryKey: memory.key };
}

function isReference({ type }: Expression): boolean {
  return type === "table" || type === "cells";
}

function convertArray(elements: readonly (readonly AstExpression[])[]): Expression {
  const rows = elements.map((row) =>
    row.map((element): Scalar => {
      const value = convert(element);
      return value.type === "value" ? value.value : NAME_ERROR;
    }),
  );
  if (rows.some((row) => row.length !== rows[0]?.length)) {
    throw new FormulaSyntaxError("The rows of an array must be of one length.");
  }
  return { type: "array", matrix: ArrayMatrix.of(rows) };
}

function convertCall(node: FxCall): Expression {
  const args = node.arguments.map((argument: AstExpression | null) => convert(argument));
  // fx hands a LAMBDA that is called at once in the place of the name.
  if (isLambda(node.callee)) {
    return { type: "apply", callee: convert(node.callee), args };
  }
  const name = node.callee.name.toUpperCase();
  if (name === "ANCHORARRAY" && args[0]) {
    return { type: "unary", operator: "#", operand: args[0] };
  }
  if (name === "SINGLE" && args[0]) {
    return { type: "unary", operator: "@", operand: args[0] };
  }
  const call: CallExpression = { type: "call", name, args, memoryKey: undefined };
  const memory = expressionMemory(call);
  return memory === UNREMEMBERED || !memory.readsMany ? call : { ...call, memoryKey: memory.key };
}

function isLambda(callee: { readonly type: string }): callee is LambdaExpression {
  return callee.type === "LambdaExpression";
}

function convertTable(text: string): Expression {
  const reference = parseStructRef(text);
  if (!reference) {
    return { type: "value", value: REF_ERROR };
  }
  const table = reference.table === "" ? undefined : reference.table;
  return {
    type: "table",
    table,
    sections: (reference.sections ?? []).filter(isTableSection),
    columns: reference.columns ?? [],
  } satisfies TableExpression;
}

function isTableSection(section: string): section is TableSection {
  return ["all", "data", "headers", "totals", "this row"].includes(section);
}

function convertReference(text: string): Expression {
  const reference = parseA1Ref(text);
  const context = reference?.context ?? [];
  // Other workbooks and stretches of sheets (Sheet1:Sheet3!A1) are beyond the stand-in.
  const [sheet, ...more] = context;
  if (!reference || more.length > 0) {
    return { type: "value", value: REF_ERROR };
  }
  if ("name" in reference) {
    return { type: "name", name: nameKey(reference.name), sheet };
  }
  const { range } = reference;
  const wholeColumns = range.top == null;
  const wholeRows = range.left == null;
  return {
    type: "cells",
    sheet,
    ...areaOfRange(range),
    fixedTop: wholeColumns || range.$top === true,
    fixedBottom: wholeColumns || (range.$bottom ?? range.$top) === true,
    fixedLeft: wholeRows || range.$left === true,
    fixedRight: wholeRows || (range.$right ?? range.$left) === true,
  } satisfies CellsExpression;
}
