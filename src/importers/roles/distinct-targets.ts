import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { RawColumn } from "../importer";
import { IGNORED, metric, parameter } from "./targets";

const REPEATED = "The source has another column of this name before it.";

/**
 * Columns of which no two have the same target: a repeated name within a role gets a number (`lr (2)`), a field that is
 * given a second time is left out until the person chooses.
 */
export function distinctTargets(columns: readonly RawColumn[]): RawColumn[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const target = freeTarget(column.suggested, seen);
    return target === column.suggested ? column : { ...column, suggested: target, unsure: REPEATED };
  });
}

function freeTarget(target: ColumnTarget, seen: Set<string>): ColumnTarget {
  if (target.role === "ignored") {
    return target;
  }
  if (target.role === "field") {
    if (seen.has(`field:${target.key}`)) {
      return IGNORED;
    }
    seen.add(`field:${target.key}`);
    return target;
  }
  for (let number = 1; ; number++) {
    const name = number === 1 ? target.name : `${target.name} (${number})`;
    const key = `${target.role}:${name}`;
    if (seen.has(key)) {
      continue;
    }
    seen.add(key);
    if (number === 1) {
      return target;
    }
    return target.role === "metric" ? metric(name) : parameter(name);
  }
}
