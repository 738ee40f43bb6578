import { HeaderIndex } from "../tracking/naming/header-index";
import type { RunHeaders } from "../tracking/catalogue/run-headers";
import { runColumnSpec } from "../tracking/schema/run-column-spec";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RUN_FIELDS } from "../tracking/schema/run-fields";
import type { ColumnSpec } from "../tracking/schema/column-spec";
import type { TableName } from "../tracking/schema/table-names";
import { TABLE_SPECS } from "../tracking/schema/table-specs";
import { targetKey } from "../tracking/schema/target-key";
import type { ColumnInsertion } from "./column-insertion";

/** The groups of columns in Runs, from the left. */
const GROUPS = ["run", "parameter", "metric", "provenance"] as const;
type Group = (typeof GROUPS)[number];

/** Columns of its spec that a table other than Runs lacks; they belong behind the last one. */
export function missingColumns(
  table: Exclude<TableName, "Runs">,
  headers: readonly string[],
): ColumnInsertion[] {
  const index = new HeaderIndex(headers);
  const specs = TABLE_SPECS[table].columns.filter(({ header }) => index.position(header) === undefined);
  return specs.length > 0 ? [{ position: headers.length, specs }] : [];
}

/**
 * Columns that Runs lacks for its fields and for every entry of the catalogue, and where they belong.
 *
 * @param waiting keys of definitions and fields that get none.
 */
export function missingRunColumns(
  { plan, catalogue }: RunHeaders,
  waiting: ReadonlySet<string>,
): ColumnInsertion[] {
  const specs = [
    ...plan.missingFields
      .filter(({ key }) => !waiting.has(targetKey({ role: "field", key })))
      .map((field) => TABLE_SPECS.Runs.columns.find(({ header }) => header === field.header)),
    ...plan.additions
      .filter(({ target }) => !waiting.has(targetKey(target)))
      .map(({ target, header }) => runColumnSpec(target, header, catalogue)),
  ].filter((spec): spec is ColumnSpec => spec !== undefined);
  return GROUPS.flatMap((group) => {
    const added = specs.filter((spec) => spec.group === group);
    return added.length > 0 ? [{ position: insertionPoint(plan.targets, group), specs: added }] : [];
  });
}

/** Behind the last column of the group, or of the group before. */
function insertionPoint(targets: RunHeaders["plan"]["targets"], group: Group): number {
  const groups = targets.map(groupOf);
  for (let rank = GROUPS.indexOf(group); rank >= 0; rank--) {
    const last = groups.lastIndexOf(GROUPS[rank]);
    if (last >= 0) {
      return last + 1;
    }
  }
  const provenance = groups.indexOf("provenance");
  return provenance >= 0 ? provenance : targets.length;
}

function groupOf(target: ColumnTarget | undefined): Group | undefined {
  if (target?.role === "parameter" || target?.role === "metric") {
    return target.role;
  }
  return RUN_FIELDS.find(({ key }) => target?.role === "field" && key === target.key)?.group;
}
