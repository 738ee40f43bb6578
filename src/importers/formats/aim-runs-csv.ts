// The runs table of Aim as CSV (runs-<time>.csv; aim/web/ui: exportRunsToCSV): experiment, hash, run, description, date, duration and
// tags, then metrics, whose headers end in a space, then parameters, whose texts are quoted once more. `-` and `--` stand for
// nothing; a row of nothing else parts groups. Which value of a metric it is, the last or the best, the file does not say.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { firstRecord } from "../reading/first-record";
import { keepRows } from "../records/keep-rows";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { field, IGNORED, metric } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { roleOfName } from "../../tracking/naming/role-of-name";
import { parameterColumn } from "./parameter-column";

const OWN: ReadonlyMap<string, RunFieldKey | undefined> = new Map([
  ["experiment", "experiment"],
  ["experiment_description", undefined],
  ["hash", "sourceId"],
  ["run", "name"],
  ["description", "notes"],
  ["creator", "author"],
  ["date", "started"],
  ["duration", "duration"],
  ["tags", "tags"],
]);
const NEEDED = ["experiment", "hash", "run", "date", "duration"];
const UNMARKED = "It was taken for a metric or a parameter by its name and values.";

export const aimRunsCsv: PartImporter = {
  id: "aim-runs-csv",
  title: "Aim runs table (CSV)",
  source: "Aim",
  detect(content: SourceContent): Detected | undefined {
    return content.kind === "table" && NEEDED.every((name) => content.header.includes(name))
      ? { confidence: 0.95, reason: "it has the columns experiment, hash, run, date and duration" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const all = sourceColumns(content);
    const source = keepRows(all, (row) => all.columns.some(({ values }) => !isNothing(values.at(row))));
    const marked = markedMetrics(content);
    const taken = new Set<RunFieldKey>();
    return {
      ...source,
      columns: source.columns.map((column, at) => columnOf(cleaned(column), at, marked, taken)),
    };
  },
};

/** The headers of metrics by their positions, as the text has them; undefined where it is not there any more. */
function markedMetrics(content: SourceContent): ((at: number) => boolean) | undefined {
  if (content.text === undefined || content.kind !== "table") {
    return undefined;
  }
  const { cells } = firstRecord(content.text, 0, content.delimiter ?? ",");
  const isMarked = (header: string | undefined): boolean => header?.endsWith(" ") === true;
  return cells.length === content.header.length && cells.some(isMarked)
    ? (at) => isMarked(cells[at])
    : undefined;
}

function columnOf(
  column: SourceColumn,
  at: number,
  marked: ((at: number) => boolean) | undefined,
  taken: Set<RunFieldKey>,
): RawColumn {
  const { header, values } = column;
  if (OWN.has(header)) {
    const key = OWN.get(header);
    if (key === undefined || taken.has(key)) {
      return { ...column, suggested: IGNORED };
    }
    taken.add(key);
    return { ...column, suggested: field(key) };
  }
  const isNumeric = isMostlyNumeric(values);
  const role = roleOfName(header);
  const isGuess = !marked && isNumeric && role === undefined;
  const suggested = (marked ? marked(at) : isNumeric && role !== "parameter")
    ? { ...column, suggested: metric(header) }
    : parameterColumn({ ...column, name: header }, taken);
  return isGuess ? { ...suggested, unsure: UNMARKED } : suggested;
}

/** Cells without the quotes of their texts and without the marks for nothing. */
function cleaned(column: SourceColumn): SourceColumn {
  const values = mapValues(column.values, (value) => (isNothing(value) ? undefined : unquoted(value)));
  return { ...column, values };
}

function unquoted(value: Scalar | undefined): Scalar | undefined {
  return typeof value === "string" && value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1)
    : value;
}

function isNothing(value: Scalar | undefined): boolean {
  const text = String(value ?? "").trim();
  return text === "" || text === "-" || text === "--";
}
