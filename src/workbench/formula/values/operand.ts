import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { Matrix } from "./matrix";
import type { Scalar } from "./scalar";

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** One or several rectangles of cells that a formula points at, not yet read. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}

  static to(sheet: Sheet, area: Area): Reference {
    return new Reference([{ sheet, area }]);
  }
}

/** A function made by LAMBDA. */
export class LambdaValue {
  constructor(
    readonly parameters: readonly string[],
    /** Called with as many arguments as there are parameters. */
    readonly run: (values: readonly Operand[]) => Operand,
  ) {}
}

/** What an expression yields and a function takes. `undefined` is an argument left out, as in `IF(A1,,2)`. */
export type Operand = Scalar | Matrix | Reference | LambdaValue;
