import { fieldNamed } from "../../tracking/naming/field-names";

const TELLING: ReadonlySet<string | undefined> = new Set(["sourceId", "name", "status", "experiment"]);

/** Whether a header has a column that tells runs apart: then a table is not the log of one. */
export function namesRuns(header: readonly string[]): boolean {
  return header.some((name) => TELLING.has(fieldNamed(name)));
}
