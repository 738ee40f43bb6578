// The runs table of Aim as CSV (Export of the runs explorer, runs-<time>.csv; seen from Aim 3.29.1): run, experiment, date,
// duration and tags, with hash, description and creator where they are shown, then metrics, then parameters. The header of
// a metric with a context ends in a space; other metrics are marked by nothing. Texts of parameters are quoted once more. `-`,
// `"-"` and `--` stand for nothing; a row of nothing else parts groups. Which value of a metric it is, the last or the best,
// the file does not say. Numbers are cut to 8 decimals, and instead of the names of tags there stands [object Object].

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
import { aimParameterName, isAimSystemMetric, isAimSystemParameter } from "./aim-names";
import { nameAndTime } from "./name-and-time";
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
const NEEDED = ["run", "experiment", "date", "duration"];
/** One of these at least: people hide columns. */
const TELLING = ["hash", "experiment_description"];
const NAMELESS = "[object Object]";
/** The name of a run that nobody named. */
const UNNAMED = /^Run: ([0-9a-f]{24})$/;
/** What only parameters are written as: quoted texts, lists, dictionaries, and what Python calls them. */
const WRITTEN_PARAMETER = /^(?:"|\[|\{|True$|False$|None$)/;
/** A number that may have been cut to 8 decimals. */
const CUT = /^-?(?:0|\d+\.\d{8})$/;
const UNMARKED = "It was taken for a metric or a parameter by its name and values.";

export const aimRunsCsv: PartImporter = {
  id: "aim-runs-csv",
  title: "Aim runs table (CSV)",
  source: "Aim",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table" || !NEEDED.every((name) => content.header.includes(name))) {
      return undefined;
    }
    const telling = TELLING.find((name) => content.header.includes(name));
    return telling === undefined
      ? undefined
      : {
          confidence: 0.95,
          reason: `it has the columns ${telling}, run, experiment, date and duration`,
        };
  },
  read(content: SourceContent): RawRuns {
    const all = sourceColumns(content);
    const source = keepRows(all, (row) => all.columns.some(({ values }) => !isNothing(values.at(row))));
    const kindAt = kinds(content, source.columns);
    const taken = new Set<RunFieldKey>();
    const columns = source.columns.map((column, at) => columnOf(cleaned(column), kindAt(at), taken));
    return {
      ...source,
      columns: [...columns, ...(taken.has("sourceId") ? [] : idOf(source.columns))],
      remarks: [...source.remarks, ...remarksOn(source.columns)],
    };
  },
};

type Kind = "metric" | "parameter" | "unknown";

/**
 * What each column of those that are not Aim's own is. Metrics stand before parameters, so what stands before one that is
 * surely a metric is one as well, and what stands behind one that is surely a parameter.
 */
function kinds(content: SourceContent, columns: readonly SourceColumn[]): (at: number) => Kind {
  const marked = markedMetrics(content);
  const sure = columns.map(({ header, values }, at): Kind | undefined => {
    if (OWN.has(header)) {
      return undefined;
    }
    const cells = Array.from(values, (value) => String(value ?? "").trim());
    if (marked?.(at) === true || cells.includes("-") || isAimSystemMetric(header)) {
      return "metric";
    }
    return cells.some((cell) => WRITTEN_PARAMETER.test(cell)) ? "parameter" : undefined;
  });
  const lastMetric = sure.lastIndexOf("metric");
  const found = sure.indexOf("parameter");
  const firstParameter = found === -1 ? sure.length : found;
  return (at) => {
    const own = sure[at];
    if (own !== undefined || lastMetric > firstParameter) {
      return own ?? "unknown";
    }
    return at < lastMetric ? "metric" : at > firstParameter ? "parameter" : "unknown";
  };
}

/** The headers that end in a space by their positions, as the text has them; undefined where it is not there any more. */
function markedMetrics(content: SourceContent): ((at: number) => boolean) | undefined {
  if (content.text === undefined || content.kind !== "table") {
    return undefined;
  }
  const { cells } = firstRecord(content.text, 0, content.delimiter ?? ",");
  return cells.length === content.header.length ? (at) => cells[at]?.endsWith(" ") === true : undefined;
}

function columnOf(column: SourceColumn, kind: Kind, taken: Set<RunFieldKey>): RawColumn {
  const { header, values } = column;
  if (OWN.has(header)) {
    const key = OWN.get(header);
    if (key === undefined || taken.has(key)) {
      return { ...column, suggested: IGNORED };
    }
    taken.add(key);
    return { ...column, suggested: field(key) };
  }
  if (isAimSystemMetric(header) || isAimSystemParameter(header)) {
    return { ...column, suggested: IGNORED };
  }
  const name = aimParameterName(header);
  const role = name === header ? roleOfName(header) : "parameter";
  const isMetric =
    kind === "metric" || (kind === "unknown" && role !== "parameter" && isMostlyNumeric(values));
  const suggested = isMetric
    ? { ...column, suggested: metric(header) }
    : parameterColumn({ ...column, name }, taken);
  return isMetric && kind === "unknown" && role === undefined
    ? { ...suggested, unsure: UNMARKED }
    : suggested;
}

/** Who each run is where its hash is not shown: by the name that holds it, else by its name and when it began. */
function idOf(columns: readonly SourceColumn[]): RawColumn[] {
  const of = (name: string): SourceColumn | undefined => columns.find(({ header }) => header === name);
  return nameAndTime(of("run"), of("date")).map((column) => ({
    ...column,
    values: mapValues(
      column.values,
      (value, row) => UNNAMED.exec(String(of("run")?.values.at(row)))?.[1] ?? value,
    ),
  }));
}

function remarksOn(columns: readonly SourceColumn[]): string[] {
  const isAny = (own: boolean, holds: (text: string) => boolean): boolean =>
    columns.some(
      ({ header, values }) =>
        OWN.has(header) === own && Array.from(values).some((value) => holds(String(value ?? "").trim())),
    );
  return [
    ...(isAny(false, (text) => CUT.test(text))
      ? ["Aim cuts the numbers of this table to 8 decimals: what stands as 0 may be smaller than that."]
      : []),
    ...(isAny(true, (text) => text.includes(NAMELESS))
      ? ["Aim wrote [object Object] instead of the names of tags: the tags are left blank."]
      : []),
  ];
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
  return text === "" || text === "-" || text === "--" || text === '"-"' || text.includes(NAMELESS);
}
