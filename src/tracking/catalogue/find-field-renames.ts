// Columns of run fields that somebody renamed: the field has none any more, and a column that is nobody's stands where it
// stood. The Run ID and the status count for more than the others, so that for them any column will do that was not there
// when somebody last looked.

import { foldHeader } from "../naming/fold-header";
import { planHeaders } from "../schema/column-headers";
import type { KnownNames } from "../schema/known-names";
import { RUN_FIELDS, type RunFieldKey } from "../schema/run-fields";
import type { ColumnTarget } from "../schema/run-columns";
import type { Catalogue } from "./catalogue";

/** A run field without its column, and the columns that may be it. */
export interface FieldRename {
  readonly role: "field";
  readonly key: RunFieldKey;
  /** The header that the field goes by. */
  readonly name: string;
  readonly wanted: string;
  readonly changed: "header";
  /** At least one. */
  readonly candidates: readonly { readonly header: string; readonly was: string }[];
  readonly sure: boolean;
}

const ANYWHERE: ReadonlySet<RunFieldKey> = new Set(["id", "status"]);

/** The run fields whose columns were renamed. */
export function findFieldRenames(
  headers: readonly string[],
  catalogue: Catalogue,
  known: KnownNames | undefined,
): FieldRename[] {
  const { targets, missingFields } = planHeaders(headers, catalogue, known);
  const seen = new Set(
    [...(known?.own ?? []), ...(known?.columns ?? []).map(({ header }) => header)].map(foldHeader),
  );
  const free = headers.flatMap((header, position) =>
    targets[position] === undefined && !seen.has(foldHeader(header)) ? [{ header, position }] : [],
  );
  return missingFields.flatMap(({ key, header: name }): FieldRename[] => {
    const inPlace = free.filter(({ position }) => isPlaceOf(key, targets, position));
    const found = inPlace.length === 0 && known && ANYWHERE.has(key) ? free : inPlace;
    const candidates = found.map(({ header }) => ({ header, was: name }));
    const sure = inPlace.length === 1;
    return candidates.length === 0
      ? []
      : [{ role: "field", key, name, wanted: name, changed: "header", candidates, sure }];
  });
}

/** Whether a column stands between the fields that this one stands between. */
function isPlaceOf(
  key: RunFieldKey,
  targets: readonly (ColumnTarget | undefined)[],
  position: number,
): boolean {
  const at = RUN_FIELDS.findIndex((field) => field.key === key);
  const [before, after] = [RUN_FIELDS[at - 1], RUN_FIELDS[at + 1]];
  const isField = (where: number, field: (typeof RUN_FIELDS)[number] | undefined): boolean => {
    const target = targets[where];
    return target?.role === "field" && target.key === field?.key;
  };
  const isBehind = before ? isField(position - 1, before) : position === 0;
  const isLast = after?.group !== RUN_FIELDS[at]?.group;
  return isBehind && (isLast ? at < RUN_FIELDS.length - 1 : isField(position + 1, after));
}
