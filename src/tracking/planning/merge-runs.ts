// Brings the values of an import into runs that are known already. What is blank in the import erases nothing. Name,
// experiment, tags and notes belong to the user: an import fills them where they are blank and otherwise leaves them.
// Everything else follows the source, which knows best how its run went on.

import type { ColumnTarget, RunColumn, RunColumns } from "../schema/run-columns";
import { OWN_FIELDS, type RunFieldKey } from "../schema/run-fields";
import { RunValues, type Values } from "../schema/run-values";
import { isResaved, isResavedTime } from "../values/same-once-saved";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import { formatDate } from "../values/read-date";
import { targetKey } from "../schema/target-key";
import { targetLabel } from "../schema/target-label";

const USERS_OWN: ReadonlySet<RunFieldKey> = new Set(["name", "experiment", "tags", "notes"]);

type Policy = "never" | "fill" | "follow";

const isStart = (target: ColumnTarget): boolean => target.role === "field" && target.key === "started";

/** Marks with 1 the rows of the import that would change the known run they match. */
export function changedRows(candidates: RunColumns, existing: RunValues, matches: Int32Array): Uint8Array {
  const changed = new Uint8Array(candidates.count);
  for (const { target, values } of candidates.columns) {
    const policy = policyOf(target);
    const cells = existing.of(target);
    if (policy === "never") {
      continue;
    }
    for (let row = 0; row < candidates.count; row++) {
      const match = matches[row] ?? -1;
      if (match >= 0 && changed[row] === 0 && replaces(target, policy, values[row], cells?.[match])) {
        changed[row] = 1;
      }
    }
  }
  return changed;
}

const MOST_NAMED = 3;

/**
 * Makes a function that puts into words what an update changes: "accuracy 0.91 to 0.93, Status Running to Completed and
 * 2 more".
 */
export function changeDescriber(
  candidates: RunColumns,
  existing: RunValues,
): (row: number, match: number) => string {
  const columns = candidates.columns
    .map(({ target, values }) => ({ target, values, policy: policyOf(target), cells: existing.of(target) }))
    .filter(({ policy }) => policy !== "never");
  return (row, match) => {
    const named: string[] = [];
    let more = 0;
    for (const { target, values, policy, cells } of columns) {
      if (!replaces(target, policy, values[row], cells?.[match])) {
        continue;
      }
      if (named.length < MOST_NAMED) {
        named.push(`${targetLabel(target)} ${show(target, cells?.[match])} to ${show(target, values[row])}`);
      } else {
        more++;
      }
    }
    return named.join(", ") + (more > 0 ? ` and ${String(more)} more` : "");
  };
}

export interface MergedRuns {
  readonly runs: RunColumns;
  /** For each column of `runs`, whether any of the rows has a new value in it. */
  readonly changed: readonly boolean[];
}

/**
 * The known runs with the import's values in them, complete rows.
 *
 * @param rows rows of the import to merge.
 */
export function mergeRuns(
  candidates: RunColumns,
  existing: RunValues,
  matches: Int32Array,
  rows: Int32Array,
): MergedRuns {
  const incoming = new RunValues(candidates);
  const known = new Set(existing.runs.columns.map(({ target }) => targetKey(target)));
  const templates = [
    ...existing.runs.columns,
    ...candidates.columns.filter(
      ({ target }) => policyOf(target) !== "never" && !known.has(targetKey(target)),
    ),
  ].filter(({ target }) => target.role !== "ignored");
  const changed: boolean[] = [];
  const columns = templates.map(({ target, type }): RunColumn => {
    const policy = policyOf(target);
    const values = incoming.of(target);
    const cells: Values | undefined = existing.of(target);
    let any = false;
    const merged = new Array<Scalar | undefined>(rows.length);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0;
      const cell = cells?.[matches[row] ?? -1];
      const value = values?.[row];
      const replaced = value !== undefined && replaces(target, policy, value, cell);
      any ||= replaced;
      merged[index] = replaced ? value : cell;
    }
    changed.push(any);
    return { target, type, values: merged };
  });
  return { runs: { count: rows.length, columns }, changed };
}

function show(target: ColumnTarget, value: Scalar | undefined): string {
  if (value === undefined) {
    return "blank";
  }
  return isStart(target) && typeof value === "number" ? formatDate(value) : scalarText(value);
}

function policyOf(target: ColumnTarget): Policy {
  if (target.role === "field" && OWN_FIELDS.has(target.key)) {
    return "never";
  }
  return target.role === "field" && USERS_OWN.has(target.key) ? "fill" : "follow";
}

/** Whether the import's value replaces the cell's: not one that merely says it less exactly, see same-once-saved.ts. */
function replaces(
  target: ColumnTarget,
  policy: Policy,
  value: Scalar | undefined,
  cell: Scalar | undefined,
): boolean {
  if (value === undefined || policy === "never") {
    return false;
  }
  if (cell === undefined) {
    return true;
  }
  if (policy === "fill" || value === cell) {
    return false;
  }
  if (isStart(target) && typeof value === "number" && typeof cell === "number") {
    return !isResavedTime(value, cell);
  }
  return !isResaved(value, cell);
}
