// What only a person can say about the names of an import: whether a new name is another spelling of one that the workbook
// has. The answer is a choice of the column's target, like any other; until it is given, nothing is imported.

import type { Catalogue } from "../catalogue/catalogue";
import { sameDefinition } from "../naming/same-definition";
import type { DefinitionTarget } from "../schema/column-headers";
import type { ColumnTarget } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";

/** A column as far as its name goes. */
export interface NamedColumn {
  /** Its position in the source. */
  readonly column: number;
  readonly target: ColumnTarget;
  /** Whether a person said what it is. */
  readonly chosen?: boolean;
}

/** A new name, and the known one that it may be another spelling of. */
export interface NameQuestion {
  readonly column: number;
  /** What the column becomes if it is new. */
  readonly target: DefinitionTarget;
  /** What it becomes if it is the same. */
  readonly same: DefinitionTarget;
}

/** The questions still open. A known name that the source has a column for as well is no other spelling of a second one. */
export function nameQuestions(columns: readonly NamedColumn[], catalogue: Catalogue): NameQuestion[] {
  const taken = new Set(columns.map(({ target }) => targetKey(target)));
  return columns.flatMap(({ column, target, chosen = false }): NameQuestion[] => {
    if (chosen || (target.role !== "parameter" && target.role !== "metric")) {
      return [];
    }
    const name = sameDefinition(target, catalogue);
    const same = name === undefined ? undefined : { role: target.role, name };
    return same === undefined || taken.has(targetKey(same)) ? [] : [{ column, target, same }];
  });
}
