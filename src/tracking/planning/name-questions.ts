// What only a person can say about the names of an import: whether a new name is another spelling of one that the workbook
// has, and which of two columns counts that go by one name, or by a name and its alias. The answer is a choice of the column's target, like any other; until it is given, nothing is imported.

import type { Catalogue } from "../catalogue/catalogue";
import { aliasOwner } from "../catalogue/resolve-aliases";
import { sameDefinition } from "../naming/same-definition";
import type { DefinitionTarget } from "../schema/column-headers";
import type { ColumnTarget } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";

/** A column as far as its name goes. */
export interface NamedColumn {
  /** Its position in the source. */
  readonly column: number;
  readonly header?: string;
  readonly target: ColumnTarget;
  /** Whether a person said what it is. */
  readonly chosen?: boolean;
  /** How many of its cells hold a value, where that is known. */
  readonly filled?: number;
}

/** A new name, and the known one that it may be another spelling of. */
export interface NameQuestion {
  readonly column: number;
  /** What the column becomes if it is new. */
  readonly target: DefinitionTarget;
  /** What it becomes if it is the same. */
  readonly same: DefinitionTarget;
  /** Whether the source itself has the other one, in a column of the same name. */
  readonly repeated?: boolean;
}

/**
 * The questions still open. A known name that the source has a column for as well is no other spelling of a second one,
 * unless the catalogue says so.
 */
export function nameQuestions(columns: readonly NamedColumn[], catalogue: Catalogue): NameQuestion[] {
  const taken = new Set(columns.map(({ target }) => targetKey(target)));
  return columns.flatMap(({ column, header, target, chosen = false, filled }): NameQuestion[] => {
    if (chosen || filled === 0 || (target.role !== "parameter" && target.role !== "metric")) {
      return [];
    }
    const alias = aliasOwner(target, catalogue);
    if (alias) {
      return [{ column, target, same: alias }];
    }
    const first = repeated(target, header, catalogue, taken);
    if (first) {
      return [{ column, target, same: first, repeated: true }];
    }
    const name = sameDefinition(target, catalogue);
    const same = name === undefined ? undefined : { role: target.role, name };
    return same === undefined || taken.has(targetKey(same)) ? [] : [{ column, target, same }];
  });
}

const NUMBERED = / \(\d+\)$/;

/** What a column repeats that got a number behind its name; undefined where the source or the workbook calls it so. */
function repeated(
  { role, name }: DefinitionTarget,
  header: string | undefined,
  { parameters, metrics }: Catalogue,
  taken: ReadonlySet<string>,
): DefinitionTarget | undefined {
  const first = { role, name: name.replace(NUMBERED, "") };
  const isKnown = (role === "parameter" ? parameters : metrics).some((one) => one.name === name);
  const isNumbered = header !== undefined && first.name !== name && !header.endsWith(name);
  return isNumbered && !isKnown && taken.has(targetKey(first)) ? first : undefined;
}
