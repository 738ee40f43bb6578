// Which column of the Runs table stands for which parameter or metric.
//
// A column is headed by the plain name. Excel refuses two headers that differ in case alone, so a name that is taken
// (by a run field, by the other catalogue, by another case of itself) is told apart by its role: `x (metric)`,
// `x (parameter)`, `x (metric 2)`. Reading goes the other way: `x (metric)` where the table has it, else `x`.
// A column that exists is never renamed, and whose it was it stays: whoever came first keeps the plain name. Where nobody
// remembers who came first, the places of the columns decide, and where they do not, the column is nobody's until it is asked.

import { foldHeader } from "../naming/fold-header";
import type { Catalogue } from "../catalogue/catalogue";
import { FIELD_BY_HEADER, HeaderClaims, roleByPlace, type DefinitionTarget } from "./header-claims";
import type { KnownNames } from "./known-names";
import { MAX_HEADER_LENGTH, plainHeader } from "./plain-header";
import type { ColumnTarget } from "./run-columns";
import { RUN_FIELDS } from "./run-fields";

export interface HeaderPlan {
  /** What each existing header stands for, by position; undefined is a column of the user's own. */
  readonly targets: readonly (ColumnTarget | undefined)[];
  /** Columns that are missing, in the order to add them: parameters, then metrics. */
  readonly additions: readonly { readonly target: DefinitionTarget; readonly header: string }[];
  /** Run fields that the table lacks. */
  readonly missingFields: readonly (typeof RUN_FIELDS)[number][];
}

/** Numbers tried beyond those that today's definitions explain, for columns whose neighbours were deleted since. */
const SPARE_NUMBERS = 3;

const SUFFIX = / \((?:parameter|metric)(?: \d+)?\)$/;

/**
 * Reads the headers of the Runs table against the catalogue, and names the columns that are still missing.
 *
 * @param known whose the columns were when somebody last looked: a definition never takes a column from another one.
 */
export function planHeaders(
  headers: readonly string[],
  catalogue: Catalogue,
  known?: KnownNames,
): HeaderPlan {
  const targets = definitionTargets(catalogue);
  const claims = new HeaderClaims(headers, targets, known);
  claimAll(claims, targets, headers, catalogue);

  const taken = new Set([...headers.map(foldHeader), ...FIELD_BY_HEADER.keys()]);
  const reserved = new Set(
    targets.filter(({ name }) => SUFFIX.test(name)).map(({ name }) => foldHeader(plainHeader(name))),
  );
  const additions = targets
    .filter((target) => !claims.has(target))
    .map((target) => ({ target, header: freeHeader(target, taken, reserved) }));
  const present = new Set(
    claims.targets.map((target) => (target?.role === "field" ? target.key : undefined)),
  );
  return {
    targets: claims.targets,
    additions,
    missingFields: RUN_FIELDS.filter((field) => !present.has(field.key)),
  };
}

/** `x`, `x (metric)`, `x (metric 2)`, ... for n = 0, 1, 2, ..., cut so that the suffix always fits. */
function candidateHeader(target: DefinitionTarget, n: number): string {
  const plain = plainHeader(target.name);
  if (n === 0) {
    return plain;
  }
  const suffix = n === 1 ? ` (${target.role})` : ` (${target.role} ${String(n)})`;
  return plain.slice(0, MAX_HEADER_LENGTH - suffix.length) + suffix;
}

function definitionTargets(catalogue: Catalogue): DefinitionTarget[] {
  return [
    ...catalogue.parameters.map(({ name }): DefinitionTarget => ({ role: "parameter", name })),
    ...catalogue.metrics.map(({ name }): DefinitionTarget => ({ role: "metric", name })),
  ];
}

/** How many definitions share each folded plain name: no header goes further than that in its numbering. */
function sharedNames(targets: readonly DefinitionTarget[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const target of targets) {
    const key = foldHeader(plainHeader(target.name));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function claimPlain(
  claims: HeaderClaims,
  targets: readonly DefinitionTarget[],
  headers: readonly string[],
  catalogue: Catalogue,
): void {
  const unclaimed = targets.filter((target) => !claims.has(target));
  const metrics = new Map(
    unclaimed.filter(({ role }) => role === "metric").map((target) => [plainHeader(target.name), target]),
  );
  for (const target of unclaimed.filter(({ role }) => role === "parameter")) {
    const header = plainHeader(target.name);
    const metric = metrics.get(header);
    if (metric) {
      const role = roleByPlace(headers, headers.indexOf(header), catalogue, plainHeader);
      if (role === undefined) {
        // Whose it is, only a person can say.
        claims.leave(header);
      } else {
        claims.takeExact(role === "metric" ? metric : target, header);
      }
    }
  }
  for (const target of unclaimed) {
    claims.takeExact(target, plainHeader(target.name));
  }
  for (const target of unclaimed) {
    claims.takeFolded(target, plainHeader(target.name));
  }
}

/** Lets the definitions claim what is still free among the headers. */
function claimAll(
  claims: HeaderClaims,
  targets: readonly DefinitionTarget[],
  headers: readonly string[],
  catalogue: Catalogue,
): void {
  const shared = sharedNames(targets);
  const takeSuffixed = (target: DefinitionTarget): boolean => {
    const most = (shared.get(foldHeader(plainHeader(target.name))) ?? 1) + SPARE_NUMBERS;
    return Array.from({ length: most }, (_, n) => candidateHeader(target, n + 1)).some((header) =>
      claims.takeExact(target, header),
    );
  };
  // A definition that is really called "x (metric)" has its say before metric x may read that header as its own.
  for (const target of targets.filter(({ name }) => SUFFIX.test(name))) {
    if (!takeSuffixed(target)) {
      claims.takeExact(target, plainHeader(target.name));
    }
  }
  for (const target of targets) {
    takeSuffixed(target);
  }
  claimPlain(claims, targets, headers, catalogue);
}

function freeHeader(target: DefinitionTarget, taken: Set<string>, reserved: ReadonlySet<string>): string {
  for (let n = 0; ; n++) {
    const header = candidateHeader(target, n);
    const key = foldHeader(header);
    if (!taken.has(key) && (n === 0 || !reserved.has(key))) {
      taken.add(key);
      return header;
    }
  }
}
