import type { RawRuns } from "../importers/importer";
import { newRows, type BroughtRows, type BroughtTable } from "../tracking/planning/brought-rows";
import type { WorkbookSnapshot } from "./import-engine";
import type { RowValues } from "../tracking/planning/plan";
import { RunValues } from "../tracking/schema/run-values";
import type { RunColumns } from "../tracking/schema/run-columns";
import { foldKey } from "../tracking/naming/fold-key";

/** What a source brings for the tables beside Runs and does not stand there; a model is of the run that the workbook knows. */
export function broughtBy(
  { datasets = [], models = [] }: Pick<RawRuns, "datasets" | "models">,
  source: string,
  existing: RunColumns,
  standing: NonNullable<WorkbookSnapshot["standing"]> = {},
): BroughtRows {
  const of = (table: BroughtTable, rows: readonly RowValues[]): BroughtRows => {
    const missing = newRows(rows, new Set(standing[table]));
    return missing.length === 0 ? {} : { [table]: missing };
  };
  return { ...of("Datasets", datasets), ...of("Models", withRunIds(models, source, existing)) };
}

/**
 * Rows of Models whose `Run ID` is that of the source, with the Run ID that the run has in the workbook. Where the workbook has
 * no such run, the description says which one it was.
 */
function withRunIds(rows: readonly RowValues[], source: string, existing: RunColumns): RowValues[] {
  const values = new RunValues(existing);
  const [sources, ids, runIds] = [values.texts("source"), values.texts("sourceId"), values.texts("id")];
  const known = new Map(
    ids.flatMap((id, row) =>
      id !== "" && foldKey(sources[row] ?? "") === foldKey(source)
        ? [[foldKey(id), runIds[row] ?? ""] as const]
        : [],
    ),
  );
  return rows.map((row) => {
    const told = String(row["Run ID"] ?? "");
    const runId = known.get(foldKey(told));
    if (told === "" || runId) {
      return { ...row, "Run ID": runId };
    }
    const origin = `Made by the run ${told} of ${source}, which this workbook did not have.`;
    const description = [row["Description"], origin].filter((text) => text !== undefined && text !== "");
    return { ...row, "Run ID": undefined, Description: description.join(" ") };
  });
}
