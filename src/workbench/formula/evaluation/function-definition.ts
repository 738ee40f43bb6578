import { CellError } from "../../book/cell-content";
import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import type { Expression } from "../syntax/expression";
import { toBoolean, toNumber, toText } from "../values/coercion";
import type { DecimalSeparator } from "../values/number-from-text";
import type { Matrix } from "../values/matrix";
import type { LambdaValue, Operand, Reference } from "../values/operand";
import type { Scalar } from "../values/scalar";

/** The cell that a formula is evaluated for. */
export interface CellPosition {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What a function may ask of the calculation that calls it. */
export interface Call {
  readonly book: Book;
  readonly position: CellPosition;
  /** The one moment that this calculation takes for now. */
  readonly now: Date;
  /** How texts are read as numbers, and numbers written as texts. */
  readonly decimalSeparator: DecimalSeparator;
  /** Reads an operand as a rectangle of values; of several areas the first. */
  matrix(operand: Operand): Matrix;
  /** Reads an operand as rectangles: one for each area of a reference. */
  matrices(operand: Operand): readonly Matrix[];
  /** Reads an operand as one value: the top-left one. */
  scalar(operand: Operand): Scalar;
  apply(lambda: LambdaValue, args: readonly Operand[]): Operand;
  /** The reference that a text such as `Runs!A1:B2` or `Runs[acc]` writes, or an error. */
  referenceFromText(text: string): Reference | CellError;
  /** Computes something about cells once, until they change. Values of no cells are computed every time. */
  derive<T>(matrix: Matrix, purpose: string, compute: (matrix: Matrix) => T): T;
}

/** A function that takes its arguments evaluated. */
export interface EagerFunction {
  readonly least: number;
  readonly most: number;
  /** Whether the argument at an index must be one value: an array there means one call for each of its values. */
  takesScalar(index: number): boolean;
  call(args: readonly Operand[], call: Call): Operand;
}

/** Evaluates arguments on demand. */
export interface LazyCall extends Call {
  evaluate(expression: Expression): Operand;
}

/** A function that decides itself which arguments are evaluated. */
export interface LazyFunction {
  readonly least: number;
  readonly most: number;
  callLazily(args: readonly Expression[], call: LazyCall): Operand;
}

export type FunctionDefinition = EagerFunction | LazyFunction;
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** How a scalar argument is read. `fallback` stands for an argument left out; without one it is required. */
export interface Parameter<T> {
  readonly read: (value: Scalar, separator: DecimalSeparator) => T | CellError;
  readonly optional: boolean;
  readonly fallback?: T;
}

export const number: Parameter<number> = { read: toNumber, optional: false };
export const text: Parameter<string> = { read: toText, optional: false };
export const boolean: Parameter<boolean> = { read: toBoolean, optional: false };
/** Any value but an error, which becomes the result. */
export const value: Parameter<Exclude<Scalar, CellError>> = { read: (given) => given, optional: false };
/** Any value, errors included. */
export const anything: Parameter<{ readonly value: Scalar }> = {
  read: (given) => ({ value: given }),
  optional: false,
};

/** A parameter that may be left out. */
export function optional<T>(parameter: Parameter<T>, fallback: T): Parameter<T> {
  return { ...parameter, optional: true, fallback };
}

type Arguments<P extends readonly Parameter<unknown>[]> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** A function of single values: arguments are read as the parameters say, errors pass through, arrays broadcast. */
export function scalarFunction<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  body: (args: Arguments<P>, call: Call) => Scalar,
): EagerFunction {
  return {
    least: parameters.filter((parameter) => !parameter.optional).length,
    most: parameters.length,
    takesScalar: () => true,
    call(operands, call) {
      const args: unknown[] = [];
      for (const [index, parameter] of parameters.entries()) {
        const operand = operands[index];
        if (operand === undefined && parameter.optional) {
          args.push(parameter.fallback);
          continue;
        }
        const read: unknown = parameter.read(call.scalar(operand), call.decimalSeparator);
        if (read instanceof CellError) {
          return read;
        }
        args.push(read);
      }
      // The loop has read every argument by its own parameter.
      return body(args as Arguments<P>, call);
    },
  };
}

/** A function of whatever it is given; `scalars` lists the indexes of arguments that must be single values. */
export function rangeFunction(
  shape: {
    readonly least: number;
    readonly most?: number;
    readonly scalars?: readonly number[] | ((index: number) => boolean);
  },
  call: EagerFunction["call"],
): EagerFunction {
  const { scalars = [] } = shape;
  return {
    least: shape.least,
    most: shape.most ?? 255,
    takesScalar: typeof scalars === "function" ? scalars : (index) => scalars.includes(index),
    call,
  };
}

export function lazyFunction(
  shape: { readonly least: number; readonly most?: number },
  callLazily: LazyFunction["callLazily"],
): LazyFunction {
  return { least: shape.least, most: shape.most ?? 255, callLazily };
}
