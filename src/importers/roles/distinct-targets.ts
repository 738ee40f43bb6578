import { uniqueName } from "../../tracking/naming/unique-name";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { targetKey } from "../../tracking/schema/target-key";
import type { RawColumn } from "../importer";
import { IGNORED } from "./targets";

const REPEATED = "The source has another column of this name before it.";

/**
 * Columns of which no two have the same target: a repeated name within a role gets a number (`lr (2)`), a field that is
 * given a second time is left out until the person chooses.
 */
export function distinctTargets(columns: readonly RawColumn[]): RawColumn[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const target = freeTarget(column.suggested, seen);
    seen.add(targetKey(target));
    return targetKey(target) === targetKey(column.suggested)
      ? column
      : { ...column, suggested: target, unsure: REPEATED };
  });
}

function freeTarget(target: ColumnTarget, seen: ReadonlySet<string>): ColumnTarget {
  if (target.role === "ignored") {
    return target;
  }
  if (target.role === "field") {
    return seen.has(targetKey(target)) ? IGNORED : target;
  }
  const { role } = target;
  return { role, name: uniqueName(target.name, (name) => seen.has(targetKey({ role, name }))) };
}
