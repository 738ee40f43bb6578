import { roleOfName } from "../../tracking/naming/role-of-name";

/** Longer texts are prose, or a configuration in one cell. */
const LONGEST = 200;

/** Whether a text is the name of a parameter or a metric; a single letter says too little. */
export function isKnownName(name: string): boolean {
  return name.length > 1 && name.length <= LONGEST && roleOfName(name) !== undefined;
}
