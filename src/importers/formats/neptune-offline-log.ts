// data-<number>.log of a run that Neptune logged offline (.neptune/offline/...): an operation a line.

import { columnNames } from "../records/column-names";
import type { NoRuns } from "../no-runs";

const NEEDED = ["obj.type", "obj.path", "version"];

export const neptuneOfflineLog: NoRuns = {
  id: "neptune-offline-log",
  detect(content) {
    const names = content.kind === "table" ? [] : columnNames(content);
    return NEEDED.every((name) => names.includes(name))
      ? "what Neptune logged offline, operation by operation. Send it with `neptune sync`, and write fetch_runs_table().to_pandas() to a CSV file instead"
      : undefined;
  },
};
