import type { ImportSource } from "../importers/source-content";
import { notBuilt } from "./not-built";

/** The selected range as an import source; throws `invalid-input` for a single empty cell. */
export function readSelection(): Promise<ImportSource> {
  return Promise.reject(notBuilt("Read selection"));
}
