// Trials of an Optuna study: `study.trials_dataframe()` written with to_csv or to_json, and `optuna trials -f json` with
// --flatten or without (optuna/study/_dataframe.py, optuna/cli.py): number, value (of several objectives: values_0, or
// values_<name>), datetime_start, datetime_complete, duration, params_*, user_attrs_*, system_attrs_*, state.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { ColumnCollector } from "../records/column-collector";
import { columnNames } from "../records/column-names";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, recordItems, type JsonObject } from "../records/record-items";
import type { SourceColumn, SourceColumns } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { field, IGNORED } from "../roles/targets";
import type { RecordsContent, SourceContent } from "../source-content";
import { tagColumns } from "./mlflow-tags";
import { objectiveColumn, stateColumn, trialColumns, trialParameter, userAttributes } from "./optuna-columns";

const OBJECTIVE = /^values?(?:_(?=.)|$)/;
const PARAMETER = /^params[_.](?=.)/;
const ATTRIBUTE = "user_attrs_";
/** Objects of an export that was not flattened. */
const NESTED = ["params", "user_attrs", "system_attrs"];

export const optunaTrials: PartImporter = {
  id: "optuna-trials",
  title: "Optuna trials",
  source: "Optuna",
  detect(content: SourceContent): Detected | undefined {
    const names = columnNames(content);
    const isStudy =
      names.includes("number") && names.includes("state") && names.some((name) => OBJECTIVE.test(name));
    const marked = names.some(
      (name) => PARAMETER.test(name) || name === "datetime_start" || name === "duration",
    );
    return isStudy && marked
      ? {
          confidence: 0.95,
          reason:
            "it has number, state and value as a table of Optuna's trials, beside params_ or the times of the trials",
        }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = content.kind === "records" ? trialsOf(content) : sourceColumns(content);
    const taken = new Set<RunFieldKey>(["sourceId", "name", "status", "started", "duration"]);
    const starts = source.columns.find(({ header }) => header === "datetime_start");
    const objectives = source.columns.filter(({ header }) => OBJECTIVE.test(header)).length;
    const isAttribute = ({ header }: SourceColumn): boolean => header.startsWith(ATTRIBUTE);
    const own = source.columns
      .filter((column) => !isAttribute(column))
      .flatMap((column) => trialColumn(column, starts, taken, objectives === 1));
    const { results, labels } = userAttributes(
      source.columns
        .filter(isAttribute)
        .map((column) => ({ ...column, key: column.header.slice(ATTRIBUTE.length) })),
    );
    return { ...source, columns: [...own, ...results, ...tagColumns(labels, taken)] };
  },
};

function trialColumn(
  column: SourceColumn,
  starts: SourceColumn | undefined,
  taken: Set<RunFieldKey>,
  isOnlyObjective: boolean,
): RawColumn[] {
  const { header } = column;
  switch (header) {
    case "number":
      return trialColumns(column, starts);
    case "state":
      return [stateColumn(column)];
    case "datetime_start":
      return [{ ...column, suggested: field("started") }];
    case "duration":
      return [{ ...column, suggested: field("duration") }];
    default:
  }
  if (PARAMETER.test(header)) {
    return [trialParameter(column, header.replace(PARAMETER, ""), taken)];
  }
  if (OBJECTIVE.test(header)) {
    const name = header.replace(OBJECTIVE, "");
    return [objectiveColumn(column, name === "" || /^\d+$/.test(name) ? header : name, isOnlyObjective)];
  }
  // The index, the end (start and duration say it), and what samplers and pruners keep for themselves.
  return [{ ...column, suggested: IGNORED }];
}

/** Trials of a JSON export under the names that a data frame has for them. */
function trialsOf(content: RecordsContent): SourceColumns {
  const { items, unreadable, remarks, place } = recordItems(content);
  const collector = new ColumnCollector();
  items.forEach((item, row) => {
    if (item) {
      flattenRecord(flattened(item), (name, value) => {
        collector.put(row, name, value);
      });
    }
  });
  return {
    count: items.length,
    columns: collector.columns(items.length),
    place,
    unreadable,
    remarks: [...content.remarks, ...remarks],
  };
}

function flattened(trial: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(trial).flatMap(([name, value]): [string, unknown][] => {
      if (name === "values" && Array.isArray(value)) {
        return value.map((one: unknown, at) => [`values_${at}`, one]);
      }
      return NESTED.includes(name) && isJsonObject(value)
        ? Object.entries(value).map(([inner, one]) => [`${name}_${inner}`, one])
        : [[name, value]];
    }),
  );
}
