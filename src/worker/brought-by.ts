// What a source brings for the tables beside Runs and does not stand there yet. Which experiments and datasets there are is
// asked before the runs are planned; which run made a model, only the plan knows.

import type { RawRuns } from "../importers/importer";
import { foldKey } from "../tracking/naming/fold-key";
import { broughtKey, newRows, type BroughtRows, type BroughtTable } from "../tracking/planning/brought-rows";
import type { ImportPlan } from "../tracking/planning/import-plan";
import type { RowValues } from "../tracking/planning/plan";
import type { ValueChoice } from "../tracking/planning/value-questions";
import type { RunColumns } from "../tracking/schema/run-columns";
import { RunValues } from "../tracking/schema/run-values";
import { count } from "../tracking/words/counts";
import { listed } from "../tracking/words/listed";
import type { WorkbookSnapshot } from "./import-engine";

type Standing = NonNullable<WorkbookSnapshot["standing"]>;

const MOST_NAMED = 5;

/** The experiments and datasets; one that a person said to be another one by now is none of them. */
export function broughtNames(
  { datasets = [], experiments = [] }: Pick<RawRuns, "datasets" | "experiments">,
  standing: Standing = {},
  choices: readonly ValueChoice[] = [],
): BroughtRows {
  const renamed = new Set(
    choices.flatMap(({ field, value, as }) => (value === as ? [] : [`${field} ${value}`])),
  );
  const kept = (field: string, rows: readonly RowValues[]): RowValues[] =>
    rows.filter((row) => !renamed.has(`${field} ${String(row["Name"] ?? "")}`));
  return {
    ...missing("Datasets", kept("dataset", datasets), standing),
    ...missing("Experiments", kept("experiment", experiments), standing),
  };
}

/** The versions of models, each with the Run ID that its run has in the workbook, or gets. */
export function broughtModels(
  { models = [], modelRuns = [] }: Pick<RawRuns, "models" | "modelRuns">,
  source: string,
  runs: { readonly existing: RunColumns; readonly plan: Pick<ImportPlan, "runIds" | "additions"> },
  standing: Standing = {},
): BroughtRows {
  if (models.length === 0) {
    return {};
  }
  const known = runsBySourceId(source, runs.existing, runs.plan.additions);
  const rows = models.map((row, at) => {
    const run = modelRuns[at];
    return run === undefined
      ? withRunId(row, source, known)
      : { ...row, "Run ID": runs.plan.runIds.get(run) };
  });
  return missing("Models", rows, standing);
}

/** That rows of experiments and models stand in the workbook already, where they may say something else. */
export function standingRemarks(
  { experiments = [], models = [] }: Pick<RawRuns, "experiments" | "models">,
  standing: Standing = {},
): string[] {
  return [
    ...standingRemark("Experiments", experiments, standing),
    ...standingRemark("Models", models, standing),
  ];
}

function standingRemark(table: BroughtTable, rows: readonly RowValues[], standing: Standing): string[] {
  const known = new Set(standing[table]);
  const names = rows.flatMap((row) =>
    known.has(broughtKey(row))
      ? [[row["Name"], row["Version"]].filter((one) => one !== undefined).join(" ")]
      : [],
  );
  if (names.length === 0) {
    return [];
  }
  const stand = names.length === 1 ? "row of" : "rows of";
  const stay =
    names.length === 1
      ? "stands in this workbook already and stays as it is"
      : "stand in this workbook already and stay as they are";
  return [
    `${count(names.length)} ${stand} ${table} ${stay}: ${listed(names.slice(0, MOST_NAMED), names.length)}.`,
  ];
}

function missing(table: BroughtTable, rows: readonly RowValues[], standing: Standing): BroughtRows {
  const found = newRows(rows, new Set(standing[table]));
  return found.length === 0 ? {} : { [table]: found };
}

/** Run IDs by the id in the source, of runs that stand there and of those that are added. */
function runsBySourceId(source: string, ...all: readonly RunColumns[]): ReadonlyMap<string, string> {
  return new Map(
    all.flatMap((runs) => {
      const values = new RunValues(runs);
      const [sources, ids, runIds] = [values.texts("source"), values.texts("sourceId"), values.texts("id")];
      return ids.flatMap((id, row) =>
        id !== "" && foldKey(sources[row] ?? "") === foldKey(source)
          ? [[foldKey(id), runIds[row] ?? ""] as const]
          : [],
      );
    }),
  );
}

/**
 * A row of Models whose `Run ID` is that of the source, with the Run ID that the run has in the workbook. Where the workbook
 * has no such run, the description says which one it was.
 */
function withRunId(row: RowValues, source: string, known: ReadonlyMap<string, string>): RowValues {
  const told = String(row["Run ID"] ?? "");
  const runId = known.get(foldKey(told));
  if (told === "" || runId) {
    return { ...row, "Run ID": runId };
  }
  const origin = `Made by the run ${told} of ${source}, which this workbook did not have.`;
  const description = [row["Description"], origin].filter((text) => text !== undefined && text !== "");
  return { ...row, "Run ID": undefined, Description: description.join(" ") };
}
