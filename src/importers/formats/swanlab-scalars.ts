// Scalars as SwanLab gives them out: `step`, then for each experiment and metric "<experiment>-<metric>_step", which holds
// the value, and "<experiment>-<metric>_timestamp", in milliseconds. Source: documentation; real files.

import { logImporter } from "../logs/log-importer";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { addStepTable } from "../logs/step-table";
import { columnHeaded } from "../records/column-headed";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";

const VALUE = "_step";
const TIME = "_timestamp";
const AMBIGUOUS =
  "SwanLab joins experiment and metric by a dash, and there are several: the name may begin elsewhere.";

export const swanlabScalars = logImporter({
  id: "swanlab-scalars",
  title: "SwanLab scalars (CSV)",
  source: "SwanLab",
  stepName: "step",
  runKey: ({ name }) => name,
  detect: (content) => {
    const header = content.kind === "table" ? content.header : [];
    const [first] = prefixesIn(header);
    return header[0] === "step" && first !== undefined
      ? { confidence: 0.95, reason: `it has the columns step, ${first}${VALUE} and ${first}${TIME}` }
      : undefined;
  },
  read: (contents, logs) => {
    for (const content of contents) {
      addScalars(content, logs);
    }
    return undefined;
  },
});

function addScalars(content: SourceContent, logs: RunLogs): void {
  const { columns } = sourceColumns(content);
  const steps = columnHeaded(columns, "step");
  const rows = readableRows(content, logs);
  for (const prefix of prefixesIn(columns.map(({ header }) => header))) {
    const border = prefix.lastIndexOf("-");
    const name = prefix.slice(0, border);
    const run = logs.run(name, `${name} in ${content.name}`);
    run.field("name", name, prefix);
    const value: SourceColumn = columnHeaded(columns, prefix + VALUE);
    addStepTable(run, logs, {
      columns: [
        { ...steps, as: "step" },
        {
          ...value,
          as: "curve",
          name: prefix.slice(border + 1),
          ...(prefix.indexOf("-") === border ? {} : { unsure: AMBIGUOUS }),
        },
        { ...columnHeaded(columns, prefix + TIME), as: "moment" },
      ],
      rows,
      place: (row) => content.place(row),
    });
  }
}

/** What stands before _step and _timestamp, where a header has both. */
function prefixesIn(header: readonly string[]): string[] {
  const known = new Set(header);
  return header.flatMap((name) => {
    const prefix = name.slice(0, -VALUE.length);
    return name.endsWith(VALUE) && prefix.includes("-") && known.has(prefix + TIME) ? [prefix] : [];
  });
}
