// Values of a parameter of texts that differ in case, blanks or separators alone - SGD, sgd, `Adam ` - are one thing to
// people and different configurations to every comparison: that is said, with how often each stands there, and to write them
// alike is offered. Nothing is changed unless a person says so.

import { foldKey } from "../naming/fold-key";
import { targetKey } from "../schema/target-key";
import type { RunColumn, RunColumns } from "../schema/run-columns";
import { counted } from "../words/counts";
import { listed } from "../words/listed";
import type { Notice } from "./import-plan";
import type { SpellingChoice, SpellingQuestion } from "./spelling-question";

/** A column with more different texts holds no choices. */
const MOST_TEXTS = 1000;
const LONGEST = 100;
const MOST_NAMED = 5;
/** More questions than this nobody answers; what is not asked stays as it is written. */
const MOST_ASKED = 20;

/** What is to be said of the parameters that an import brings, beside the runs that stand there. */
export function spellingNotices(candidates: RunColumns, existing: RunColumns): Notice[] {
  return parametersApart(candidates, existing).flatMap(({ name, apart }) =>
    apart.map((spellings) => noticeOf(name, spellings)),
  );
}

/**
 * Which values that an import brings may be written as another spelling is: as the one that most runs of the workbook have, else
 * most runs of the import. What was answered is not asked again.
 */
export function spellingQuestions(
  candidates: RunColumns,
  existing: RunColumns,
  choices: readonly SpellingChoice[],
): SpellingQuestion[] {
  const answered = new Set(choices.map(({ parameter, value }) => JSON.stringify([parameter, value])));
  const questions = parametersApart(candidates, existing).flatMap(({ name, apart, own, standing }) =>
    apart.flatMap((spellings): SpellingQuestion[] => {
      const ranked = [...spellings].sort(
        ([one], [other]) => (standing.get(other) ?? 0) - (standing.get(one) ?? 0),
      );
      const [same = "", ofSame = 0] = ranked[0] ?? [];
      return ranked.slice(1).flatMap(([value]): SpellingQuestion[] => {
        const runs = own.get(value) ?? 0;
        const isOpen = runs > 0 && !answered.has(JSON.stringify([name, value]));
        return isOpen ? [{ parameter: name, value, same, runs, ofSame }] : [];
      });
    }),
  );
  return questions.slice(0, MOST_ASKED);
}

interface ParameterApart {
  readonly name: string;
  readonly apart: readonly (readonly Spelling[])[];
  /** How often each text stands in the import, and how often in the workbook. */
  readonly own: ReadonlyMap<string, number>;
  readonly standing: ReadonlyMap<string, number>;
}

/** The parameters of texts of an import that are written in several ways. */
function parametersApart(candidates: RunColumns, existing: RunColumns): ParameterApart[] {
  const held = new Map(existing.columns.map((column) => [targetKey(column.target), column]));
  return candidates.columns.flatMap((column): ParameterApart[] => {
    const { target, type } = column;
    if (target.role !== "parameter" || (type !== "text" && type !== "choice")) {
      return [];
    }
    const own = textsOf(column);
    const standing = textsOf(held.get(targetKey(target)));
    const all = own && textsOf(held.get(targetKey(target)), own);
    const apart = all ? spelledApart(all) : [];
    return own && standing && apart.length > 0 ? [{ name: target.name, apart, own, standing }] : [];
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
