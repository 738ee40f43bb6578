import type { LiveSpan } from "./live-node";

/** Whether a number lies in a span. */
export function spanHolds({ atLeast, above, atMost, below }: LiveSpan, number: number): boolean {
  return (
    (atLeast === undefined || number >= atLeast) &&
    (above === undefined || number > above) &&
    (atMost === undefined || number <= atMost) &&
    (below === undefined || number < below)
  );
}

/** What lies in all of some spans, with one end on each side at most. */
export function spansTogether(spans: readonly LiveSpan[]): LiveSpan {
  const low = spans.reduce<LiveSpan>((best, { atLeast, above }) => {
    const next: LiveSpan =
      above !== undefined && above >= (atLeast ?? -Infinity)
        ? { above }
        : atLeast === undefined
          ? {}
          : { atLeast };
    return lowEnd(next) > lowEnd(best) || (lowEnd(next) === lowEnd(best) && next.above !== undefined)
      ? next
      : best;
  }, {});
  const high = spans.reduce<LiveSpan>((best, { atMost, below }) => {
    const next: LiveSpan =
      below !== undefined && below <= (atMost ?? Infinity)
        ? { below }
        : atMost === undefined
          ? {}
          : { atMost };
    return highEnd(next) < highEnd(best) || (highEnd(next) === highEnd(best) && next.below !== undefined)
      ? next
      : best;
  }, {});
  return { ...low, ...high };
}

function lowEnd({ atLeast, above }: LiveSpan): number {
  return above ?? atLeast ?? -Infinity;
}

function highEnd({ atMost, below }: LiveSpan): number {
  return below ?? atMost ?? Infinity;
}
