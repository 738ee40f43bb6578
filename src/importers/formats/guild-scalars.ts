// All scalars of runs as Guild gives them out: `guild tensorboard --export-scalars`, a row a point. `path` is where in the
// run's folder the scalar was found; a tag that a run has in several places is told apart by it.
// Source: guild/commands/tensorboard_impl.py; documentation.

import type { Scalar } from "../../tracking/values/scalar";
import { logImporter } from "../logs/log-importer";
import { longCurves, textOf } from "../logs/long-log";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { columnHeaded } from "../records/column-headed";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { guildRunId } from "./guild-run-id";

const HEADER = ["run", "path", "tag", "value", "step"] as const;

export const guildScalars = logImporter({
  id: "guild-scalars",
  title: "Guild scalars (CSV)",
  source: "Guild AI",
  stepName: "step",
  runKey: ({ name }) => name,
  detect: (content) =>
    content.kind === "table" &&
    content.header.length === HEADER.length &&
    HEADER.every((name) => content.header.includes(name))
      ? { confidence: 0.95, reason: "its columns are run, path, tag, value and step" }
      : undefined,
  read: (contents, logs) => {
    for (const content of contents) {
      addScalars(content, logs);
    }
    return undefined;
  },
});

function addScalars(content: SourceContent, logs: RunLogs): void {
  const { columns } = sourceColumns(content);
  const of = (header: (typeof HEADER)[number]) => columnHeaded(columns, header);
  const rows = readableRows(content, logs);
  const cell = (header: (typeof HEADER)[number], row: number): string => textOf(of(header).values.at(row));
  const paths = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = JSON.stringify([cell("run", row), cell("tag", row)]);
    paths.set(key, (paths.get(key) ?? new Set()).add(cell("path", row)));
  }
  const names = Array.from({ length: content.count }, (_, row): Scalar => {
    const tag = cell("tag", row);
    const isInSeveral = (paths.get(JSON.stringify([cell("run", row), tag]))?.size ?? 0) > 1;
    return isInSeveral ? `${cell("path", row)}/${tag}` : tag;
  });
  const metric = { header: "tag", values: names };
  for (const curve of longCurves({ run: of("run"), metric, step: of("step"), value: of("value") }, rows)) {
    const run = logs.run(curve.run, content.place(curve.row));
    run.field("sourceId", guildRunId(curve.run), "run");
    run.curve(curve.metric, curve);
  }
}
