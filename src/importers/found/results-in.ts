import { roleOfName } from "../../tracking/naming/role-of-name";

/** Longer headers name nothing that is known. */
const LONGEST = 200;

/** How many of the headers are names of results. */
export function resultsIn(headers: readonly string[]): number {
  return headers.filter((header) => header.length <= LONGEST && roleOfName(header) === "metric").length;
}
