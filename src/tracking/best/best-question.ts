import type { LiveNode } from "../filter/live-node";
import { RunsheetError } from "../runsheet-error";
import type { ColumnTarget } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";
import { targetLabel } from "../schema/target-label";

/** What best means beside the metric. */
export interface BestQuestion {
  /** Only runs that this filter holds for (filter/parse-filter.ts); every run where it is blank. */
  readonly filter: string;
  /** The metric that orders ties; absent for none. */
  readonly ties?: string;
  /** Whether outliers are left out (outlier-fences.ts). */
  readonly withoutOutliers: boolean;
  /** How many of the best runs are marked, ties with the last of them besides; absent for those that are best. */
  readonly top?: number;
  /** The column by whose values the runs are parted, so that each value has its best; absent where all compete together. */
  readonly each?: ColumnTarget;
  /** The metrics beside the first by which nobody may beat a run (unbeaten.ts); absent where the first decides alone. */
  readonly front?: readonly string[];
}

/** Nobody looks for more marked rows. */
export const MOST_TOP = 100;

/** So many values of a column have each their best run told and marked; more nobody looks through. */
export const MOST_EACH = 100;

/** Up to so many rows each is held against every other while a person looks at them. */
export const MOST_FRONT_ROWS = 4_000;

/** Whether so many runs can be marked. */
export function isTop(top: number): boolean {
  return Number.isInteger(top) && top >= 1 && top <= MOST_TOP;
}

/** All completed runs, ties by what is known of them alone. */
export const ALL_RUNS: BestQuestion = { filter: "", withoutOutliers: false };

/** A column of Runs, with what it stands for. */
export interface HeadedColumn {
  readonly header: string;
  /** Undefined for a column of the user's own. */
  readonly target: ColumnTarget | undefined;
}

/** A question that formulas can say. */
export interface LiveQuestion {
  readonly question: BestQuestion;
  /** The filter; absent where there is none. */
  readonly filter?: LiveNode;
  /** The headers of the columns that the filter names, in the order of their names in it. */
  readonly asked: readonly string[];
  /** The header of the metric that orders ties. */
  readonly ties?: string;
  /** The header of the column by whose values the runs are parted. */
  readonly each?: string;
  /** The headers of the metrics beside the first. */
  readonly front?: readonly string[];
}

/** What was kept of a question beside it: headers as they are called by now. */
export type KeptHeaders = Pick<LiveQuestion, "asked" | "ties" | "each" | "front">;

/**
 * A question without its filter, over the columns of Runs; `kept` says which columns it names where that was kept. Throws where the
 * runs are parted by a column that is not there.
 */
export function unfiltered(
  question: BestQuestion,
  columns: readonly HeadedColumn[],
  kept?: KeptHeaders,
): LiveQuestion {
  const { withoutOutliers, top } = question;
  const ties = tiesAmong(question, columns, kept);
  const each = eachAmong(question, columns, kept);
  const front = frontAmong(question, columns, kept);
  return {
    question: {
      filter: "",
      withoutOutliers,
      ...(top !== undefined && { top }),
      ...(ties && { ties: ties.name }),
      ...(each && { each: each.target }),
      ...(front && { front: front.map(({ name }) => name) }),
    },
    asked: [],
    ...(ties && { ties: ties.header }),
    ...(each && { each: each.header }),
    ...(front && { front: front.map(({ header }) => header) }),
  };
}

function tiesAmong(
  question: BestQuestion,
  columns: readonly HeadedColumn[],
  kept: KeptHeaders | undefined,
): { readonly header: string; readonly name: string } | undefined {
  for (const { header, target } of columns) {
    if (target?.role === "metric" && (kept ? header === kept.ties : target.name === question.ties)) {
      return { header, name: target.name };
    }
  }
  return undefined;
}

function frontAmong(
  question: BestQuestion,
  columns: readonly HeadedColumn[],
  kept: KeptHeaders | undefined,
): { readonly header: string; readonly name: string }[] | undefined {
  const wanted = kept ? kept.front : question.front;
  return wanted?.map((one) => {
    for (const { header, target } of columns) {
      if (target?.role === "metric" && one === (kept ? header : target.name)) {
        return { header, name: target.name };
      }
    }
    throw new RunsheetError(
      "workbook-changed",
      "A column of the metrics by which the front is marked is no longer known.",
      "Bring the column back, or highlight the best run anew on Compare.",
    );
  });
}

function eachAmong(
  question: BestQuestion,
  columns: readonly HeadedColumn[],
  kept: KeptHeaders | undefined,
): { readonly header: string; readonly target: ColumnTarget } | undefined {
  const { each } = question;
  if (kept ? kept.each === undefined : each === undefined) {
    return undefined;
  }
  for (const { header, target } of columns) {
    if (target && (kept ? header === kept.each : each && targetKey(target) === targetKey(each))) {
      return { header, target };
    }
  }
  if (each && !kept) {
    throw new RunsheetError(
      "invalid-input",
      `Runs has no column ${targetLabel(each)}.`,
      "Choose another column, or ask for the best of all runs.",
    );
  }
  throw new RunsheetError(
    "workbook-changed",
    "The column by whose values each best run is marked is no longer known.",
    "Bring the column back, or highlight the best run anew on Compare.",
  );
}
