// Compares a row of an import with a run of the workbook by what both of them say: the settings it was run with, what
// came out, when it started, what it is called. A value that a spreadsheet program saved less exactly is the same.

import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import { RunValues, type Values } from "../schema/run-values";
import { isResavedTime, sameOnceSaved } from "../values/same-once-saved";
import type { Scalar } from "../values/scalar";
import { isShiftedStart } from "./is-shifted-start";

/** What a column says about a run, as far as telling runs apart goes. */
export const ASPECTS = ["setting", "result", "start", "name", "experiment"] as const;

export type Aspect = (typeof ASPECTS)[number];

/** How many values of an aspect are the same on both sides, differ, or stand in the import or the workbook alone. */
export interface Agreement {
  same: number;
  differing: number;
  /** Those of the differing that are starts told by another clock, see is-shifted-start.ts. */
  shifted: number;
  gained: number;
  lost: number;
}

/** What a row of an import and a run have in common, aspect by aspect. */
export type RunAgreement = Readonly<Record<Aspect, Agreement>>;

interface SharedColumn {
  readonly aspect: Aspect;
  /** undefined where one side has no such column. */
  readonly values: Values | undefined;
  readonly cells: Values | undefined;
}

const FIELD_ASPECTS: Partial<Record<RunFieldKey, Aspect>> = {
  model: "setting",
  dataset: "setting",
  seed: "setting",
  started: "start",
  name: "name",
  experiment: "experiment",
};

/** The aspect of each column as a function of its target; undefined for one that tells no runs apart. */
export function aspectsIn(catalogue: Catalogue): (target: ColumnTarget) => Aspect | undefined {
  const left = new Set(
    catalogue.parameters.filter(({ inFingerprint }) => !inFingerprint).map(({ name }) => name),
  );
  return (target) => {
    switch (target.role) {
      case "metric":
        return "result";
      case "parameter":
        return left.has(target.name) ? undefined : "setting";
      case "field":
        return FIELD_ASPECTS[target.key];
      case "ignored":
        return undefined;
    }
  };
}

export class RunComparer {
  private readonly columns: readonly SharedColumn[];

  constructor(candidates: RunColumns, existing: RunValues, catalogue: Catalogue) {
    const incoming = new RunValues(candidates);
    const targets = [
      ...candidates.columns.map(({ target }) => target),
      ...existing.runs.columns.map(({ target }) => target).filter((target) => !incoming.of(target)),
    ];
    const aspectOf = aspectsIn(catalogue);
    this.columns = targets.flatMap((target): SharedColumn[] => {
      const aspect = aspectOf(target);
      return aspect ? [{ aspect, values: incoming.of(target), cells: existing.of(target) }] : [];
    });
  }

  /** What row `row` of the import and run `run` of the workbook have in common. */
  compare(row: number, run: number): RunAgreement {
    const comparison = nothing();
    for (const { aspect, values, cells } of this.columns) {
      const value = values?.[row];
      const cell = cells?.[run];
      const agreement = comparison[aspect];
      if (value !== undefined && cell !== undefined) {
        const same = isSame(aspect, value, cell);
        agreement[same ? "same" : "differing"]++;
        agreement.shifted += !same && aspect === "start" && isShiftedStart(value, cell) ? 1 : 0;
      } else if (value !== undefined) {
        agreement.gained++;
      } else if (cell !== undefined) {
        agreement.lost++;
      }
    }
    return comparison;
  }
}

/**
 * Whether what a row says speaks against its being that run: settings that differ while neither start nor results are the
 * same; a start that differs, unless nothing else does; one that may be the same by another clock, where anything else
 * differs; another study with other results.
 */
export function isContradicted({ setting, result, start, experiment }: RunAgreement): boolean {
  const sameResults = result.same > 0 && result.differing === 0;
  if (start.differing > 0 && start.differing === start.shifted) {
    return setting.differing + result.differing > 0;
  }
  if (start.differing > 0) {
    return !sameResults || setting.differing > 0;
  }
  if (setting.differing > 0) {
    return start.same === 0 && !sameResults;
  }
  return experiment.differing > 0 && result.differing > 0;
}

/** Whether anything that is not common to many runs is the same. */
export function isSupported({ setting, result, start }: RunAgreement): boolean {
  return setting.same + result.same + start.same > 0;
}

function isSame(aspect: Aspect, value: Scalar, cell: Scalar): boolean {
  if (aspect === "start" && typeof value === "number" && typeof cell === "number") {
    return isResavedTime(value, cell) || isResavedTime(cell, value);
  }
  return sameOnceSaved(value, cell);
}

function nothing(): Record<Aspect, Agreement> {
  const none = (): Agreement => ({ same: 0, differing: 0, shifted: 0, gained: 0, lost: 0 });
  return { setting: none(), result: none(), start: none(), name: none(), experiment: none() };
}
