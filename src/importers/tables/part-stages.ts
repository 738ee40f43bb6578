import { roleOfName } from "../../tracking/naming/role-of-name";
import { hasStage, stageOfName } from "../../tracking/naming/stage-of-name";
import type { FoundTable } from "./found-table";

/**
 * The tables with the data that each was measured on before the names of its metrics ("val / acc"), where one is said to be
 * of other data than another: else the results of both would be those of one metric.
 *
 * @param saidOf what is said of a table: its title, the name of its sheet.
 */
export function partStages(
  tables: readonly FoundTable[],
  saidOf: (table: FoundTable) => readonly string[],
): FoundTable[] {
  const stages = tables.map((table) => saidOf(table).flatMap((text) => stageOfName(text) ?? [])[0]);
  const isOfSeveral = new Set(stages.filter((stage) => stage !== undefined)).size > 1;
  return tables.map((table, at) => {
    const stage = stages[at];
    return isOfSeveral && stage !== undefined ? staged(table, stage) : table;
  });
}

function staged(table: FoundTable, stage: string): FoundTable {
  return {
    ...table,
    columns: table.columns.map((column) =>
      roleOfName(column.header) === "metric" && !hasStage(column.header)
        ? { ...column, header: `${stage} / ${column.header}` }
        : column,
    ),
  };
}
