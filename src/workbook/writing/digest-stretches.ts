/** A cell holds 32,767 characters, and a digest has six. */
const MOST_IN_A_LINE = 5_000;

/** Rows that were written one behind the other, as one line of Changes tells of them. */
export interface DigestStretch {
  /** What the first and the last are known by. */
  readonly first: string;
  readonly last: string;
  readonly count: number;
  /** Their digests, one behind the other. */
  readonly digests: string;
}

/** Rows that a batch added, gathered while they are written; of a large import no list of its own is kept. */
export class DigestStretches {
  private readonly stretches: DigestStretch[] = [];

  get all(): readonly DigestStretch[] {
    return this.stretches;
  }

  /** Takes more rows. `goesOn`: whether they may stand in one line with those before. */
  take(more: DigestStretch, goesOn = true): void {
    const last = this.stretches.at(-1);
    if (last && goesOn && last.count + more.count <= MOST_IN_A_LINE) {
      this.stretches[this.stretches.length - 1] = {
        first: last.first,
        last: more.last,
        count: last.count + more.count,
        digests: last.digests + more.digests,
      };
    } else {
      this.stretches.push(more);
    }
  }
}
