import type { RawColumn } from "../importer";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { field } from "../roles/targets";

/** Who each run is by its name and when it was created together, for tables without ids; none where a column is missing. */
export function nameAndTime(name: SourceColumn | undefined, created: SourceColumn | undefined): RawColumn[] {
  if (!name || !created) {
    return [];
  }
  const values = mapValues(name.values, (value, row) => {
    const time = created.values.at(row);
    return value === undefined || value === "" || time === undefined || time === ""
      ? undefined
      : `${value} ${time}`;
  });
  return [{ header: `${name.header} + ${created.header}`, values, suggested: field("sourceId") }];
}
