import { foldHeader } from "../tracking/naming/fold-header";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { planHeaders, type HeaderPlan } from "../tracking/schema/column-headers";
import { runColumnSpec } from "../tracking/schema/run-column-spec";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RUN_FIELDS } from "../tracking/schema/run-fields";
import { TABLE_SPECS, type ColumnSpec, type TableName } from "../tracking/schema/table-specs";

/** The spec of each column of a table as it stands, by position; undefined is a column of the user's own. */
export function columnSpecs(
  table: TableName,
  headers: readonly string[],
  catalogue: Catalogue,
): (ColumnSpec | undefined)[] {
  if (table !== "Runs") {
    const specs = new Map(TABLE_SPECS[table].columns.map((spec) => [foldHeader(spec.header), spec]));
    return headers.map((header) => specs.get(foldHeader(header)));
  }
  const { targets } = planHeaders(headers, catalogue);
  return headers.map((header, column) => runColumnSpec(targets[column], header, catalogue));
}

/** Specs of columns that a data table lacks, in the order of its spec. */
export function missingColumns(table: TableName, headers: readonly string[]): ColumnSpec[] {
  const present = new Set(headers.map(foldHeader));
  return TABLE_SPECS[table].columns.filter((spec) => !present.has(foldHeader(spec.header)));
}

/** Where each column that Runs still lacks belongs: behind the last one of its group, or of the group before. */
export function insertionPoint(
  plan: HeaderPlan,
  group: "run" | "parameter" | "metric" | "provenance",
): number {
  const order = ["run", "parameter", "metric", "provenance"] as const;
  const groups = plan.targets.map(groupOf);
  for (let rank = order.indexOf(group); rank >= 0; rank--) {
    const last = groups.lastIndexOf(order[rank]);
    if (last >= 0) {
      return last + 1;
    }
  }
  const provenance = groups.indexOf("provenance");
  return provenance >= 0 ? provenance : plan.targets.length;
}

function groupOf(
  target: ColumnTarget | undefined,
): "run" | "parameter" | "metric" | "provenance" | undefined {
  if (target?.role === "parameter" || target?.role === "metric") {
    return target.role;
  }
  if (target?.role !== "field") {
    return undefined;
  }
  return RUN_FIELDS.find((field) => field.key === target.key)?.group;
}
