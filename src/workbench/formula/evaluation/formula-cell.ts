import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { isVolatileFormula } from "../syntax/expression-memory";
import type { CellsRead } from "./read-log";

/** A cell that holds a formula, and how its calculation stands. */
export class FormulaCell {
  state: "dirty" | "busy" | "clean" = "dirty";
  reads: readonly CellsRead[] = [];
  /** The cells that its array fills, itself included; absent for a single value. */
  spill: Area | undefined;
  /** The cells that its array would fill, if something was in the way. */
  blockedSpill: Area | undefined;
  /** Whether its value depends on itself, in which case it is 0. */
  circular = false;
  readonly isVolatile: boolean;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
  ) {
    this.isVolatile = isVolatileFormula(formula);
  }

  /** Forgets what the last calculation found out about circles. */
  restart(): void {
    this.circular = false;
  }

  get ownArea(): Area {
    return this.spill ?? { top: this.row, left: this.column, bottom: this.row, right: this.column };
  }
}
