import type { RawValues } from "../../tracking/typing/column-reader";
import { readNonFinite } from "../../tracking/values/non-finite";
import type { Scalar } from "../../tracking/values/scalar";
import { fieldNamed } from "./field-names";
import { genericColumns } from "./generic-columns";
import type { Detected, PartImporter, RawRuns } from "../importer";
import { filledSample } from "../records/filled-sample";
import { IGNORED } from "../roles/targets";
import { prefixedName } from "./prefixed-name";
import { isJsonObject } from "../records/record-items";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { withReadings } from "../logs/log-readings";
import { mapValues } from "../records/map-values";

const POINTS = "It holds lists of numbers, the points of a curve or a table: no single value of a run.";

/** Any JSON with one record a run, flat or nested; see record-items.ts for the shapes. Comes last among JSON formats. */
export const genericJson: PartImporter = {
  id: "generic-json",
  title: "JSON with one record a run",
  source: "JSON",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "records") {
      return undefined;
    }
    const { document } = content;
    return (Array.isArray(document) ? document.some(isJsonObject) : isJsonObject(document))
      ? { confidence: 0.3, reason: "it holds records, and their names are those of no tool" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const histories: string[] = [];
    const single = source.columns.filter((column) => !isPointList(column));
    const columns = [
      ...genericColumns(single.map((column) => lastOfHistory(joinedTags(column), histories))),
      ...source.columns
        .filter(isPointList)
        .map((column) => ({ ...column, suggested: IGNORED, unsure: POINTS })),
    ];
    const remark =
      histories.length === 0
        ? []
        : [
            `${histories.join(", ")} ${histories.length === 1 ? "holds a list" : "hold lists"} of numbers; the last one was taken.`,
          ];
    return withReadings(
      source,
      { ...source, columns, remarks: [...source.remarks, ...remark] },
      content.name,
    );
  },
};

/** Points of a curve, a table or a matrix: numbers, of which no one is the run's. */
function isPointList({ values }: SourceColumn): boolean {
  const sample = filledSample(values, 20);
  return sample.length > 0 && sample.every((value) => isList(value) && isNumberTable(parsedList(value)));
}

function isNumberTable(list: readonly unknown[] | undefined): boolean {
  return (
    list !== undefined &&
    list.length > 1 &&
    list.every((row) => Array.isArray(row) && row.length > 0 && row.every(isNumber))
  );
}

/** A metric logged as a list of numbers, one a step: its last number is the run's value. */
function lastOfHistory(column: SourceColumn, histories: string[]): SourceColumn {
  if (prefixedName(column.header)?.role !== "metric" || !holdsList(column.values)) {
    return column;
  }
  histories.push(column.header);
  return {
    ...column,
    values: mapValues(column.values, (value) => (isList(value) ? lastNumber(value) : value)),
  };
}

/** Tags given as a list, in one text: good, final. */
function joinedTags(column: SourceColumn): SourceColumn {
  if (fieldNamed(column.header) !== "tags" || !holdsList(column.values)) {
    return column;
  }
  return { ...column, values: mapValues(column.values, (value) => (isList(value) ? joined(value) : value)) };
}

function joined(text: string): string {
  const list = parsedList(text);
  return list?.every((item) => typeof item === "string") ? list.join(", ") : text;
}

function isList(value: Scalar | undefined): value is string {
  return typeof value === "string" && value.startsWith("[");
}

function holdsList(values: RawValues): boolean {
  for (const value of values) {
    if (isList(value)) {
      return true;
    }
  }
  return false;
}

/** The last number of a list; the text itself when it is none. */
function lastNumber(text: string): Scalar {
  return parsedList(text)?.filter(isNumber).at(-1) ?? text;
}

function parsedList(text: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as readonly unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

function isNumber(item: unknown): item is Scalar {
  return typeof item === "number" || (typeof item === "string" && readNonFinite(item) !== undefined);
}
