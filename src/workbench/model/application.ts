import { HostObject } from "../protocol/host-object";
import { asOneOf } from "./arguments";
import { CultureInfo } from "./culture-info";
import type { ModelContext } from "./model-context";

/** Excel itself. Suspending has nothing to suspend here: batches are one step for the page. */
export class Application extends HostObject {
  readonly $type = "Application";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get calculationMode(): ModelContext["calculationMode"] {
    return this.context.calculationMode;
  }

  set calculationMode(value: unknown) {
    const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
    this.context.calculationMode = asOneOf(value, modes, "calculationMode");
  }

  get calculationState(): "Done" {
    return "Done";
  }

  get calculationEngineVersion(): number {
    return 191029;
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  get decimalSeparator(): string {
    return ".";
  }

  get thousandsSeparator(): string {
    return ",";
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  calculate(type: unknown): void {
    const kind = asOneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
    if (kind !== "Recalculate") this.context.calculation.invalidate();
    this.context.calculation.recalculate();
  }

  suspendApiCalculationUntilNextSync(): void {
    // Results are calculated when they are read, never while a batch writes.
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // The page draws between batches only.
  }
}
