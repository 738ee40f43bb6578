// Evaluates one formula for one cell. References stay references until a function or an operator needs their values;
// an array where one value is wanted makes the call once for each of its values.
import type { Area } from "../../book/area";
import type { Book } from "../../book/book";
import { CellError } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import type {
  BinaryExpression,
  BinaryOperator,
  CallExpression,
  Expression,
  UnaryOperator,
} from "../syntax/expression";
import { OWN_TABLE } from "../syntax/expression-memory";
import { FormulaSyntaxError, nameKey, parseFormula } from "../syntax/parse-formula";
import { broadcast } from "../values/broadcast";
import { CALC_ERROR, NAME_ERROR, NUM_ERROR, REF_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { ArrayMatrix, CellMatrix, Matrix } from "../values/matrix";
import type { DecimalSeparator } from "../values/number-from-text";
import { LambdaValue, Reference, type Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import type { BookDirectory } from "./book-directory";
import type { CellPosition, EagerFunction, FunctionDefinition, LazyCall } from "./function-definition";
import { withoutResidue } from "./operators";
import { implicitIntersection, intersection, rangeBetween } from "./reference-operators";
import { referenceToCells, referenceToTable, type ReferencePlace } from "./resolve-reference";
import { applySign, applyValueOperator } from "./value-operations";

/** What an evaluation needs from the calculation around it. */
export interface EvaluationHost {
  readonly book: Book;
  readonly directory: BookDirectory;
  readonly now: Date;
  readonly decimalSeparator: DecimalSeparator;
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  /** Calculates the formulas among the cells and opens a window on their values. */
  read(sheet: Sheet, area: Area): CellMatrix;
  /** The cells that the formula at a cell fills, or undefined where there is no formula. */
  filledBy(sheet: Sheet, row: number, column: number): Area | undefined;
  /** The result of that name; kept if `keeps` says so (which it does where it is left out) and no cell changes. */
  remember<T>(name: string, compute: () => T, keeps?: (result: T) => boolean): T;
}

/** A name that LET or LAMBDA gave a value. */
interface Scope {
  readonly name: string;
  readonly value: Operand;
  readonly outer: Scope | undefined;
}

const DEEPEST = 200;
/** Results with more values than this are not remembered for other formulas. */
const LONG_ARRAY = 4096;

/** The evaluation of one formula for one cell; it is also what functions are handed to ask back. */
export class Evaluation implements LazyCall {
  constructor(
    private readonly host: EvaluationHost,
    readonly position: CellPosition,
    /** The cell that relative references were written for; absent when they were written for `position`. */
    private readonly origin?: { readonly row: number; readonly column: number },
    private readonly scope?: Scope,
    private readonly depth = 0,
  ) {}

  get book(): Book {
    return this.host.book;
  }

  get now(): Date {
    return this.host.now;
  }

  get decimalSeparator(): DecimalSeparator {
    return this.host.decimalSeparator;
  }

  /** The value of a whole formula. */
  result(expression: Expression): Operand {
    if (expression.type === "binary" && (expression.operator === "+" || expression.operator === "-")) {
      const left = this.value(this.evaluate(expression.left));
      const right = this.value(this.evaluate(expression.right));
      const result = applyValueOperator(expression.operator, left, right, this.decimalSeparator);
      const isSingle = !(left instanceof Matrix) && !(right instanceof Matrix) && !(result instanceof Matrix);
      return isSingle ? withoutResidue(result, left, right) : result;
    }
    return this.evaluate(expression);
  }

  evaluate(expression: Expression): Operand {
    switch (expression.type) {
      case "value":
        return expression.value;
      case "omitted":
        return undefined;
      case "array":
        return expression.matrix;
      case "cells":
        return referenceToCells(expression, this.place, this.host.directory);
      case "table":
        return referenceToTable(expression, this.place, this.host.directory);
      case "name":
        return this.name(expression.name, expression.sheet);
      case "unary":
        return this.unary(expression.operator, this.evaluate(expression.operand));
      case "binary":
        if (expression.memoryKey !== undefined) {
          return this.comparison(expression, expression.memoryKey);
        }
        return this.binary(
          expression.operator,
          this.evaluate(expression.left),
          this.evaluate(expression.right),
        );
      case "call":
        return this.functionCall(expression);
      case "apply": {
        const callee = this.evaluate(expression.callee);
        const args = expression.args.map((argument) => this.evaluate(argument));
        return callee instanceof LambdaValue ? this.apply(callee, args) : VALUE_ERROR;
      }
      case "lambda":
        return this.lambda(expression.parameters, expression.body);
      case "let": {
        let inner = this.inScope(this.scope);
        for (const { name, value } of expression.declarations) {
          inner = this.inScope({ name, value: inner.evaluate(value), outer: inner.scope });
        }
        return inner.evaluate(expression.body);
      }
    }
  }

  matrix(operand: Operand): Matrix {
    if (operand instanceof Matrix) {
      return operand;
    }
    if (operand instanceof Reference) {
      const [first] = operand.areas;
      return first ? this.host.read(first.sheet, first.area) : single(REF_ERROR);
    }
    return single(operand instanceof LambdaValue ? CALC_ERROR : operand);
  }

  matrices(operand: Operand): readonly Matrix[] {
    if (!(operand instanceof Reference)) {
      return [this.matrix(operand)];
    }
    return operand.areas.map(({ sheet, area }) => this.host.read(sheet, area));
  }

  scalar(operand: Operand): Scalar {
    if (operand instanceof Reference && operand.areas.length > 1) {
      return VALUE_ERROR;
    }
    if (operand instanceof Matrix || operand instanceof Reference) {
      return this.matrix(operand).at(0, 0);
    }
    return operand instanceof LambdaValue ? CALC_ERROR : operand;
  }

  apply(lambda: LambdaValue, args: readonly Operand[]): Operand {
    if (args.length > lambda.parameters.length) {
      return VALUE_ERROR;
    }
    return lambda.run(args);
  }

  referenceFromText(text: string): Reference | CellError {
    try {
      const operand = this.inScope(undefined).evaluate(parseFormula(text));
      return operand instanceof Reference ? operand : REF_ERROR;
    } catch (error) {
      if (error instanceof FormulaSyntaxError) {
        return REF_ERROR;
      }
      throw error;
    }
  }

  derive<T>(matrix: Matrix, purpose: string, compute: (matrix: Matrix) => T): T {
    if (!(matrix instanceof CellMatrix)) {
      return compute(matrix);
    }
    const { sheet, area } = matrix;
    const name = `${purpose} ${sheet.id} ${area.top}:${area.left}:${area.bottom}:${area.right}`;
    return this.host.remember(name, () => compute(this.host.read(sheet, area)));
  }

  private inScope(scope: Scope | undefined): Evaluation {
    return new Evaluation(this.host, this.position, this.origin, scope, this.depth);
  }

  /** Reads references: a single cell becomes its value, several cells a matrix. */
  private value(operand: Operand): Scalar | Matrix {
    if (operand instanceof Reference && operand.areas.length === 1) {
      const matrix = this.matrix(operand);
      return matrix.isSingle ? matrix.at(0, 0) : matrix;
    }
    if (operand instanceof Matrix) {
      return operand.isSingle ? operand.at(0, 0) : operand;
    }
    return this.scalar(operand);
  }

  private get place(): ReferencePlace {
    return { position: this.position, origin: this.origin };
  }

  private name(name: string, sheetName: string | undefined): Operand {
    if (sheetName === undefined) {
      for (let scope = this.scope; scope; scope = scope.outer) {
        if (scope.name === name) {
          return scope.value;
        }
      }
    }
    const { directory } = this.host;
    const sheet = sheetName === undefined ? this.position.sheet : directory.sheetNamed(sheetName);
    if (!sheet) {
      return REF_ERROR;
    }
    const defined = directory.definedName(name, sheet);
    if (defined) {
      return this.definedName(defined.formula);
    }
    if (directory.tableNamed(name)) {
      const whole = { type: "table", table: name, sections: [], columns: [] } as const;
      return referenceToTable(whole, this.place, directory);
    }
    return NAME_ERROR;
  }

  /** Relative references in a name's formula are written for A1, as files keep them. */
  private definedName(formula: string): Operand {
    if (this.depth >= DEEPEST) {
      return NUM_ERROR;
    }
    const inner = new Evaluation(this.host, this.position, { row: 0, column: 0 }, undefined, this.depth + 1);
    try {
      return inner.evaluate(parseFormula(formula));
    } catch (error) {
      if (error instanceof FormulaSyntaxError) {
        return NAME_ERROR;
      }
      throw error;
    }
  }

  private lambda(parameters: readonly string[], body: Expression): LambdaValue {
    return new LambdaValue(parameters, (values) => {
      if (this.depth >= DEEPEST) {
        return NUM_ERROR;
      }
      let scope = this.scope;
      parameters.forEach((name, index) => (scope = { name, value: values[index], outer: scope }));
      return new Evaluation(this.host, this.position, this.origin, scope, this.depth + 1).evaluate(body);
    });
  }

  private unary(operator: UnaryOperator, operand: Operand): Operand {
    switch (operator) {
      case "+":
        return operand;
      case "#":
        return this.spilled(operand);
      case "@":
        if (operand instanceof Reference) {
          return implicitIntersection(operand, this.position);
        }
        return this.scalar(operand);
      default:
        return applySign(operator, this.value(operand), this.decimalSeparator);
    }
  }

  private spilled(operand: Operand): Operand {
    const [first] = operand instanceof Reference ? operand.areas : [];
    if (!first) {
      return operand instanceof CellError ? operand : REF_ERROR;
    }
    const { top, left } = first.area;
    const area = this.host.filledBy(first.sheet, top, left);
    return area ? Reference.to(first.sheet, area) : REF_ERROR;
  }

  private binary(operator: BinaryOperator, left: Operand, right: Operand): Operand {
    if (operator !== ":" && operator !== " " && operator !== ",") {
      return applyValueOperator(operator, this.value(left), this.value(right), this.decimalSeparator);
    }
    if (left instanceof CellError) {
      return left;
    }
    if (right instanceof CellError) {
      return right;
    }
    if (!(left instanceof Reference) || !(right instanceof Reference)) {
      return VALUE_ERROR;
    }
    if (operator === ",") {
      return new Reference([...left.areas, ...right.areas]);
    }
    return operator === ":" ? rangeBetween(left, right) : intersection(left, right);
  }

  private comparison({ operator, left, right }: BinaryExpression, memoryKey: string): Operand {
    return this.host.remember(this.memoryName(memoryKey), () =>
      this.binary(operator, this.evaluate(left), this.evaluate(right)),
    );
  }

  private functionCall(expression: CallExpression): Operand {
    const { name, args, memoryKey } = expression;
    const definition = this.host.functions.get(name);
    if (!definition) {
      const callee = this.name(nameKey(name), undefined);
      if (!(callee instanceof LambdaValue)) {
        return NAME_ERROR;
      }
      return this.apply(
        callee,
        args.map((argument) => this.evaluate(argument)),
      );
    }
    // Excel refuses to enter a formula with a wrong number of arguments.
    if (args.length < definition.least || args.length > definition.most) {
      return VALUE_ERROR;
    }
    if (memoryKey === undefined) {
      return this.callDefined(definition, args);
    }
    return this.host.remember(
      this.memoryName(memoryKey),
      () => this.callDefined(definition, args),
      // Tests of a column are asked for often; other long arrays are parts of one formula as a rule.
      (result) =>
        name.startsWith("IS") || !(result instanceof Matrix) || result.rows * result.columns <= LONG_ARRAY,
    );
  }

  private memoryName(key: string): string {
    const { sheet, row, column } = this.position;
    const own = key.includes(OWN_TABLE) ? (this.host.directory.tableAt(sheet, row, column)?.id ?? "") : "";
    return `${sheet.id} ${own} ${key}`;
  }

  private callDefined(definition: FunctionDefinition, args: readonly Expression[]): Operand {
    if ("callLazily" in definition) {
      return definition.callLazily(args, this);
    }
    const operands = args.map((argument) => this.evaluate(argument));
    return this.callEagerly(definition, operands);
  }

  /** Calls a function by its name with operands at hand. Only functions that evaluate all of their arguments can be. */
  call(name: string, operands: readonly Operand[]): Operand {
    const definition = this.host.functions.get(name);
    if (!definition || "callLazily" in definition) {
      return NAME_ERROR;
    }
    if (operands.length < definition.least || operands.length > definition.most) {
      return VALUE_ERROR;
    }
    return this.callEagerly(definition, operands);
  }

  private callEagerly(definition: EagerFunction, operands: readonly Operand[]): Operand {
    const arrays = new Map<number, Matrix>();
    operands.forEach((operand, index) => {
      if (!definition.takesScalar(index)) {
        return;
      }
      if (!(operand instanceof Reference || operand instanceof Matrix)) {
        return;
      }
      const read = this.value(operand);
      if (read instanceof Matrix) {
        arrays.set(index, read);
      }
    });
    if (arrays.size === 0) {
      return inRange(definition.call(operands, this));
    }
    const indexes = [...arrays.keys()];
    return broadcast([...arrays.values()], (values) => {
      const one = [...operands];
      indexes.forEach((index, order) => (one[index] = values[order]));
      return this.scalar(inRange(definition.call(one, this)));
    });
  }
}

/** A result beyond the range of numbers is #NUM!. */
function inRange(result: Operand): Operand {
  return typeof result === "number" && !Number.isFinite(result) ? NUM_ERROR : result;
}

function single(value: Scalar): Matrix {
  return new ArrayMatrix(1, 1, [value]);
}
