// `guild compare --csv` (guild/commands/compare_impl.py): run, operation, started, time, status, label, sourcecode, then flags,
// `step`, and scalars. `step` marks where the results begin.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { sourceColumns } from "../records/source-columns";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { field, IGNORED, metric } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { parameterColumn } from "./parameter-column";

const OWN: ReadonlyMap<string, RunFieldKey | undefined> = new Map([
  ["run", "sourceId"],
  ["operation", "experiment"],
  ["started", "started"],
  ["time", "duration"],
  ["status", "status"],
  ["label", "name"],
  ["sourcecode", "codeVersion"],
]);
const FIRST = ["run", "operation", "started", "time", "status", "label"];
const UNMARKED =
  "The table does not say where the flags end and the scalars begin; this is a guess by what stands in it.";

export const guildCompareCsv: PartImporter = {
  id: "guild-compare-csv",
  title: "Guild AI comparison (CSV)",
  source: "Guild AI",
  detect(content: SourceContent): Detected | undefined {
    return content.kind === "table" && FIRST.every((name, at) => content.header[at] === name)
      ? { confidence: 1, reason: "it begins with run, operation, started, time, status and label" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const taken = new Set<RunFieldKey>([...OWN.values()].flatMap((key) => key ?? []));
    const behind = source.columns[FIRST.length]?.header === "sourcecode" ? FIRST.length + 1 : FIRST.length;
    const step = source.columns.findIndex(({ header }, at) => at >= behind && header === "step");
    return {
      ...source,
      columns: source.columns.map((column, at): RawColumn => {
        if (at < behind) {
          const key = OWN.get(column.header);
          return { ...column, suggested: key ? field(key) : IGNORED };
        }
        if (at === step) {
          return { ...column, suggested: IGNORED };
        }
        if (step >= 0 && at > step) {
          return { ...column, suggested: isMostlyNumeric(column.values) ? metric(column.header) : IGNORED };
        }
        const flag = parameterColumn({ ...column, name: column.header }, taken);
        return step < 0 && isMostlyNumeric(column.values) ? { ...flag, unsure: UNMARKED } : flag;
      }),
    };
  },
};
