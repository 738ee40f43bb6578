import { CONTENT } from "./content-id";
import { isGlobalId } from "./is-global-id";

/**
 * What an id is made of:
 * - `none`: the run has no id of its own, at most a hash of its content.
 * - `moment`: put together of a name or a number and a time, for an export without ids.
 * - `unique`, `number`, `word`: given by a tool.
 */
export type IdKind = "none" | "moment" | "unique" | "number" | "word";

const CLOCK_TIME = /\d{1,2}:\d{2}/;
const NUMBER = /^\d+$/;

/** What a Source ID is made of, the row of a sheet in front left out. */
export function idKind(id: string): IdKind {
  if (id === "" || id.startsWith(CONTENT)) {
    return "none";
  }
  if (CLOCK_TIME.test(id)) {
    return "moment";
  }
  return isGlobalId(id) ? "unique" : NUMBER.test(id) ? "number" : "word";
}

/** Who a run is said to be: the tool that it came from, and the kind of its id there. */
export interface NamedBy {
  readonly source: string;
  readonly kind: IdKind;
}

/**
 * Whether two ids that differ leave it open whether two runs are one. Tools have exports with ids and exports without, and
 * ids of several kinds; two ids of one kind that a tool gave are two runs.
 */
export function leavesOpen(one: NamedBy, other: NamedBy): boolean {
  if (one.kind === "none" || other.kind === "none") {
    return true;
  }
  return one.source === other.source && (one.kind !== other.kind || one.kind === "moment");
}
