// Columns of runs whose names sound like a setting's and are none for certain: epoch may be where training ended, "epoch 10"
// says when something was measured, and ranks follow from the results of all runs.

import { readName } from "../../tracking/naming/read-name";
import type { RawColumn } from "../importer";
import { isCounterName, isPluralCounter } from "../logs/counter-names";
import { looksNumeric } from "./looks-numeric";
import { isRanking } from "./is-ranking";

/** Why a name does not tell the role, and what it likely is; undefined where the values decide that. */
export interface NamedDoubt {
  readonly why: string;
  readonly likely?: "metric";
}

const REACHED =
  "It may be where training ended, which is a metric, or how long it was set to go on, which is a parameter.";
const WHEN =
  "Its name says when it was measured, and not what. If it was measured, it is a metric; if it was set, a parameter.";
/** Of what numbers the runs in any order. */
export const RANKS =
  "It may be the place of each run among them, which follows from their results; as a parameter it says that it was set.";

/** "epoch 10", "at step 1000", "10 epochs": a counter and where it stood. */
const AT = /^(?:at[\s_]+|@\s*)?(?:(.+?)[\s_#=:-]*\d+k?|\d+k?[\s_-]*(\D+))$/i;

/** Why the name of a column of numbers is none of a certain setting; undefined where it is, or says nothing. */
export function namedDoubt({ header, values, suggested }: RawColumn): NamedDoubt | undefined {
  const isOwnName = suggested.role === "parameter" && suggested.name === header;
  if (!isOwnName || !looksNumeric(values)) {
    return undefined;
  }
  const name = header.trim();
  if (isCounterName(name)) {
    return isPluralCounter(name) ? undefined : { why: REACHED };
  }
  const [, before, behind] = AT.exec(name) ?? [];
  if (isCounterName(before ?? behind ?? "")) {
    return { why: WHEN, likely: "metric" };
  }
  const isRank = readName(name).some(({ meaning }) => meaning?.kind === "order");
  return isRank && isRanking(values, true) ? { why: RANKS, likely: "metric" } : undefined;
}
