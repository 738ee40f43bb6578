// The table of experiments of SwanLab as CSV (swanlab_experiments_<time>.csv; swanboard 0.1.6, HomeView: "Export to CSV"): Name, State,
// Created and Runtime, in English or in Chinese, then the keys of all configs and the last values of what was logged, neither
// marked; "Only summary" leaves Name and the latter. Nothing is quoted: commas are written as wide ones. "-" is no value, and
// "TypeError" one that was never logged. Times are local, numbers have five digits.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import { fileName } from "../bundle";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { filledSample } from "../records/filled-sample";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { field } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { genericColumns } from "./generic-columns";
import { nameAndTime } from "./name-and-time";

const FIELDS: readonly RunFieldKey[] = ["name", "status", "started", "duration"];
const ENGLISH = ["Name", "State", "Created", "Runtime"];
const CHINESE = ["实验名", "状态", "创建时间", "运行时间"];
const CREATED = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/;
/** Chinese states, and units of runtimes in both languages, in words that are read everywhere. */
const STATES: ReadonlyMap<Scalar | undefined, string> = new Map([
  ["正在进行", "Running"],
  ["完成", "Finished"],
  ["中断", "Crashed"],
]);
const UNITS = [
  [/天/, "d "],
  [/小时/, "h "],
  [/分钟/, "min "],
  [/秒/, "s"],
  [/^less than 1s$/, "0s"],
] as const;

export const swanlabRunsCsv: PartImporter = {
  id: "swanlab-runs-csv",
  title: "SwanLab experiments table (CSV)",
  source: "SwanLab",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table" || content.onSheet !== undefined) {
      return undefined;
    }
    const { header, columns, name } = content;
    const isNamed = fileName(name).startsWith("swanlab_experiments_");
    const own = ownHeaders(header);
    if (own === CHINESE || (own === ENGLISH && (isNamed || isCreated(columns[2])))) {
      return { confidence: 0.97, reason: `it begins with ${own.join(", ")} as SwanLab writes them` };
    }
    return isNamed && (header[0] === ENGLISH[0] || header[0] === CHINESE[0])
      ? {
          confidence: 0.9,
          reason: "it is called swanlab_experiments_ and begins with the names of experiments",
        }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const columns = source.columns.map((column) => ({
      ...column,
      values: mapValues(column.values, written),
    }));
    const own = ownHeaders(columns.map(({ header }) => header)) ? FIELDS.length : 1;
    const [name, , created] = columns.slice(0, own);
    return {
      ...source,
      columns: [
        ...columns.slice(0, own).map(ownColumn),
        ...nameAndTime(name, created),
        ...genericColumns(columns.slice(own)),
      ],
    };
  },
};

function ownHeaders(header: readonly string[]): readonly string[] | undefined {
  return [ENGLISH, CHINESE].find((names) => names.every((name, at) => header[at] === name));
}

function isCreated(values: TableColumn | undefined): boolean {
  const sample = values ? filledSample(values, 5) : [];
  return sample.length > 0 && sample.every((value) => CREATED.test(String(value)));
}

type TableColumn = SourceColumn["values"];

/** A cell without the marks for nothing, with its commas. */
function written(value: Scalar | undefined): Scalar | undefined {
  if (value === "-" || value === "TypeError") {
    return undefined;
  }
  return typeof value === "string" ? value.replaceAll("，", ",") : value;
}

function ownColumn(column: SourceColumn, at: number): RawColumn {
  const key = FIELDS[at] ?? "name";
  const values =
    key === "status"
      ? mapValues(column.values, (state) => STATES.get(state) ?? state)
      : key === "duration"
        ? mapValues(column.values, runtime)
        : column.values;
  return { ...column, values, suggested: field(key) };
}

function runtime(value: Scalar | undefined): Scalar | undefined {
  return typeof value === "string"
    ? UNITS.reduce((text, [unit, word]) => text.replace(unit, word), value).trim()
    : value;
}
