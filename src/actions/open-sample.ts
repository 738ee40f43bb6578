import type { ActionOptions } from "./action-options";
import type { ImportReport } from "./import-runs";
import { notBuilt } from "./not-built";

/** Sets up tracking and imports the cats-against-dogs sample; refuses when Runs holds rows. */
export function openSample(_options?: ActionOptions): Promise<ImportReport> {
  return Promise.reject(notBuilt("Open sample"));
}
