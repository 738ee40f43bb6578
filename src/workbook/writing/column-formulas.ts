// Formulas that the columns of a table compute in their rows, told from those that a person typed into one cell: what a
// column computes stands in two neighbouring rows, the same as seen from each (R1C1). Looked for where a batch is about to
// be taken back, and handed on to the batch that deletes its rows, so that both say the same of a row.

import { foldHeader } from "../../tracking/naming/fold-header";
import type { ComputedFormulas } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import { isFormula } from "./cell-write";

/** What is known of the formulas of a table, which grows with the rows that are read. */
export class ColumnFormulas {
  private readonly known = new Map<string, Set<string>>();

  constructor(known: ComputedFormulas = new Map()) {
    for (const [header, formulas] of known) {
      this.known.set(header, new Set(formulas));
    }
  }

  /** All that is known, by folded header. */
  get computed(): ComputedFormulas {
    return this.known;
  }

  /** Takes in the formulas (R1C1) of rows that stand one below the other. */
  learn(headers: readonly string[], rows: readonly (readonly CellValue[])[]): void {
    const folded = headers.map(foldHeader);
    rows.slice(1).forEach((row, at) => {
      const above = rows[at];
      row.forEach((formula, position) => {
        if (typeof formula === "string" && formula.startsWith("=") && formula === above?.[position]) {
          this.add(folded[position] ?? "", formula);
        }
      });
    });
  }

  /** Says of the positions of a row, given what its cells show and their formulas (R1C1), whether their column computes them. */
  computing(
    headers: readonly string[],
    cells: readonly CellValue[],
    formulas: readonly CellValue[],
  ): (position: number) => boolean {
    return (position) => {
      const formula = formulas[position] ?? "";
      return (
        isFormula(formula, cells[position] ?? "") &&
        this.known.get(foldHeader(headers[position] ?? ""))?.has(String(formula)) === true
      );
    };
  }

  private add(header: string, formula: string): void {
    const formulas = this.known.get(header);
    if (formulas) {
      formulas.add(formula);
    } else {
      this.known.set(header, new Set([formula]));
    }
  }
}
