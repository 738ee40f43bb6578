import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { metricValues, parameterValues } from "../../tracking/catalogue/catalogue-rows";
import { nameKey } from "../../tracking/naming/name-key";
import { writeNameList } from "../../tracking/naming/name-list";
import type { Plan, RowUpdate, TableWrite } from "../../tracking/planning/plan";
import type { ImportEngine, ImportPreview } from "../../worker/import-engine";

/**
 * An import as a plan over the tables: catalogue entries, updates, new runs. The lines of `Changes` come first, so that an
 * import that stopped half-way can be taken back by them.
 */
export function planOfImport(
  preview: ImportPreview,
  engine: ImportEngine,
  catalogue: Catalogue,
  updates: readonly RowUpdate[],
): Plan {
  const { add, update } = preview.counts;
  const writes: TableWrite[] = [];
  if (add + update > 0) {
    writes.push(...newDefinitions(preview, catalogue), ...newAliases(preview, catalogue));
  }
  if (updates.length > 0) {
    writes.push({ table: "Runs", reason: "The file has newer values.", kind: "update", rows: updates });
  }
  if (add > 0) {
    writes.push({
      table: "Runs",
      reason: "The workbook has no such run.",
      kind: "append",
      rows: {
        count: add,
        block: async (start, maxBytes, headers) =>
          (await engine.additions(preview.token, start, maxBytes, headers))?.rows ?? [],
      },
    });
  }
  return {
    batch: preview.importId,
    line: { what: "Import", sheet: "Runs", source: preview.sourceName, counts: preview.counts },
    linesFirst: true,
    rowLines: true,
    writes,
  };
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

/** A spelling that a person said stands for a metric joins its aliases, so that it is not asked about again. */
function newAliases({ columns }: ImportPreview, { metrics }: Catalogue): TableWrite[] {
  const rows = metrics.flatMap(({ name, aliases }): RowUpdate[] => {
    const spellings = columns
      .filter(({ chosen, target }) => chosen === true && target.role === "metric" && target.name === name)
      .map(({ header }) => header)
      .filter((header) => header !== name && !aliases.includes(header) && nameKey(header) === nameKey(name));
    const before = writeNameList(aliases);
    const after = writeNameList([...aliases, ...spellings]);
    return before === after ? [] : [{ key: name, cells: new Map([["Aliases", { before, after }]]) }];
  });
  const reason = "A person said that it is another spelling.";
  return rows.length === 0 ? [] : [{ table: "Metrics", reason, kind: "update", rows }];
}
