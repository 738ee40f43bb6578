// A saved view: a question of Compare and how Runs looks with it, under a name. It says nothing of cells: columns go by what they
// stand for, runs by their Run IDs, so that it holds wherever they have moved to.

import type { BestQuestion } from "../best/best-question";
import type { ChartKind } from "../charts/chart-kinds";
import { foldKey } from "../naming/fold-key";

/** A chart as it is asked for besides its metric; "" for what is not chosen. */
export interface ViewChart {
  readonly kind: ChartKind;
  readonly parameter: string;
  readonly other: string;
  readonly color: string;
  readonly isSmoothed: boolean;
}

/** A chart that was put on Charts, by which metric and of which runs. */
export interface KeptChart extends ViewChart {
  readonly metric: string;
  readonly filter: string;
}

/** A run by its Run ID, and what it was called. */
export interface ViewRun {
  readonly id: string;
  readonly label: string;
}

/** A column by which rows stand in order: the key of what it stands for, or its header. */
export interface OrderKey {
  readonly column: string;
  readonly isAscending: boolean;
}

/** How the sheet Runs looks. */
export interface RunsLook {
  /** Columns, by the keys of what they stand for, or by their headers. What is in neither list is left as it is. */
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
  /** By what the rows are sorted, the first most; none where nobody sorted them. */
  readonly order: readonly OrderKey[];
  /** What the table is filtered by, as it was typed; absent where it is not filtered by Runsheet. */
  readonly filter?: string;
}

/** A view under its name. */
export interface SavedView {
  readonly name: string;
  /** What a person wrote of it; "" for nothing. */
  readonly description: string;
  /** Milliseconds since 1970 UTC. */
  readonly savedAt: number;
  /** How many runs there were then. */
  readonly runs: number;
  readonly metric: string;
  readonly question: BestQuestion;
  /** Of what the best is asked: "all", or the key of the column by whose values runs are parted. */
  readonly scope: string;
  /** Whether the best run is marked on Runs. */
  readonly isMarked: boolean;
  /** Runs side by side; the first is the baseline. */
  readonly compared: readonly ViewRun[];
  /** The chart that was chosen, and those put on Charts. */
  readonly chart: ViewChart;
  readonly drawn: readonly KeptChart[];
  readonly look: RunsLook;
}

/** Names longer than this are cut by nobody, but no list can show them. */
export const LONGEST_NAME = 60;
/** More views than this nobody finds one among. */
export const MOST_VIEWS = 50;

/** The view of a name, whatever its case. */
export function viewNamed<Named extends { readonly name: string }>(
  views: readonly Named[],
  name: string,
): Named | undefined {
  return views.find((view) => foldKey(view.name) === foldKey(name));
}

/** The views with one more, which takes the place of the one of its name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return viewNamed(views, view.name)
    ? views.map((one) => (foldKey(one.name) === foldKey(view.name) ? view : one))
    : [...views, view];
}
