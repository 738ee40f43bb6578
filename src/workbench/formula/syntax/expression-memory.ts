import type { CallExpression, CellsExpression, Expression, TableExpression } from "./expression";

/** What makes the result of an expression worth remembering, and the text that names it. */
export interface ExpressionMemory {
  readonly key: string;
  /** Whether it reads more than single cells; nothing less is worth the bookkeeping. */
  readonly readsMany: boolean;
}

/** The expression's value depends on the cell it is evaluated for, on LET names, or on the clock. */
export const UNREMEMBERED = "unremembered";

/** Stands in a key for the table that the formula's own cell is in; whoever remembers must add which one that is. */
export const OWN_TABLE = "[own]";

/** Functions whose result depends on where or when they are called. */
const POSITIONAL = new Set(["ROW", "COLUMN", "CELL", "SHEET", "INDIRECT", "OFFSET"]);
const VOLATILE: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/**
 * Whether an expression gives the same value from every cell of the sheet, and how to name it. LET names and defined
 * names are not followed: what uses them is not remembered.
 */
export function expressionMemory(expression: Expression): ExpressionMemory | typeof UNREMEMBERED {
  switch (expression.type) {
    case "value":
      return { key: valueKey(expression.value), readsMany: false };
    case "omitted":
      return { key: "", readsMany: false };
    case "array":
      return {
        key: `{${expression.matrix.columns};${expression.matrix.values.map(valueKey).join(",")}}`,
        readsMany: false,
      };
    case "cells":
      return cellsMemory(expression);
    case "table":
      return tableMemory(expression);
    case "unary":
      return combine(`${expression.operator}u`, [expression.operand]);
    case "binary":
      return combine(expression.operator, [expression.left, expression.right]);
    case "call":
      return callMemory(expression);
    default:
      return UNREMEMBERED;
  }
}

const VOLATILE_CALL = new RegExp(`\\b(${[...VOLATILE].join("|")})\\s*\\(`, "i");

/** Whether a formula gives another value at every calculation. */
export function isVolatileFormula(formula: string): boolean {
  return VOLATILE_CALL.test(formula);
}

function cellsMemory(cells: CellsExpression): ExpressionMemory | typeof UNREMEMBERED {
  if (!(cells.fixedTop && cells.fixedBottom && cells.fixedLeft && cells.fixedRight)) {
    return UNREMEMBERED;
  }
  return {
    key: `${cells.sheet === undefined ? "" : JSON.stringify(cells.sheet)}!${cells.top}:${cells.left}:${cells.bottom}:${cells.right}`,
    readsMany: cells.top !== cells.bottom || cells.left !== cells.right,
  };
}

function tableMemory(table: TableExpression): ExpressionMemory | typeof UNREMEMBERED {
  if (table.sections.includes("this row")) {
    return UNREMEMBERED;
  }
  return {
    key: `${table.table ?? OWN_TABLE}[${JSON.stringify([table.sections, table.columns])}]`,
    readsMany: true,
  };
}

function callMemory(call: CallExpression): ExpressionMemory | typeof UNREMEMBERED {
  if (POSITIONAL.has(call.name) || VOLATILE.has(call.name)) {
    return UNREMEMBERED;
  }
  return combine(call.name, call.args);
}

function combine(head: string, parts: readonly Expression[]): ExpressionMemory | typeof UNREMEMBERED {
  const keys: string[] = [];
  let readsMany = false;
  for (const part of parts) {
    const memory = expressionMemory(part);
    if (memory === UNREMEMBERED) {
      return UNREMEMBERED;
    }
    keys.push(memory.key);
    readsMany ||= memory.readsMany;
  }
  return { key: `${head}(${keys.join(",")})`, readsMany };
}

function valueKey(value: unknown): string {
  return JSON.stringify(value ?? null);
}
