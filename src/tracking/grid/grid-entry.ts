import type { GridSpan } from "./grid-error";

/** How the numbers of a range lie: so many at equal distances or at equal ratios, or one each step. */
export type RangeKind = "linear" | "log" | "step";

/** One thing that a grid lists for a name. */
export type GridItem = GridSpan &
  (
    | { readonly kind: "value"; readonly text: string; readonly quoted: boolean }
    | {
        readonly kind: "range";
        readonly from: number;
        readonly to: number;
        /** Absent where the grid does not say how; then only whole numbers are meant. */
        readonly by?: { readonly kind: RangeKind; readonly figure: number };
      }
  );

/** What a grid lists for one name, as it is written. */
export interface GridEntry {
  readonly name: string;
  readonly span: GridSpan;
  readonly items: readonly GridItem[];
}
