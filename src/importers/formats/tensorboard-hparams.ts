// The table of TensorBoard's HParams dashboard as CSV (hparams_table.csv) or JSON ({header, rows}): hyperparameters, then
// metrics, neither marked, and no id of a run (tensorboard/plugins/hparams/download_data.py). A CSV is known by its file name
// or by the columns of whole numbers written as 100.0 beside names with a slash.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { roleOfName } from "../../tracking/naming/role-of-name";
import { fileName } from "../bundle";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { ColumnCollector } from "../records/column-collector";
import { isJsonObject } from "../records/record-items";
import type { SourceColumn, SourceColumns } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { soleObject } from "../records/sole-object";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { metric } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { parameterColumn } from "./parameter-column";

const FILE = /^hparams_table(?: ?\(\d+\))?\.csv$/i;
const UNMARKED =
  "The table does not mark where hyperparameters end and metrics begin; this is a guess by the name.";

export const tensorboardHparams: PartImporter = {
  id: "tensorboard-hparams",
  title: "TensorBoard HParams table",
  source: "TensorBoard",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind === "table") {
      return FILE.test(fileName(content.name))
        ? { confidence: 0.9, reason: "it is called hparams_table.csv" }
        : undefined;
    }
    return tableOf(content)
      ? { confidence: 0.95, reason: "it is an object of header and rows, as TensorBoard writes its table" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = tableOf(content) ?? sourceColumns(content);
    const { columns } = source;
    const taken = new Set<RunFieldKey>();
    // A name with a slash is a metric's; what stands behind the first of them is none that was set.
    const border = columns.findIndex(
      ({ header, values }) =>
        isMostlyNumeric(values) && (header.includes("/") || roleOfName(header) === "metric"),
    );
    return {
      ...source,
      columns: columns.map((column, at): RawColumn => {
        const { header, values } = column;
        if (border >= 0 && at >= border && isMostlyNumeric(values)) {
          return {
            ...column,
            suggested: metric(header),
            ...(roleOfName(header) !== "metric" && !header.includes("/") && { unsure: UNMARKED }),
          };
        }
        const isSure = roleOfName(header) === "parameter" || !isMostlyNumeric(values);
        return {
          ...parameterColumn({ ...column, name: header }, taken),
          ...(!isSure && { unsure: UNMARKED }),
        };
      }),
    };
  },
};

/** The columns of {header: [...], rows: [[...]]}; undefined where it is none. */
function tableOf(content: SourceContent): SourceColumns | undefined {
  const { header, rows, ...others } = soleObject(content) ?? {};
  if (!isTextList(header) || !Array.isArray(rows) || rows.length === 0 || Object.keys(others).length > 0) {
    return undefined;
  }
  if (!rows.every((row): row is unknown[] => Array.isArray(row) && row.length === header.length)) {
    return undefined;
  }
  const collector = new ColumnCollector();
  rows.forEach((row, at) => {
    header.forEach((name, column) => {
      const value = row[column];
      if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
        collector.put(at, name, value);
      }
    });
  });
  const columns: readonly SourceColumn[] = collector.columns(rows.length);
  return {
    columns,
    count: rows.length,
    place: (row) => `row ${row + 1}`,
    unreadable: [],
    remarks: content.remarks,
  };
}

function isTextList(list: unknown): list is readonly string[] {
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((one) => typeof one === "string" && !isJsonObject(one))
  );
}
