// `workbook.functions`: Excel's own worksheet functions, called by the add-in. Each is evaluated when its call is reached
// in the batch, over the cells as they stand then; only the result travels.
import { CellError } from "../../book/cell-content";
import { Reference, type Operand } from "../../formula/values/operand";
import { HostObject } from "../../protocol/host-object";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { RangeBase } from "../ranges/range-base";
import { resolveRange } from "../ranges/resolve-range";

/** Days from the first day of the 1900 date system to that of 1904. */
const DAYS_TO_1904 = 1462;

/** The functions that can be called. */
export class Functions extends HostObject {
  readonly $type = "Functions";

  constructor(private readonly context: ModelContext) {
    super();
  }

  match(lookup: unknown, array: unknown, type: unknown): FunctionResult {
    return this.call("MATCH", type === undefined || type === null ? [lookup, array] : [lookup, array, type]);
  }

  countIf(range: unknown, criterion: unknown): FunctionResult {
    return this.call("COUNTIF", [range, criterion]);
  }

  countIfs(values: unknown): FunctionResult {
    return this.call("COUNTIFS", listed(values));
  }

  count(values: unknown): FunctionResult {
    return this.call("COUNT", listed(values));
  }

  countA(values: unknown): FunctionResult {
    return this.call("COUNTA", listed(values));
  }

  sum(values: unknown): FunctionResult {
    return this.call("SUM", listed(values));
  }

  sumIfs(range: unknown, values: unknown): FunctionResult {
    return this.call("SUMIFS", [range, ...listed(values)]);
  }

  averageIfs(range: unknown, values: unknown): FunctionResult {
    return this.call("AVERAGEIFS", [range, ...listed(values)]);
  }

  max(values: unknown): FunctionResult {
    return this.call("MAX", listed(values));
  }

  min(values: unknown): FunctionResult {
    return this.call("MIN", listed(values));
  }

  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const { $result } = this.call("DATE", [year, month, day]);
    const isCounted = typeof $result === "number" && this.context.book.countsFrom1904;
    return new FunctionResult(isCounted ? $result - DAYS_TO_1904 : $result);
  }

  private call(name: string, values: readonly unknown[]): FunctionResult {
    const result = this.context.calculation.call(
      name,
      values.map((value) => this.operand(value)),
    );
    return new FunctionResult(result);
  }

  private operand(value: unknown): Operand {
    if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
      return value;
    }
    if (value instanceof FunctionResult) {
      return value.$result;
    }
    if (value instanceof RangeBase) {
      return Reference.to(value.$sheet, value.$area);
    }
    if (typeof value === "object" && value !== null && "address" in value) {
      const { sheet, area } = resolveRange(this.context, value.address, this.activeSheet);
      return Reference.to(sheet, area);
    }
    throw invalidArgument(
      "A function takes numbers, texts, true or false, ranges, and results of functions.",
    );
  }

  private get activeSheet(): ReturnType<ModelContext["sheet"]> {
    return this.context.sheet(this.context.book.activeSheetId);
  }
}

/** What a function gave: a value, or the name of an error such as `#N/A`, never both. */
export class FunctionResult extends HostObject {
  readonly $type = "FunctionResult";

  constructor(readonly $result: number | string | boolean | CellError | undefined) {
    super();
  }

  get error(): string {
    // The client reads an absent error as null; its typings know texts alone.
    return (this.$result instanceof CellError ? this.$result.code : null) as string;
  }

  get value(): number | string | boolean {
    const { $result } = this;
    return $result instanceof CellError || $result === undefined ? (null as unknown as string) : $result;
  }
}

/** Arguments of a function that takes any number of them: the client sends those in one list. */
function listed(values: unknown): readonly unknown[] {
  if (!Array.isArray(values)) {
    throw invalidArgument("The function takes a list of values.");
  }
  return values;
}
