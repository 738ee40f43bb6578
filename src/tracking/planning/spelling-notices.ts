// Values of a parameter of texts that differ in case, blanks or separators alone - SGD, sgd, `Adam ` - are one thing to
// people and different configurations to every comparison: that is said, with how often each stands there.

import { foldKey } from "../naming/fold-key";
import { targetKey } from "../schema/target-key";
import type { RunColumn, RunColumns } from "../schema/run-columns";
import { counted } from "../words/counts";
import { listed } from "../words/listed";
import type { Notice } from "./import-plan";

/** A column with more different texts holds no choices. */
const MOST_TEXTS = 1000;
const LONGEST = 100;
const MOST_NAMED = 5;

/** What is to be said of the parameters that an import brings, beside the runs that stand there. */
export function spellingNotices(candidates: RunColumns, existing: RunColumns): Notice[] {
  const standing = new Map(existing.columns.map((column) => [targetKey(column.target), column]));
  return candidates.columns.flatMap((column): Notice[] => {
    const { target, type } = column;
    if (target.role !== "parameter" || (type !== "text" && type !== "choice")) {
      return [];
    }
    const own = textsOf(column);
    const all = own && textsOf(standing.get(targetKey(target)), own);
    return all ? spelledApart(all).map((spellings) => noticeOf(target.name, spellings)) : [];
  });
}

/** How often each text stands in a column, on top of `before`; undefined where there are too many. */
function textsOf(
  column: RunColumn | undefined,
  before: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> | undefined {
  const counts = new Map(before);
  for (const value of column?.values ?? []) {
    if (typeof value === "string" && value.length <= LONGEST) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > MOST_TEXTS) {
        return undefined;
      }
    }
  }
  return counts;
}

type Spelling = readonly [text: string, runs: number];

/** The texts that are one thing in several spellings, the commonest first. */
function spelledApart(texts: ReadonlyMap<string, number>): Spelling[][] {
  const byKey = new Map<string, Spelling[]>();
  for (const spelling of texts) {
    const key = foldKey(spelling[0]);
    byKey.set(key, [...(byKey.get(key) ?? []), spelling]);
  }
  return [...byKey.values()]
    .filter(({ length }) => length > 1)
    .map((spellings) => spellings.sort(([, one], [, other]) => other - one));
}

function noticeOf(name: string, spellings: readonly Spelling[]): Notice {
  const named = spellings.slice(0, MOST_NAMED).map(([text, runs]) => `"${text}" (${counted(runs, "run")})`);
  return {
    rule: "several-spellings",
    column: name,
    count: spellings.length,
    message: `${name} is written in several ways, which count as different configurations: ${listed(named, spellings.length)}.`,
  };
}
