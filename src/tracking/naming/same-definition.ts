import type { Catalogue } from "../catalogue/catalogue";
import type { DefinitionTarget } from "../schema/header-claims";
import { nameKey } from "./name-key";

/**
 * The parameter or metric of the catalogue that a new one differs from only by case, separators or a known short form
 * (`Learning_Rate` and `lr` from learning_rate), or by that from one of its aliases. Undefined for a name that is known
 * as it stands and for one that is like no other.
 */
export function sameDefinition(target: DefinitionTarget, catalogue: Catalogue): string | undefined {
  const known = spellingsOf(target.role, catalogue);
  if (known.some(({ spelling }) => spelling === target.name)) {
    return undefined;
  }
  const key = nameKey(target.name);
  return known.find(({ spelling }) => nameKey(spelling) === key)?.name;
}

/** Every name that a parameter or metric goes by, its aliases included. */
export function spellingsOf(
  role: DefinitionTarget["role"],
  { parameters, metrics }: Catalogue,
): { readonly name: string; readonly spelling: string }[] {
  const definitions = role === "parameter" ? parameters : metrics;
  return definitions.flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map((spelling) => ({ name, spelling })),
  );
}
