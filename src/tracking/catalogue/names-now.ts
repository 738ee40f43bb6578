// The names in a workbook as they stand, beside what was last seen of them. By it a definition or a header that was renamed
// by hand is told from one that came or went. Where nothing is known only names that are spellings of one another are taken
// for renamed.

import type { Catalogue } from "./catalogue";
import { foldHeader } from "../naming/fold-header";
import type { DefinitionTarget } from "../schema/header-claims";
import type { KnownColumn, KnownNames } from "../schema/known-names";
import { targetKey } from "../schema/target-key";
import type { RunHeaders } from "./run-headers";

/** The definitions and headers of a workbook as they stand, and what belongs to what. */
export interface NamesNow {
  readonly placed: readonly KnownColumn[];
  /** Definitions without a column, each with its place in its catalogue and the header that its column would get. */
  readonly unplaced: readonly (Omit<KnownColumn, "position"> & { readonly aliases: readonly string[] })[];
  /** Columns of no definition and no field. */
  readonly free: readonly { readonly header: string; readonly position: number }[];
}

/** Reads what belongs to what. */
export function namesNow({ headers, catalogue, plan }: RunHeaders): NamesNow {
  const { targets, additions } = plan;
  const positions = new Map(
    targets.flatMap((target, position) => (target ? [[targetKey(target), position] as const] : [])),
  );
  const wanted = new Map(additions.map(({ target, header }) => [targetKey(target), header]));
  const placed: KnownColumn[] = [];
  const unplaced: NamesNow["unplaced"][number][] = [];
  for (const { role, name, row, aliases } of definitionsOf(catalogue)) {
    const key = targetKey({ role, name });
    const position = positions.get(key);
    if (position === undefined) {
      unplaced.push({ role, name, row, aliases, header: wanted.get(key) ?? name });
    } else {
      placed.push({ role, name, header: headers[position] ?? "", row, position });
    }
  }
  const free = headers.flatMap((header, position) => (targets[position] ? [] : [{ header, position }]));
  return { placed, unplaced, free };
}

/** Known columns whose definition is gone while the column still stands, and known definitions whose column is gone. */
export function loose(
  { columns }: KnownNames,
  { placed, unplaced, free }: NamesNow,
): { readonly ghosts: readonly KnownColumn[]; readonly bereft: readonly KnownColumn[] } {
  const defined = new Set([...placed, ...unplaced].map(targetKey));
  const without = new Set(unplaced.map(targetKey));
  const standing = new Set(free.map(({ header }) => foldHeader(header)));
  return {
    ghosts: columns.filter((one) => !defined.has(targetKey(one)) && standing.has(foldHeader(one.header))),
    bereft: columns.filter((one) => without.has(targetKey(one))),
  };
}

function definitionsOf({ parameters, metrics }: Catalogue): {
  readonly role: DefinitionTarget["role"];
  readonly name: string;
  readonly row: number;
  readonly aliases: readonly string[];
}[] {
  return [
    ...parameters.map(({ name, aliases = [] }, row) => ({ role: "parameter" as const, name, row, aliases })),
    ...metrics.map(({ name, aliases }, row) => ({ role: "metric" as const, name, row, aliases })),
  ];
}
