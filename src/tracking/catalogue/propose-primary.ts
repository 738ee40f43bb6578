// The metric to start from when the user named none. First what may lead at all: a metric with a goal that is neither one
// split of several nor measured by the clock. Then, the first difference decides: filled over sparse; validation over
// test over training; the mean of several over one; the better kind of measure; fuller; earlier.

import { counted } from "../words/counts";
import type { Goal, MetricDefinition } from "./catalogue";
import { lastTelling } from "../naming/last-telling";
import { readName, type Term } from "../naming/read-name";

/** A metric that may lead, with how many runs have it; undefined where nobody counted. */
export interface PrimaryCandidate {
  readonly metric: MetricDefinition;
  readonly filled?: number | undefined;
}

/** A metric to lead, with its goal. */
export interface PrimaryChoice {
  readonly metric: string;
  readonly goal: Goal;
}

/** The proposal with its reason, as the preview shows it. */
export interface PrimaryProposal extends PrimaryChoice {
  readonly why: string;
}

interface Ranked {
  readonly candidate: PrimaryCandidate;
  readonly terms: readonly Term[];
  readonly ranks: readonly number[];
}

/** Below this share of the fullest metric's values a metric is sparse. */
const SPARSE = 0.5;
/** Results of which the name does not say on what data they were measured: over training, below test. */
const UNSAID = 1;

/** The metric proposed as primary, and why; undefined when none may lead. */
export function proposePrimary(candidates: readonly PrimaryCandidate[]): PrimaryProposal | undefined {
  const named = candidates.flatMap((candidate) => {
    const terms = readName(candidate.metric.name);
    return mayLead(candidate.metric, terms) ? [{ candidate, terms }] : [];
  });
  const fullest = Math.max(0, ...named.map(({ candidate }) => candidate.filled ?? 0));
  const leader = named
    .map((one): Ranked => ({ ...one, ranks: ranksOf(one.candidate, one.terms, fullest) }))
    .reduce<Ranked | undefined>(
      (best, one) => (best === undefined || leads(one.ranks, best.ranks) ? one : best),
      undefined,
    );
  return (
    leader && {
      metric: leader.candidate.metric.name,
      goal: leader.candidate.metric.goal,
      why: reason(leader),
    }
  );
}

function mayLead({ goal }: MetricDefinition, terms: readonly Term[]): boolean {
  return (
    goal !== "none" &&
    !terms.some(({ meaning }) => meaning?.kind === "part" || meaning?.kind === "order") &&
    !isByTheClock(terms)
  );
}

/** Whether the name's last strong measure is a time. */
function isByTheClock(terms: readonly Term[]): boolean {
  const measures = terms.flatMap(({ meaning }) => (meaning?.kind === "measure" ? [meaning] : []));
  return lastTelling(measures)?.rank === 0;
}

function ranksOf({ filled }: PrimaryCandidate, terms: readonly Term[], fullest: number): readonly number[] {
  const isMean = terms.some(({ meaning }) => meaning?.kind === "mean");
  return [
    filled === undefined || filled >= fullest * SPARSE ? 1 : 0,
    stageOf(terms)?.rank ?? UNSAID,
    isMean ? 1 : 0,
    Math.max(0, ...terms.map(({ meaning }) => (meaning?.kind === "measure" ? meaning.rank : 0))),
    filled ?? 0,
  ];
}

function stageOf(terms: readonly Term[]) {
  const stages = terms.flatMap(({ meaning }) => (meaning?.kind === "stage" ? [meaning] : []));
  return stages.reduce<(typeof stages)[number] | undefined>(
    (first, stage) => (first === undefined || stage.rank > first.rank ? stage : first),
    undefined,
  );
}

function leads(ranks: readonly number[], others: readonly number[]): boolean {
  const at = ranks.findIndex((rank, index) => rank !== others[index]);
  return at >= 0 && (ranks[at] ?? 0) > (others[at] ?? 0);
}

const STAGE_WORDS: Readonly<Record<number, string>> = {
  0: "on the training data",
  2: "on test data",
  3: "on validation data",
};

function reason({ candidate: { metric, filled }, terms, ranks }: Ranked): string {
  const stage = STAGE_WORDS[stageOf(terms)?.rank ?? UNSAID];
  const better = metric.goal === "maximize" ? "more is better" : "less is better";
  const parts = [
    ...(ranks[2] === 1 ? ["a mean"] : []),
    ...(stage === undefined ? [] : [`measured ${stage}`]),
    ...(filled === undefined ? [] : [counted(filled, "run has it", "runs have it")]),
    better,
  ];
  return `${parts.join(", ")}.`.replace(/^./, (first) => first.toUpperCase());
}
