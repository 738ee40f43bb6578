import { nearestName } from "../naming/nearest-name";
import type { TableName } from "../schema/table-names";
import type { Finding } from "./finding";

/** A value that is not among the names it should be one of. */
export interface UnknownReference {
  readonly place: Pick<Finding, "table" | "column" | "row">;
  readonly value: string;
  /** How often it occurs, in words; "" for once. */
  readonly where: string;
  /** The table that should name it; undefined where no such table is kept. */
  readonly target: TableName | undefined;
  /** The names it may be a misspelling of. */
  readonly known: readonly string[];
}

/** The warning about an unknown name, with the one that was meant; undefined when nobody keeps such names and none is near. */
export function referenceFinding({
  place,
  value,
  where,
  target,
  known,
}: UnknownReference): Finding | undefined {
  const meant = nearestName(value, known);
  const subject = `${place.column ?? ""} "${value}"${where === "" ? "" : ` (${where})`}`;
  if (target !== undefined) {
    return {
      severity: "warning",
      rule: "reference",
      ...place,
      value,
      message: `${subject} is not in ${target}${meant === undefined ? "." : `; was ${meant} meant?`}`,
      fix:
        meant === undefined
          ? `Add it to ${target}, or correct the name.`
          : `Write ${meant}, or add ${value} to ${target}.`,
    };
  }
  if (meant === undefined) {
    return undefined;
  }
  return {
    severity: "warning",
    rule: "similar-name",
    ...place,
    value,
    message: `${subject} is nearly ${meant}; was that meant?`,
    fix: `Write ${meant} if it is the same.`,
  };
}
