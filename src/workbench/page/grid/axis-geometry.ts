/**
 * Where rows (or columns) lie along one axis of a sheet, in CSS pixels. Most have the default size; a few have their
 * own, and hidden ones have none. Positions count from the sheet's edge, without headings.
 */
export class AxisGeometry {
  /** Indexes with a size of their own, ascending, and how much all of them up to each one add to the default. */
  private readonly indexes: number[] = [];
  private readonly sizes: number[] = [];
  private readonly added: number[] = [];

  /** `sizes` gives the exceptions by index; a size of 0 hides. */
  constructor(
    readonly count: number,
    readonly defaultSize: number,
    sizes: ReadonlyMap<number, number>,
  ) {
    const own = [...sizes].filter(([index]) => index < count).sort(([a], [b]) => a - b);
    let added = 0;
    for (const [index, size] of own) {
      this.indexes.push(index);
      this.sizes.push(size);
      this.added.push((added += size - defaultSize));
    }
  }

  /** The size of one row or column; 0 when it is hidden. */
  size(index: number): number {
    const at = this.lastOwnUpTo(index);
    return this.indexes[at] === index ? (this.sizes[at] as number) : this.defaultSize;
  }

  /** Where the row or column starts; `offset(count)` is the whole length. */
  offset(index: number): number {
    return index * this.defaultSize + (this.added[this.lastOwnUpTo(index - 1)] ?? 0);
  }

  /** From the start of `first` to the end of `last`. */
  length(first: number, last: number): number {
    return this.offset(last + 1) - this.offset(first);
  }

  /** The visible row or column at a position, clamped to the first and last. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return this.size(low) > 0 ? low : (this.visibleFrom(low, -1) ?? this.visibleFrom(low, 1) ?? low);
  }

  /** The nearest visible index at or after `index` in the direction, or undefined when there is none. */
  visibleFrom(index: number, direction: 1 | -1): number | undefined {
    let at = index;
    while (at >= 0 && at < this.count && this.size(at) === 0) {
      at += direction;
    }
    return at >= 0 && at < this.count ? at : undefined;
  }

  /** Every index that is not hidden, in order. */
  visible(): number[] {
    const shown: number[] = [];
    for (let index = 0, own = 0; index < this.count; index++) {
      if (this.indexes[own] === index) {
        if (this.sizes[own++] === 0) {
          continue;
        }
      }
      shown.push(index);
    }
    return shown;
  }

  /** The exceptions that are visible, as given. */
  *ownSizes(): Generator<[index: number, size: number]> {
    for (const [at, index] of this.indexes.entries()) {
      const size = this.sizes[at] as number;
      if (size > 0) {
        yield [index, size];
      }
    }
  }

  /** Whether both axes have the same sizes. */
  sameAs(other: AxisGeometry): boolean {
    return (
      this.count === other.count &&
      this.indexes.length === other.indexes.length &&
      this.indexes.every((index, at) => index === other.indexes[at] && this.sizes[at] === other.sizes[at])
    );
  }

  private lastOwnUpTo(index: number): number {
    let low = 0;
    let high = this.indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indexes[middle] as number) <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
