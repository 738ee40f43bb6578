// The CSV that Optuna Dashboard offers for a study (optuna_dashboard/_app.py): Number, State, then Value, Objective 0.. or
// the names of the objectives, `Param <name>` and `UserAttribute <name>`. It has no times.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawRuns } from "../importer";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { tagColumns } from "./mlflow-tags";
import { objectiveColumn, stateColumn, trialColumns, trialParameter, userAttributes } from "./optuna-columns";

const PARAMETER = "Param ";
const ATTRIBUTE = "UserAttribute ";

export const optunaDashboardCsv: PartImporter = {
  id: "optuna-dashboard-csv",
  title: "Optuna Dashboard study (CSV)",
  source: "Optuna",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table") {
      return undefined;
    }
    const [first, second] = content.header;
    return first === "Number" &&
      second === "State" &&
      content.header.some((name) => name.startsWith(PARAMETER))
      ? { confidence: 0.95, reason: "it begins with Number and State, and has columns called Param" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const taken = new Set<RunFieldKey>(["sourceId", "name", "status"]);
    const [number, state, ...others] = source.columns;
    const under = (prefix: string) =>
      others
        .filter(({ header }) => header.startsWith(prefix))
        .map((column) => ({ ...column, key: column.header.slice(prefix.length) }));
    const isObjective = ({ header }: SourceColumn): boolean =>
      !header.startsWith(PARAMETER) && !header.startsWith(ATTRIBUTE);
    const objectives = others.filter(isObjective);
    const { results, labels } = userAttributes(under(ATTRIBUTE));
    return {
      ...source,
      columns: [
        ...(number ? trialColumns(number, undefined) : []),
        ...(state ? [stateColumn(state)] : []),
        ...objectives.map((column) => objectiveColumn(column, column.header, objectives.length === 1)),
        ...under(PARAMETER).map((column) => trialParameter(column, column.key, taken)),
        ...results,
        ...tagColumns(labels, taken),
      ],
    };
  },
};
