import type { DefinitionTarget } from "../schema/header-claims";
import type { ColumnTarget } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";
import type { Catalogue } from "./catalogue";

/**
 * What the columns of one source stand for: a name that the catalogue has is what it says, and an alias is what it stands
 * for, as long as no other column means the same. Of several that do, none is resolved: which one counts, a person says.
 *
 * @param isChosen whether a person said what the column at a position stands for, which stays as they said.
 */
export function resolveAliases(
  targets: readonly ColumnTarget[],
  catalogue: Catalogue,
  isChosen: (at: number) => boolean = () => false,
): ColumnTarget[] {
  const meant = targets.map((target, at) =>
    isChosen(at) ? target : (aliasOwner(target, catalogue) ?? target),
  );
  const counts = new Map<string, number>();
  for (const target of meant) {
    counts.set(targetKey(target), (counts.get(targetKey(target)) ?? 0) + 1);
  }
  return targets.map((target, at) => {
    const owner = meant[at] ?? target;
    return counts.get(targetKey(owner)) === 1 ? owner : target;
  });
}

/** The definition that a name is an alias of; undefined for a name that the catalogue has itself. */
export function aliasOwner(target: ColumnTarget, catalogue: Catalogue): DefinitionTarget | undefined {
  if (target.role !== "metric" && target.role !== "parameter") {
    return undefined;
  }
  const { role, name: spelling } = target;
  const known: readonly { readonly name: string; readonly aliases?: readonly string[] }[] =
    role === "metric" ? catalogue.metrics : catalogue.parameters;
  if (known.some(({ name }) => name === spelling)) {
    return undefined;
  }
  const owner = known.find(({ aliases }) => aliases?.includes(spelling) === true);
  return owner && { role, name: owner.name };
}
