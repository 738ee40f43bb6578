import { HeaderIndex } from "../tracking/naming/header-index";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { runColumnSpec } from "../tracking/schema/run-column-spec";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { ColumnSpec } from "../tracking/schema/column-spec";
import type { TableName } from "../tracking/schema/table-names";
import { TABLE_SPECS } from "../tracking/schema/table-specs";

/**
 * The spec of each column of a table as it stands, by position; undefined is a column of the user's own. `targets` are
 * what the columns of Runs stand for.
 */
export function columnSpecs(
  table: TableName,
  headers: readonly string[],
  targets: readonly (ColumnTarget | undefined)[],
  catalogue: Catalogue,
): (ColumnSpec | undefined)[] {
  if (table === "Runs") {
    return headers.map((header, column) => runColumnSpec(targets[column], header, catalogue));
  }
  const index = new HeaderIndex(headers);
  const specs = new Map(TABLE_SPECS[table].columns.map((spec) => [index.position(spec.header), spec]));
  return headers.map((_, position) => specs.get(position));
}
