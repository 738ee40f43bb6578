import type { Detected, Format } from "../importer";
import { isRowIndex } from "../formats/is-row-index";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import type { LogFormat, Settings } from "./log-importer";
import { logColumns } from "./log-parts";
import { readableRows } from "./readable-rows";
import type { RunLogs } from "./run-logs";
import { runNameOf } from "./run-name";
import { addStepTable, type LogPart } from "./step-table";

/** What is known of the columns of a table of one run, a row a step. */
export interface LogTraits {
  /** The header of the steps, which are called so. */
  readonly axis: string;
  /** What a column is where the format knows more than its name and values say; `header` is that of the table. */
  partOf?(column: SourceColumn, header: readonly string[]): LogPart | undefined;
}

/** A format whose file is such a table. */
export interface TableLog extends Format, LogTraits {
  /** How sure a table of that header is of this format; undefined when it is not. */
  detect(header: readonly string[], name: string): Detected | undefined;
  readonly settings?: Settings;
}

/** The format of logs that such tables are. */
export function tableLog(format: TableLog): LogFormat {
  const { id, title, source, axis, settings } = format;
  return {
    id,
    title,
    source,
    stepName: axis,
    ...(settings ? { settings } : {}),
    runKey: ({ name }) => name,
    detect: (content) => (content.kind === "table" ? format.detect(content.header, content.name) : undefined),
    read: (contents, logs) => {
      for (const content of contents) {
        addTable(content, sourceColumns(content).columns, format, logs);
      }
      return undefined;
    },
  };
}

/**
 * Adds the one run that the columns of a part tell of, called after the part. A first column that merely counts rows, as
 * pandas writes it, is the axis of a table that has no other.
 */
export function addTable(
  content: Pick<SourceContent, "name" | "count" | "unreadable" | "place">,
  columns: readonly SourceColumn[],
  traits: LogTraits,
  logs: RunLogs,
): void {
  const run = logs.newRun(content.name, content.name);
  run.field("name", runNameOf(content.name), "file");
  const [first] = columns;
  const steps =
    columns.find(({ header }) => header === traits.axis) ?? (first && isRowIndex(first) ? first : undefined);
  const header = columns.map((column) => column.header);
  const parts = logColumns(columns, steps).map((column) => {
    const own = column.as === "step" ? undefined : traits.partOf?.(column, header);
    return own ? { header: column.header, values: column.values, ...own } : column;
  });
  addStepTable(run, logs, {
    columns: parts,
    rows: readableRows(content, logs),
    place: (row) => content.place(row),
  });
}
