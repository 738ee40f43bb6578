// Columns of run fields that somebody renamed: the field has none any more, and a column that is nobody's stands where it
// stood. Of neighbours that were renamed together each stands in its place among them, where there are as many columns as
// fields. The Run ID and the status count for more than the others, so that for them any column will do that was not there
// when somebody last looked.

import { foldHeader } from "../naming/fold-header";
import { RUN_FIELDS, type RunField, type RunFieldKey } from "../schema/run-fields";
import type { ColumnTarget } from "../schema/run-columns";
import type { RunHeaders } from "./run-headers";

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
const LAST = RUN_FIELDS.at(-1);

/** The run fields whose columns were renamed. */
export function findFieldRenames({ headers, known, plan }: RunHeaders): FieldRename[] {
  const { targets, missingFields } = plan;
  const seen = new Set(
    [...(known?.own ?? []), ...(known?.columns ?? []).map(({ header }) => header)].map(foldHeader),
  );
  const isSeen = (position: number): boolean => seen.has(foldHeader(headers[position] ?? ""));
  const free = headers.filter((_, position) => targets[position] === undefined && !isSeen(position));
  const places = placesOf(missingFields, targets, isSeen);
  return missingFields.flatMap(({ key, header: name }): FieldRename[] => {
    const place = places.get(key);
    const inPlace = place === undefined || isSeen(place) ? undefined : headers[place];
    const found = inPlace !== undefined ? [inPlace] : known && ANYWHERE.has(key) ? free : [];
    const candidates = found.map((header) => ({ header, was: name }));
    const sure = inPlace !== undefined;
    return candidates.length === 0
      ? []
      : [{ role: "field", key, name, wanted: name, changed: "header", candidates, sure }];
  });
}

/** Neighbours in a group of fields that all lack their columns, and the fields that stand left and right of them. */
interface Stretch {
  readonly fields: RunField[];
  /** A position among the columns, or undefined at an end that columns of others follow. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** The position at which each missing field would stand, as far as a column that is nobody's stands there. */
function placesOf(
  missing: readonly RunField[],
  targets: readonly (ColumnTarget | undefined)[],
  isSeen: (position: number) => boolean,
): ReadonlyMap<RunFieldKey, number> {
  const places = new Map<RunFieldKey, number>();
  for (const stretch of missing.length > 0 ? stretchesOf(targets) : []) {
    const columns = columnsOf(stretch, targets, isSeen);
    for (const [at, { key }] of stretch.fields.entries()) {
      const position = columns[at];
      if (position !== undefined) {
        places.set(key, position);
      }
    }
  }
  return places;
}

function stretchesOf(targets: readonly (ColumnTarget | undefined)[]): readonly Stretch[] {
  const positions = new Map(
    targets.flatMap((target, at) => (target?.role === "field" ? [[target.key, at] as const] : [])),
  );
  return (["run", "provenance"] as const).flatMap((group) => {
    const stretches: Stretch[] = [];
    let open: Stretch | undefined;
    let left = group === "run" ? -1 : undefined;
    for (const field of RUN_FIELDS.filter((one) => one.group === group)) {
      const position = positions.get(field.key);
      if (position === undefined) {
        open ??= { fields: [], left, right: undefined };
        open.fields.push(field);
      } else if (open) {
        stretches.push({ ...open, right: position });
        open = undefined;
      }
      left = position ?? left;
    }
    return open ? [...stretches, open] : stretches;
  });
}

/** As many columns as the stretch has fields, or none: new ones before those that were there when somebody last looked. */
function columnsOf(
  { fields, left, right }: Stretch,
  targets: readonly (ColumnTarget | undefined)[],
  isSeen: (position: number) => boolean,
): readonly number[] {
  const count = fields.length;
  // Behind the very last field begins what is the person's own.
  if (right === undefined && (left === undefined || (count === 1 && fields[0]?.key === LAST?.key))) {
    return [];
  }
  const columns: number[] = [];
  if (left === undefined) {
    for (let at = (right ?? 0) - 1; at >= 0 && targets[at] === undefined; at--) {
      columns.unshift(at);
    }
  } else {
    for (let at = left + 1; at < (right ?? targets.length) && targets[at] === undefined; at++) {
      columns.push(at);
    }
    if (right !== undefined && columns.length !== right - left - 1) {
      return [];
    }
  }
  const added = columns.filter((at) => !isSeen(at));
  if (left !== undefined && right !== undefined) {
    return [added, columns].find(({ length }) => length === count) ?? [];
  }
  const enough = [added, columns].find(({ length }) => length >= count) ?? [];
  return left === undefined ? enough.slice(-count) : enough.slice(0, count);
}
