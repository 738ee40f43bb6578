import { FilterError } from "./filter-error";

/** What something about a filter comes to; undefined where the filter is wrong there. */
export function unlessWrong<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FilterError) {
      return undefined;
    }
    throw error;
  }
}
