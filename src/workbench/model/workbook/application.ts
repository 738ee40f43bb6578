import { HostObject } from "../../protocol/host-object";
import { asOneOf } from "../ranges/arguments";
import { CultureInfo } from "./culture-info";
import type { ModelContext } from "../base/model-context";

/** Excel itself. Suspending has nothing to suspend here: batches are one step for the page. */
export class Application extends HostObject {
  readonly $type = "Application";
  readonly calculationState = "Done";
  readonly calculationEngineVersion = 191029;
  readonly useSystemSeparators = true;

  constructor(private readonly context: ModelContext) {
    super();
  }

  get decimalSeparator(): string {
    return this.context.decimalSeparator;
  }

  get thousandsSeparator(): string {
    return this.context.decimalSeparator === "," ? "." : ",";
  }

  get calculationMode(): ModelContext["calculationMode"] {
    return this.context.calculationMode;
  }

  set calculationMode(value: unknown) {
    const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
    this.context.calculationMode = asOneOf(value, modes, "calculationMode");
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  calculate(type: unknown): void {
    const kind = asOneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
    if (kind !== "Recalculate") {
      this.context.calculation.invalidate();
    }
    this.context.calculation.recalculate();
  }

  suspendApiCalculationUntilNextSync(): void {
    // Results are calculated when they are read, never while a batch writes.
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // The page draws between batches only.
  }
}
