import { findPartsStepwise } from "../importers/found/find-parts";
import type { DescribedTable } from "../importers/found/described-table";
import type { TableChoice } from "../importers/found/table-choice";
import type { RawRuns } from "../importers/importer";
import type { Pace } from "../importers/pace";
import { genericCsv } from "../importers/formats/generic-csv";
import { MOST_GRID_COLUMNS, MOST_GRID_ROWS } from "../importers/reading/source-grid";
import { checkLength } from "../importers/reading/table-limits";
import { recogniseBundle } from "../importers/recognise-bundle";
import type { Recognition } from "../importers/registry";
import { unreadRemarks } from "../importers/unread-remarks";
import type { PartContent } from "../importers/source-content";
import { RunsheetError } from "../tracking/runsheet-error";
import { paced } from "./paced";
import type { PreviewPart } from "./import-preview";

/** What was recognised of the parts of a bundle, and the runs in them. */
export interface ReadSource {
  readonly recognition: Recognition;
  readonly parts: readonly PreviewPart[];
  readonly tables: readonly DescribedTable[];
  /** Names of the parts that were read as clean tables, of which a person may say that they stand otherwise. */
  readonly cleanTables: readonly string[];
  /** What is said of the parts in which tables were found. */
  readonly remarks: readonly string[];
  /** What was read, a part for each table. */
  readonly contents: readonly PartContent[];
  readonly raw: RawRuns;
}

/**
 * Finds the tables in parts that are no clean ones, recognises what wrote the parts, and reads their runs.
 * Throws `file-*` errors, `invalid-input` for files that do not belong together, `cancelled`.
 */
export async function readSource(
  contents: readonly PartContent[],
  name: string,
  pace: Pace,
  choices: readonly TableChoice[] = [],
): Promise<ReadSource> {
  await pace.begin("detecting", contents.length);
  const { parts, tables, remarks } = await paced(findPartsStepwise(contents, choices), pace);
  const recognition = recogniseBundle(parts);
  const raw = recognition.importer.read(parts);
  checkLength(name, raw.count);
  const others = [raw.models, raw.experiments].some((rows = []) => rows.length > 0);
  if (raw.count === 0 && !others) {
    throw new RunsheetError(
      "file-empty",
      `${name} holds no runs.`,
      "Export again with at least one run in the list.",
    );
  }
  return {
    recognition,
    parts: parts.map((part, at) => ({
      name: part.name,
      role: recognition.roles[at],
      ...(part.kind !== "plain" && part.encoding ? { encoding: part.encoding } : {}),
    })),
    tables,
    cleanTables: recognition.importer.id === genericCsv.id ? cleanTables(parts) : [],
    remarks: [...remarks, ...unreadRemarks(parts.filter((_, at) => recognition.roles[at] === undefined))],
    contents: parts,
    raw,
  };
}

/** Whether it can be said of any of the parts where its tables stand. */
export function mayHoldTables(contents: readonly PartContent[]): boolean {
  return contents.some((part) => part.kind !== "records" && part.grid !== undefined);
}

/** The tables that were read as they are, and may be searched. */
function cleanTables(parts: readonly PartContent[]): string[] {
  return parts.flatMap((part) =>
    part.kind === "table" &&
    part.grid !== undefined &&
    part.count < MOST_GRID_ROWS &&
    part.header.length <= MOST_GRID_COLUMNS
      ? [part.name]
      : [],
  );
}
