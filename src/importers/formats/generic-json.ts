import type { RawValues } from "../../tracking/typing/column-reader";
import { readNonFinite } from "../../tracking/values/non-finite";
import type { Series } from "../../tracking/series/series";
import type { Scalar } from "../../tracking/values/scalar";
import { listed } from "../../tracking/words/listed";
import { fieldNamed } from "../../tracking/naming/field-names";
import { genericColumns } from "./generic-columns";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { listedCurves, type ListedCurve } from "../records/listed-curves";
import { filledSample } from "../records/filled-sample";
import { IGNORED } from "../roles/targets";
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
    const single = source.columns.filter((column) => !isPointList(column));
    const { columns: told, curves, steps } = listedCurves(single.map(joinedTags));
    const columns = [
      ...genericColumns(told.filter(({ header }) => !steps.has(header))),
      ...told.filter(({ header }) => steps.has(header)).map((column) => ({ ...column, suggested: IGNORED })),
      ...source.columns
        .filter(isPointList)
        .map((column) => ({ ...column, suggested: IGNORED, unsure: POINTS })),
    ];
    const series = seriesOf(curves, columns);
    const names = [...new Set(curves.map(({ header }) => header))];
    const remark = `${listed(names)} ${names.length === 1 ? "holds a list" : "hold lists"} of numbers: a curve with a point for each of them.`;
    const runs: RawRuns = {
      ...source,
      columns,
      remarks: [...source.remarks, ...(names.length > 0 ? [remark] : [])],
      ...(series.length > 0 && { series, stepName: stepNameOf(steps) }),
    };
    return withReadings(source, runs, content.name);
  },
};

/** The curves, each beside the column of its metric; one whose column was taken for something else stays out. */
function seriesOf(curves: readonly ListedCurve[], columns: readonly RawColumn[]): Series[] {
  const places = new Map(
    columns.flatMap(({ header, suggested }, at) =>
      suggested.role === "metric" ? [[header, at] as const] : [],
    ),
  );
  return curves.flatMap(({ run, header, steps, values }) => {
    const column = places.get(header);
    return column === undefined ? [] : [{ run, column, steps, values }];
  });
}

/** What the steps are called: by the list that they stood in, where it is one. */
function stepNameOf(steps: ReadonlySet<string>): string {
  const names = new Set([...steps].map((header) => header.slice(header.lastIndexOf(".") + 1)));
  return names.size === 1 ? [...names].join("") : "step";
}

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
