import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { metricValues, parameterValues } from "../../tracking/catalogue/catalogue-rows";
import { TABLE_SPECS } from "../../tracking/schema/table-specs";
import { BROUGHT_TABLES } from "../../tracking/planning/brought-rows";
import type { DecisionCounts } from "../../tracking/planning/import-plan";
import type { Plan, PlanLine, RowUpdate, TableWrite } from "../../tracking/planning/plan";
import { thinnedWords } from "../../tracking/words/thinned-words";
import type { Tracking } from "../../workbook/read-tracking";
import type { ImportEngine } from "../../worker/import-engine";
import type { ImportPreview } from "../../worker/import-preview";
import { runsToBe } from "../../workbook/writing/runs-to-be";
import { collectUpdates } from "./collect-updates";
import type { OpenUpdates } from "./without-settled";
import { definitionNotes } from "./definition-updates";

/** An import as it is written, and what becomes of its rows by then. */
export interface PlanOfImport {
  readonly plan: Plan;
  readonly counts: DecisionCounts;
}

/**
 * An import as a plan over the tables: catalogue entries, updates, new runs, and `points` of their curves. The lines of `Changes` come first, so that an
 * import that stopped half-way can be taken back by them.
 *
 * @param leaveSettled leaves out what stands by now.
 */
export async function planOfImport(
  preview: ImportPreview,
  engine: ImportEngine,
  tracking: Tracking,
  points: number,
  leaveSettled: (updates: readonly RowUpdate[]) => Promise<OpenUpdates>,
): Promise<PlanOfImport> {
  const { add, update } = preview.counts;
  const writes: TableWrite[] = [];
  if (add + update > 0) {
    writes.push(...newDefinitions(preview, tracking.catalogue));
  }
  if (add + update + points > 0) {
    writes.push(...definitionNotes(preview, tracking).writes);
  }
  // Columns that the import brings along are written over too: blank as they are, they stand when the runs' turn comes.
  const { rows, settled } = await leaveSettled(
    await collectUpdates(engine, preview.token, runsToBe(tracking, writes)),
  );
  if (rows.length > 0) {
    writes.push({ table: "Runs", reason: "The file has newer values.", kind: "update", rows });
  }
  if (add > 0) {
    writes.push({
      table: "Runs",
      reason: "The workbook has no such run.",
      kind: "append",
      rows: {
        count: add,
        keys: preview.additionKeys,
        block: async (start, maxBytes, columns) =>
          (await engine.additions(preview.token, start, maxBytes, columns))?.rows ?? [],
      },
    });
  }
  if (points > 0) {
    writes.push({
      table: "History",
      reason: "It is a step of a run of the file.",
      kind: "append",
      rows: {
        count: points,
        keys: TABLE_SPECS.History.columns.map(({ header }) => header),
        block: async (start, maxBytes, headers) =>
          (await engine.history(preview.token, start, maxBytes, headers))?.rows ?? [],
      },
    });
  }
  const counts = withSettled(preview.counts, settled);
  return {
    counts,
    plan: {
      batch: preview.importId,
      line: {
        what: "Import",
        source: preview.sourceName,
        ...told({ ...preview, counts }),
        ...thinnedLine(preview, points),
      },
      linesFirst: true,
      rowLines: true,
      writes,
    },
  };
}

/** Runs that hold all values by now count as skipped. */
function withSettled(counts: DecisionCounts, settled: number): DecisionCounts {
  return { ...counts, update: counts.update - settled, skip: counts.skip + settled };
}

/** What an import is told to be about: Runs, or where it brings no runs, the first table that it brings rows for. */
function told({ counts, brought }: ImportPreview): Pick<PlanLine, "sheet" | "counts"> {
  const other = BROUGHT_TABLES.find((table) => (brought[table] ?? []).length > 0);
  return other === undefined || counts.add + counts.update > 0
    ? { sheet: "Runs", counts }
    : { sheet: other, counts: { ...counts, add: brought[other]?.length ?? 0 } };
}

/** That curves were thinned, where any points are written. */
function thinnedLine({ curves }: ImportPreview, points: number): Pick<PlanLine, "after"> {
  const words = curves && points > 0 ? thinnedWords(curves) : "";
  return words === "" ? {} : { after: words };
}

/** The plan may have been made before the catalogues had their present entries; only the missing ones are added. */
function newDefinitions({ newParameters, newMetrics }: ImportPreview, catalogue: Catalogue): TableWrite[] {
  const parameters = new Set(catalogue.parameters.map(({ name }) => name));
  const metrics = new Set(catalogue.metrics.map(({ name }) => name));
  const reason = "The file brings it.";
  const writes: TableWrite[] = [
    {
      table: "Params",
      reason,
      kind: "add",
      rows: newParameters.filter(({ name }) => !parameters.has(name)).map(parameterValues),
      onceBy: "Name",
    },
    {
      table: "Metrics",
      reason,
      kind: "add",
      rows: newMetrics.filter(({ name }) => !metrics.has(name)).map(metricValues),
      onceBy: "Name",
    },
  ];
  return writes.filter((write) => write.kind === "add" && write.rows.length > 0);
}
