import { UniqueNames } from "../../tracking/naming/unique-name";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { RawColumn } from "../importer";
import { IGNORED } from "./targets";

const REPEATED = "The source has another column of this name before it.";

/**
 * Columns of which no two have the same target: a repeated name within a role gets a number (`lr (2)`), a field that is
 * given a second time is left out until the person chooses.
 */
export function distinctTargets(columns: readonly RawColumn[]): RawColumn[] {
  const names = { parameter: new UniqueNames(), metric: new UniqueNames() };
  const fields = new Set<RunFieldKey>();
  return columns.map((column) => {
    const { suggested } = column;
    if (suggested.role === "ignored") {
      return column;
    }
    if (suggested.role === "field") {
      const isFree = !fields.has(suggested.key);
      fields.add(suggested.key);
      return isFree ? column : { ...column, suggested: IGNORED, unsure: REPEATED };
    }
    const { role } = suggested;
    const name = names[role].take(suggested.name);
    return name === suggested.name ? column : { ...column, suggested: { role, name }, unsure: REPEATED };
  });
}
