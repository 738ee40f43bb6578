import { endsStep, goThrough, type Steps } from "../steps";
import { ColumnTally } from "./column-tally";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import type { TextBlock } from "./text-block";

/** How sure it is that a draft is a table, from its head. */
export type Sureness = "sure" | "texts only" | "no header" | "chosen";

/** A table while it is being put together. Lines are rows of its view, which is turned where it is transposed. */
export class TableDraft {
  /** Lines of text above, as areas of the sheet. */
  titles: readonly Area[] = [];
  /** Lines within the body that are said to be headings. */
  readonly headings = new Set<number>();
  /** Stretches of the sheet that belong to it and are no rows, such as `parameter | value`. */
  readonly besides: Area[] = [];
  /** Stretches of the sheet that a person left out. */
  readonly notChosen: Area[] = [];
  /** Texts below it that may still turn out to stand within it. */
  readonly textsBelow: TextBlock[] = [];
  /** Whether it is a list of names with one value each. */
  isOfConstants = false;
  /** Whether lines that may be runs for all that is known are runs. */
  takesDoubted = false;
  private readonly tally: ColumnTally;
  private counted: number;

  constructor(
    readonly view: GridView,
    readonly left: number,
    readonly right: number,
    readonly header: readonly [first: number, last: number] | undefined,
    readonly from: number,
    private end: number,
    readonly sureness: Sureness,
  ) {
    this.tally = new ColumnTally(view, left, right);
    this.counted = from;
  }

  /** Last line of the body. */
  get to(): number {
    return this.end;
  }

  /** The body goes on to a line further down. */
  extendTo(line: number): void {
    this.end = line;
  }

  /** What its columns hold. */
  get columns(): ColumnTally {
    goThrough(this.countColumns());
    return this.tally;
  }

  /** Counts what its columns hold, so that it is known when it is asked for. */
  *countColumns(): Steps<void> {
    while (this.counted <= this.end) {
      const line = this.counted++;
      this.tally.add(line);
      if (endsStep(line)) {
        yield line;
      }
    }
  }

  /** From the first header to the last line, on the sheet. */
  get area(): Area {
    const { left, right } = this;
    return this.view.onSheet({ top: this.header?.[0] ?? this.from, left, bottom: this.end, right });
  }
}
