import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { fieldOfParameter } from "../../tracking/naming/field-names";
import type { RawColumn } from "../importer";
import type { SourceColumn } from "../records/source-column";
import { field, parameter } from "../roles/targets";

/** A column that holds a parameter, with the parameter's name. */
export interface ParameterColumn extends SourceColumn {
  readonly name: string;
}

/**
 * A column for a parameter. Seed, dataset and model are fields of a run, under whatever name they were logged; each field
 * is given once (`taken` is added to), later names for it stay parameters.
 */
export function parameterColumn({ name, ...column }: ParameterColumn, taken: Set<RunFieldKey>): RawColumn {
  const key = fieldOfParameter(name);
  if (!key || taken.has(key)) {
    return { ...column, suggested: parameter(name) };
  }
  taken.add(key);
  return { ...column, suggested: field(key) };
}
