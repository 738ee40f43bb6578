import { measure, type Measured } from "./measure";

/** How long a piece of work took, and what heap it needed. */
type Taken = Omit<Measured<unknown>, "result">;

/**
 * Pieces of work that each round does one behind the other, so that the machine's other work weighs on all of them alike:
 * they are compared round by round, and the median of that is steadier than the fastest of each.
 */
export class Rounds<Part extends string> {
  private readonly taken = new Map<Part, Taken[]>();

  /** Does a piece of work as part of the present round. */
  async measure<Result>(part: Part, work: () => Result | Promise<Result>): Promise<Result> {
    const { result, ms, peakHeapBytes } = await measure(work);
    this.taken.set(part, [...this.of(part), { ms, peakHeapBytes }]);
    return result;
  }

  /** The round that the machine's other work disturbed least. Throws where there is none. */
  fastest(part: Part): Taken {
    return this.of(part).reduce((best, next) => (next.ms < best.ms ? next : best));
  }

  /** What a piece of work takes of others together: the median over the rounds; NaN without any. */
  ratio(part: Part, ...of: readonly Part[]): number {
    const ratios = this.of(part)
      .map(({ ms }, round) => ms / of.reduce((sum, other) => sum + (this.of(other)[round]?.ms ?? NaN), 0))
      .sort((a, b) => a - b);
    const middle = ratios.length / 2;
    return ((ratios[Math.ceil(middle) - 1] ?? NaN) + (ratios[Math.floor(middle)] ?? NaN)) / 2;
  }

  private of(part: Part): readonly Taken[] {
    return this.taken.get(part) ?? [];
  }
}
