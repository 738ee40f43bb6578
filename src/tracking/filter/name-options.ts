// Names of columns as a filter may go on with them. A scope that was typed (metrics. params. run.) stays as it was typed.

import type { RunColumn } from "../schema/run-columns";
import { targetLabel } from "../schema/target-label";
import type { FilterFields } from "./filter-fields";
import { fitOf, type FilterOption } from "./filter-option";
import { filterScope } from "./filter-scope";
import { filterName } from "./write-filter";

const KINDS = { parameter: "parameter", metric: "metric", field: "run" } as const;
const SCOPES: readonly FilterOption[] = [
  { label: "metrics.", written: "metrics.", detail: "metrics alone" },
  { label: "params.", written: "params.", detail: "parameters alone" },
  { label: "run.", written: "run.", detail: "fields of the run" },
];
/** Parameters and metrics are asked for most. */
const ORDER = ["parameter", "metric", "field"] as const;

/** The names that fit what is typed. */
export function nameOptions(fields: FilterFields, typed: string): FilterOption[] {
  const scoped = filterScope(typed);
  const whole = scoped ? [] : SCOPES.filter(({ label }) => typed !== "" && fitOf(label, typed) === 0);
  const part = scoped ? scoped.name.replace(/^['"`[]/, "") : typed;
  const columns = ORDER.flatMap((role) => fields.runs.columns.filter(({ target }) => target.role === role));
  const found = columns.flatMap((column) => {
    const { target } = column;
    const label = targetLabel(target);
    const fits =
      fitOf(label, typed) ??
      (scoped?.scope === target.role ? fitOf(label, part) : undefined) ??
      (target.role === "field" && !scoped ? fitOf(target.key, typed) : undefined);
    const written = fits === undefined ? undefined : nameFor(fields, column, scoped?.scope === target.role);
    return written === undefined || fits === undefined ? [] : [{ fits, option: optionOf(column, written) }];
  });
  const ordered = ([0, 1] as const).flatMap((wanted) =>
    found.filter(({ fits }) => fits === wanted).map(({ option }) => option),
  );
  return [...ordered, ...whole];
}

/** The name that means a column alone: with its scope where that was typed, else the shortest. */
function nameFor(fields: FilterFields, column: RunColumn, isScoped: boolean): string | undefined {
  const { target } = column;
  if (!isScoped || target.role === "ignored") {
    return fields.shortest(column);
  }
  const scoped = { scope: target.role, name: targetLabel(target) };
  return fields.has({ ...scoped, at: 0, length: 0 }) ? filterName(scoped) : undefined;
}

function optionOf({ target }: RunColumn, written: string): FilterOption {
  return {
    label: written.replace(/`/g, ""),
    written: `${written} `,
    ...(target.role !== "ignored" && { detail: KINDS[target.role] }),
  };
}
