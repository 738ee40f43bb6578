import type { Catalogue } from "../tracking/catalogue/catalogue";
import { metricRow, parameterRow } from "../tracking/catalogue/catalogue-rows";
import type { CellValue } from "../tracking/values/cell-value";
import type { TableName } from "../tracking/schema/table-specs";
import { addColumns } from "./add-columns";
import { appendRows } from "./append-rows";
import { toSpecCell } from "../cells/to-cell";
import { columnSpecs } from "./column-specs";
import type { TableShape } from "./layout";
import { tableOf, type Tracking } from "./read-tracking";
import { checkUnprotected } from "./resize-table";
import type { WorkbookSession } from "./run-excel";
import { runColumnInsertions } from "./set-up-tables";
import type { CellWrite } from "./write-rows";

/**
 * Adds parameters and metrics: a row each in `Params` or `Metrics`, a column each in `Runs`. The caller syncs, reads the
 * layout again and refreshes the rules. Returns the headers that Runs got.
 */
export async function addDefinitions(
  context: WorkbookSession,
  { layout, catalogue }: Tracking,
  added: Catalogue,
): Promise<string[]> {
  const params = tableOf(layout, "Params");
  const metrics = tableOf(layout, "Metrics");
  const runs = tableOf(layout, "Runs");
  const insertions = runColumnInsertions(runs, {
    parameters: [...catalogue.parameters, ...added.parameters],
    metrics: [...catalogue.metrics, ...added.metrics],
  });
  if (insertions.length > 0) {
    checkUnprotected(runs);
  }
  await appendGuarded(context, "Params", params, (headers) =>
    added.parameters.map((one) => parameterRow(one, headers)),
  );
  await appendGuarded(context, "Metrics", metrics, (headers) =>
    added.metrics.map((one) => metricRow(one, headers)),
  );
  addColumns(context, runs, insertions);
  await context.sync();
  return insertions.flatMap(({ specs }) => specs.map(({ header }) => header));
}

async function appendGuarded(
  context: WorkbookSession,
  name: TableName,
  shape: TableShape,
  rowsUnder: (headers: readonly string[]) => CellValue[][],
): Promise<void> {
  const rows = rowsUnder(shape.headers);
  if (rows.length === 0) {
    return;
  }
  const specs = columnSpecs(name, shape.headers, { parameters: [], metrics: [] });
  const guarded = rows.map((row) =>
    row.map((value, column): CellWrite => {
      const spec = specs[column];
      return spec ? toSpecCell(value === "" ? undefined : value, spec) : null;
    }),
  );
  await appendRows(context, shape, specs, guarded);
}
