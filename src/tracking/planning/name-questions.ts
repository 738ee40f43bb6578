// What only a person can say about the names of an import: whether a new name is another spelling of one that the workbook
// or the file has, and which of two columns counts that go by one name, or by a name and its alias. The answer is a choice
// of the column's target, like any other; until it is given, nothing is imported.

import type { Catalogue } from "../catalogue/catalogue";
import { aliasOwner } from "../catalogue/resolve-aliases";
import { foldedName } from "../naming/folded-name";
import { sameDefinition } from "../naming/same-definition";
import type { DefinitionTarget } from "../schema/header-claims";
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
  /** Whether the source itself has the other one, in another column. */
  readonly repeated?: boolean;
}

/**
 * The questions still open. Of two columns of one source that differ by more than case and separators, such as `lr` and
 * `learning_rate`, neither is another spelling of the other, unless the catalogue says so.
 */
export function nameQuestions(columns: readonly NamedColumn[], catalogue: Catalogue): NameQuestion[] {
  const taken = new Set(columns.map(({ target }) => targetKey(target)));
  const before = new Map<string, DefinitionTarget>();
  return columns.flatMap(({ column, header, target, chosen = false, filled }): NameQuestion[] => {
    const twin = twinOf(target, before);
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
    if (same && !taken.has(targetKey(same))) {
      return [{ column, target, same }];
    }
    const other = same && isSpelling(same, target) ? same : twin;
    return other && !isKnown(target, catalogue) ? [{ column, target, same: other, repeated: true }] : [];
  });
}

/** The column before this one that has its name but for case and separators; remembers this one for those behind it. */
function twinOf(target: ColumnTarget, before: Map<string, DefinitionTarget>): DefinitionTarget | undefined {
  if (target.role !== "parameter" && target.role !== "metric") {
    return undefined;
  }
  const key = `${target.role}:${foldedName(target.name)}`;
  const twin = before.get(key);
  before.set(key, twin ?? target);
  return twin?.name === target.name ? undefined : twin;
}

function isSpelling(one: DefinitionTarget, other: DefinitionTarget): boolean {
  return foldedName(one.name) === foldedName(other.name);
}

function isKnown({ role, name }: DefinitionTarget, { parameters, metrics }: Catalogue): boolean {
  return (role === "parameter" ? parameters : metrics).some((one) => one.name === name);
}

const NUMBERED = / \(\d+\)$/;

/** What a column repeats that got a number behind its name; undefined where the source or the workbook calls it so. */
function repeated(
  { role, name }: DefinitionTarget,
  header: string | undefined,
  catalogue: Catalogue,
  taken: ReadonlySet<string>,
): DefinitionTarget | undefined {
  const first = { role, name: name.replace(NUMBERED, "") };
  const isNumbered = header !== undefined && first.name !== name && !header.endsWith(name);
  return isNumbered && !isKnown({ role, name }, catalogue) && taken.has(targetKey(first)) ? first : undefined;
}
