import type { Catalogue } from "../catalogue/catalogue";
import { foldHeader } from "../naming/fold-header";
import { HeaderIndex } from "../naming/header-index";
import type { KnownNames } from "./known-names";
import type { ColumnTarget } from "./run-columns";
import { RUN_FIELDS } from "./run-fields";
import { targetKey } from "./target-key";

export type DefinitionTarget = Extract<ColumnTarget, { readonly role: "parameter" | "metric" }>;

export const FIELD_BY_HEADER = new Map(RUN_FIELDS.map((field) => [foldHeader(field.header), field]));

/**
 * Claims of definitions on existing headers; a header is claimed once. What was known to be a definition's stays its own,
 * and what was known to be the user's own is nobody's.
 */
export class HeaderClaims {
  readonly targets: (ColumnTarget | undefined)[];
  private readonly claimed = new Set<string>();
  private readonly exact = new Map<string, number>();
  private readonly folded = new Map<string, number>();

  constructor(headers: readonly string[], definitions: readonly DefinitionTarget[], known?: KnownNames) {
    const own = new Set((known?.own ?? []).map(foldHeader));
    const index = new HeaderIndex(headers);
    const fields = new Map(RUN_FIELDS.map(({ key, header }) => [index.position(header), key]));
    this.targets = headers.map((_, position) => {
      const key = fields.get(position);
      return key && { role: "field", key };
    });
    headers.forEach((header, position) => {
      const folded = foldHeader(header);
      if (!FIELD_BY_HEADER.has(folded) && !own.has(folded)) {
        this.exact.set(header, this.exact.get(header) ?? position);
        this.folded.set(folded, this.folded.get(folded) ?? position);
      }
    });
    this.takeKnown(definitions, known);
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

  /** Takes a header away from all that have not claimed it. */
  leave(header: string): void {
    this.exact.delete(header);
    this.folded.delete(foldHeader(header));
  }

  private takeKnown(definitions: readonly DefinitionTarget[], known: KnownNames | undefined): void {
    const byKey = new Map(definitions.map((target) => [targetKey(target), target]));
    for (const column of known?.columns ?? []) {
      const target = byKey.get(targetKey(column));
      if (target && column.header !== "" && !this.takeExact(target, column.header)) {
        this.takeFolded(target, column.header);
      }
    }
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

/**
 * Whose a header is that both catalogues have, by the columns around it: metrics stand right of parameters, so that right
 * of a metric stands a metric, and left of a parameter a parameter. Undefined where that does not say it.
 *
 * @param plain the header of a name, as the catalogue has it.
 */
export function roleByPlace(
  headers: readonly string[],
  position: number,
  { parameters, metrics }: Catalogue,
  plain: (name: string) => string,
): DefinitionTarget["role"] | undefined {
  const ofMetrics = new Set(metrics.map(({ name }) => plain(name)));
  const ofParameters = new Set(parameters.map(({ name }) => plain(name)));
  const isSure = (header: string): boolean => ofMetrics.has(header) !== ofParameters.has(header);
  const left = headers.slice(0, position).reverse().find(isSure);
  const right = headers.slice(position + 1).find(isSure);
  if (left !== undefined && ofMetrics.has(left)) {
    return "metric";
  }
  return right !== undefined && ofParameters.has(right) ? "parameter" : undefined;
}
