/**
 * Which column of the Runs table stands for which parameter or metric.
 *
 * A column is headed by the plain name. Excel refuses two headers that differ in case alone, so a name that is taken
 * (by a run field, by the other catalogue, by another case of itself) is told apart by its role: `x (metric)`,
 * `x (parameter)`, `x (metric 2)`. Reading goes the other way: `x (metric)` where the table has it, else `x`.
 * A column that exists is never renamed, so whoever came first keeps the plain name.
 */
import { foldHeader } from "../naming/fold-header";
import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget } from "./run-columns";
import { RUN_FIELDS } from "./run-fields";
import { targetKey } from "./target-key";

/** Excel's limit for the header of a table column, in UTF-16 units. */
export const MAX_HEADER_LENGTH = 255;

export type DefinitionTarget = Extract<ColumnTarget, { readonly role: "parameter" | "metric" }>;

export interface HeaderPlan {
  /** What each existing header stands for, by position; undefined is a column of the user's own. */
  readonly targets: readonly (ColumnTarget | undefined)[];
  /** Columns that are missing, in the order to add them: parameters, then metrics. */
  readonly additions: readonly { readonly target: DefinitionTarget; readonly header: string }[];
  /** Run fields that the table lacks. */
  readonly missingFields: readonly (typeof RUN_FIELDS)[number][];
}

/** A name as a header can hold it: no line breaks or control characters, no outer spaces, at most 255 long. */
export function plainHeader(name: string): string {
  return name
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_HEADER_LENGTH)
    .trimEnd();
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

const FIELD_BY_HEADER = new Map(RUN_FIELDS.map((field) => [foldHeader(field.header), field]));

/** Claims of definitions on existing headers; a header is claimed once. */
class Claims {
  readonly targets: (ColumnTarget | undefined)[];
  private readonly claimed = new Set<string>();
  private readonly exact = new Map<string, number>();
  private readonly folded = new Map<string, number>();

  constructor(headers: readonly string[]) {
    this.targets = headers.map((header, position) => {
      const field = FIELD_BY_HEADER.get(foldHeader(header));
      if (field === undefined) {
        this.exact.set(header, position);
        this.folded.set(foldHeader(header), position);
        return undefined;
      }
      return { role: "field", key: field.key };
    });
  }

  has(target: DefinitionTarget): boolean {
    return this.claimed.has(targetKey(target));
  }

  /** Whether the header exists in exactly this spelling and is free; then it is the target's. */
  takeExact(target: DefinitionTarget, header: string): boolean {
    return this.take(target, this.exact.get(header));
  }

  /** The same for any case of it: a user may have respelled the header or the name. */
  takeFolded(target: DefinitionTarget, header: string): boolean {
    return this.take(target, this.folded.get(foldHeader(header)));
  }

  private take(target: DefinitionTarget, position: number | undefined): boolean {
    if (position === undefined || this.targets[position] !== undefined || this.has(target)) {
      return false;
    }
    this.targets[position] = target;
    this.claimed.add(targetKey(target));
    return true;
  }
}

/** Numbers tried beyond those that today's definitions explain, for columns whose neighbours were deleted since. */
const SPARE_NUMBERS = 3;

const SUFFIX = / \((?:parameter|metric)(?: \d+)?\)$/;

/** How many definitions share each folded plain name: no header goes further than that in its numbering. */
function sharedNames(targets: readonly DefinitionTarget[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const target of targets) {
    const key = foldHeader(plainHeader(target.name));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Metrics stand right of parameters; a header that both could claim goes to the role of the columns around it. */
function preferredRole(
  headers: readonly string[],
  position: number,
  catalogue: Catalogue,
): "parameter" | "metric" {
  const metrics = new Set(catalogue.metrics.map(({ name }) => plainHeader(name)));
  const parameters = new Set(catalogue.parameters.map(({ name }) => plainHeader(name)));
  const roleAt = (at: number): "parameter" | "metric" | undefined => {
    const header = headers[at] ?? "";
    return metrics.has(header) === parameters.has(header)
      ? undefined
      : metrics.has(header)
        ? "metric"
        : "parameter";
  };
  for (let at = position - 1; at >= 0; at--) {
    const role = roleAt(at);
    if (role !== undefined) {
      return role;
    }
  }
  return "parameter";
}

function claimPlain(
  claims: Claims,
  targets: readonly DefinitionTarget[],
  headers: readonly string[],
  catalogue: Catalogue,
): void {
  const positions = new Map(headers.map((header, position) => [header, position]));
  const metricNames = new Set(catalogue.metrics.map(({ name }) => plainHeader(name)));
  for (const target of targets) {
    const header = plainHeader(target.name);
    const position = positions.get(header);
    const contested =
      target.role === "parameter" &&
      position !== undefined &&
      metricNames.has(header) &&
      !claims.has({ role: "metric", name: target.name }) &&
      preferredRole(headers, position, catalogue) === "metric";
    if (!contested) {
      claims.takeExact(target, header);
    }
  }
  for (const target of targets) {
    claims.takeFolded(target, plainHeader(target.name));
  }
}

/** Lets the definitions of one catalogue claim what is still free among the headers. */
function claimAll(claims: Claims, headers: readonly string[], catalogue: Catalogue): void {
  const targets = definitionTargets(catalogue);
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

const NOTHING: Catalogue = { parameters: [], metrics: [] };

/**
 * Reads the headers of the Runs table against the catalogue, and names the columns that are still missing.
 * Definitions that are only about to join the catalogue go in `added`: they never take a column from one that is there.
 */
export function planHeaders(
  headers: readonly string[],
  catalogue: Catalogue,
  added: Catalogue = NOTHING,
): HeaderPlan {
  const claims = new Claims(headers);
  claimAll(claims, headers, catalogue);
  claimAll(claims, headers, added);

  const targets = definitionTargets({
    parameters: [...catalogue.parameters, ...added.parameters],
    metrics: [...catalogue.metrics, ...added.metrics],
  });
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
