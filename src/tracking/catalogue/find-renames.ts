// Names that were changed by hand on one side alone: a definition whose column still has the old header, a header whose
// definition still has the old name. What was known before decides, and then the place: who stands where the other one
// stood is the other one. Where several could be meant, all are named and nothing is decided.

import { findFieldRenames, type FieldRename } from "./find-field-renames";
import { loose, namesNow, type NamesNow } from "./names-now";
import { foldHeader } from "../naming/fold-header";
import { nameKey } from "../naming/name-key";
import { plainHeader } from "../schema/plain-header";
import type { DefinitionTarget } from "../schema/header-claims";
import type { KnownNames } from "../schema/known-names";
import { targetKey } from "../schema/target-key";
import type { RunHeaders } from "./run-headers";

/** A column that may be the one a definition lacks. */
export interface RenameCandidate {
  /** The header as it stands in Runs. */
  readonly header: string;
  /** What the definition was called, or what the column was headed, when both still agreed; where that is known. */
  readonly was?: string;
}

/** A definition or a run field without its column, and the columns that may be it. */
export type OpenRename = DefinitionRename | FieldRename;

/** A definition without its column, and the columns that may be it. */
export interface DefinitionRename {
  readonly role: DefinitionTarget["role"];
  readonly name: string;
  /** The header that its column would get. */
  readonly wanted: string;
  /** Which side was changed; `either` where that is not known. */
  readonly changed: "definition" | "header" | "either";
  /** At least one; exactly one where it is sure. */
  readonly candidates: readonly RenameCandidate[];
  readonly sure: boolean;
}

/** How much speaks for it, the most first. */
const EVIDENCE = ["same place", "same name", "nothing else"] as const;

type Unplaced = NamesNow["unplaced"][number];

interface Claim {
  readonly definition: Unplaced;
  readonly candidate: RenameCandidate;
  readonly changed: DefinitionRename["changed"];
  readonly evidence: (typeof EVIDENCE)[number];
}

/** What was renamed on one side alone. A definition is named once, and a column that may be a field's is no definition's. */
export function findRenames(headers: RunHeaders): OpenRename[] {
  const fields = findFieldRenames(headers);
  const theirs = new Set(
    fields.flatMap(({ sure, candidates }) =>
      sure ? candidates.map(({ header }) => foldHeader(header)) : [],
    ),
  );
  const isFree = ({ candidate }: Claim): boolean => !theirs.has(foldHeader(candidate.header));
  return [...fields, ...definitionRenames(headers, isFree)];
}

/** Whether a column is called as a definition that lacks one: then it is not a name that differs, but whose it is. */
export function isNamesake({ name }: { readonly name: string }, header: string): boolean {
  return foldHeader(header) === foldHeader(plainHeader(name));
}

function definitionRenames(headers: RunHeaders, isFree: (claim: Claim) => boolean): DefinitionRename[] {
  const now = namesNow(headers);
  const claims = now.unplaced
    .flatMap((definition) => claimsOf(definition, now, headers.known))
    .filter(isFree);
  const settled = new Set<string>();
  const found: DefinitionRename[] = [];
  for (const evidence of EVIDENCE) {
    const open = claims.filter(
      ({ definition, candidate, ...claim }) =>
        claim.evidence === evidence &&
        !settled.has(targetKey(definition)) &&
        !settled.has(columnKey(candidate.header)),
    );
    for (const definition of now.unplaced) {
      const mine = open.filter((claim) => claim.definition === definition);
      const [first] = mine;
      if (first) {
        found.push(renameOf(definition, mine, first, open));
      }
    }
    for (const { definition, candidate } of open) {
      settled.add(targetKey(definition));
      settled.add(columnKey(candidate.header));
    }
  }
  return found;
}

function renameOf(
  { role, name, header }: Unplaced,
  mine: readonly Claim[],
  { evidence, changed }: Claim,
  open: readonly Claim[],
): DefinitionRename {
  const shared = open.filter(({ candidate }) =>
    mine.some((one) => one.candidate.header === candidate.header),
  );
  return {
    role,
    name,
    wanted: header,
    changed: mine.every((claim) => claim.changed === changed) ? changed : "either",
    candidates: mine.map(({ candidate }) => candidate),
    sure: mine.length === 1 && shared.length === 1 && evidence !== "nothing else",
  };
}

function claimsOf(definition: Unplaced, now: NamesNow, known: KnownNames | undefined): Claim[] {
  const { ghosts, bereft } = known ? loose(known, now) : { ghosts: [], bereft: [] };
  const before = bereft.find((one) => targetKey(one) === targetKey(definition));
  const own = new Set((known?.own ?? []).map(foldHeader));
  return now.free.flatMap(({ header, position }): Claim[] => {
    const isRefused = before?.header === "";
    if (own.has(foldHeader(header)) && (isRefused || !isNamesake(definition, header))) {
      return [];
    }
    const alike = isAlike(definition, header);
    const ghost = ghosts.find((one) => foldHeader(one.header) === foldHeader(header));
    const claim = (
      changed: DefinitionRename["changed"],
      samePlace: boolean,
      was: string | undefined,
    ): Claim[] => [
      {
        definition,
        candidate: { header, ...(was !== undefined && { was }) },
        changed,
        evidence: samePlace ? "same place" : alike ? "same name" : "nothing else",
      },
    ];
    if (ghost && !before) {
      const isRole = ghost.role === definition.role;
      return isRole || alike ? claim("definition", isRole && ghost.row === definition.row, ghost.name) : [];
    }
    if (before && before.header !== "" && !ghost) {
      return claim("header", before.position === position, before.header);
    }
    return alike ? claim("either", false, undefined) : [];
  });
}

/** Whether a header is another spelling of a definition, or one of its aliases. */
function isAlike({ name, aliases }: Unplaced, header: string): boolean {
  const key = nameKey(header);
  return [name, ...aliases].some((spelling) => spelling === header || nameKey(spelling) === key);
}

function columnKey(header: string): string {
  return `column:${foldHeader(header)}`;
}
