import type { ArrayMatrix } from "../values/matrix";
import type { Scalar } from "../values/scalar";

export type UnaryOperator = "+" | "-" | "%" | "#" | "@";
export type BinaryOperator =
  "=" | "<" | ">" | "<=" | ">=" | "<>" | "-" | "+" | "*" | "/" | "^" | "&" | ":" | " " | ",";

/** A cell or range as written. Bounds are absolute indexes; a whole column has all rows and both rows fixed. */
export interface CellsExpression {
  readonly type: "cells";
  /** Undefined is the sheet that the formula stands on. */
  readonly sheet: string | undefined;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Bounds that do not move when the formula is read from another cell. */
  readonly fixedTop: boolean;
  readonly fixedLeft: boolean;
  readonly fixedBottom: boolean;
  readonly fixedRight: boolean;
}

export type TableSection = "all" | "data" | "headers" | "totals" | "this row";

/** A structured reference as written; no table name means the table that the formula stands in. */
export interface TableExpression {
  readonly type: "table";
  readonly table: string | undefined;
  readonly sections: readonly TableSection[];
  /** None is all columns; two are the first and the last of a stretch. */
  readonly columns: readonly string[];
}

export interface CallExpression {
  readonly type: "call";
  /** Upper case, without `_xlfn.`. */
  readonly name: string;
  readonly args: readonly Expression[];
  /**
   * Present when the call reads several cells and gives the same from every cell (all its references are absolute or
   * whole columns of a table): a text that names it for remembering its result.
   */
  readonly memoryKey: string | undefined;
}

export interface BinaryExpression {
  readonly type: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** As of calls; present for a column compared with one value, such as `Runs[Status]="Completed"`. */
  readonly memoryKey: string | undefined;
}

/** A formula as a tree. */
export type Expression =
  | { readonly type: "value"; readonly value: Scalar }
  | { readonly type: "omitted" }
  | { readonly type: "array"; readonly matrix: ArrayMatrix }
  | CellsExpression
  | TableExpression
  | { readonly type: "name"; readonly name: string; readonly sheet: string | undefined }
  | { readonly type: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | BinaryExpression
  | CallExpression
  | { readonly type: "apply"; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly type: "lambda"; readonly parameters: readonly string[]; readonly body: Expression }
  | {
      readonly type: "let";
      readonly declarations: readonly { readonly name: string; readonly value: Expression }[];
      readonly body: Expression;
    };
