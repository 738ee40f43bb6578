// Runs of several parts -> runs of one source. Columns meet by their headers, whatever group they stand in (the second `loss` of one part meets the
// second of another); each row's place names its part.

import type { RawValues } from "../tracking/typing/column-reader";
import type { Scalar } from "../tracking/values/scalar";
import { targetKey } from "../tracking/schema/target-key";
import type { RawColumn, RawRuns, Reading } from "./importer";
import { joinUnits, type ColumnPiece } from "./join-units";
import { groupedName } from "./roles/grouped-name";

/** The runs of one part. */
export interface PartRuns {
  readonly name: string;
  readonly runs: RawRuns;
}

const DIFFERS =
  "It looks like something else in another of the files; it was taken for what it is in the first.";

/** Joins the runs of parts, in order. Those of a single part stay as they are. */
export function joinRuns(parts: readonly PartRuns[]): RawRuns {
  const [only] = parts;
  if (only && parts.length === 1) {
    return only.runs;
  }
  return joinReadings(parts) ?? joinAsRead(parts);
}

function joinAsRead(parts: readonly PartRuns[]): RawRuns {
  const starts: number[] = [];
  let count = 0;
  for (const { runs } of parts) {
    starts.push(count);
    count += runs.count;
  }
  return {
    count,
    columns: joinColumns(parts, starts, count),
    place: (row) => {
      const at = partAt(starts, row);
      const part = parts[at];
      return part ? placeIn(part, row - (starts[at] ?? 0)) : "unknown";
    },
    ...(parts.some(({ runs }) => runs.sheetRow)
      ? {
          sheetRow: (row) => {
            const at = partAt(starts, row);
            return parts[at]?.runs.sheetRow?.(row - (starts[at] ?? 0));
          },
        }
      : {}),
    unreadable: parts.flatMap(({ runs }, at) =>
      runs.unreadable.map((one) => ({ ...one, row: one.row + (starts[at] ?? 0) })),
    ),
    remarks: parts.flatMap(({ name, runs }) => runs.remarks.map((remark) => `${name}: ${remark}`)),
    ...joinSeries(parts, starts),
    datasets: parts.flatMap(({ runs }) => runs.datasets ?? []),
    experiments: parts.flatMap(({ runs }) => runs.experiments ?? []),
    ...joinModels(parts, starts),
  };
}

/** The models of all parts, each with the row that the run which made it has by now. */
function joinModels(
  parts: readonly PartRuns[],
  starts: readonly number[],
): Pick<RawRuns, "models" | "modelRuns"> {
  return {
    models: parts.flatMap(({ runs }) => runs.models ?? []),
    modelRuns: parts.flatMap(({ runs: { models = [], modelRuns } }, part) =>
      models.map((_, at) => {
        const run = modelRuns?.[at];
        return run === undefined ? undefined : run + (starts[part] ?? 0);
      }),
    ),
  };
}

/**
 * The runs of parts of which at least one may be read in several ways, with these ways; undefined where none may. A part
 * that knows a way not is read as it is; what is recommended for the first that has several is recommended for all.
 */
function joinReadings(parts: readonly PartRuns[]): RawRuns | undefined {
  const open = parts.flatMap(({ name, runs }) => (runs.readings ? [{ name, readings: runs.readings }] : []));
  const [first] = open;
  if (!first) {
    return undefined;
  }
  const { recommended, why } = first.readings;
  const ids = [...new Set(open.flatMap(({ readings }) => readings.options.map(({ id }) => id)))];
  const read = (id: string): RawRuns => ({
    ...joinAsRead(parts.map(({ name, runs }) => ({ name, runs: readingOf(runs, id)?.read() ?? runs }))),
    readings: { taken: id, recommended, why: `${first.name}: ${why}`, options },
  });
  const options = ids.flatMap((id): Reading[] => {
    const own = parts.map(
      ({ runs }) => readingOf(runs, id) ?? { runs: runs.count, curves: runs.series?.length ?? 0 },
    );
    const [model] = open.flatMap(({ readings }) => readings.options.filter((option) => option.id === id));
    return model
      ? [
          {
            ...model,
            each: id === "log" ? "each file" : model.each,
            runs: own.reduce((sum, { runs }) => sum + runs, 0),
            curves: own.reduce((sum, { curves }) => sum + curves, 0),
            read: () => read(id),
          },
        ]
      : [];
  });
  return read(recommended);
}

function readingOf({ readings }: RawRuns, id: string): Reading | undefined {
  return readings?.options.find((option) => option.id === id);
}

/** Which part holds a row: the last one that begins at or before it. */
function partAt(starts: readonly number[], row: number): number {
  let part = starts.length - 1;
  while (part > 0 && (starts[part] ?? 0) > row) {
    part--;
  }
  return part;
}

function placeIn({ name, runs }: PartRuns, row: number): string {
  const place = runs.place(row);
  return place.includes(name) ? place : `${name}, ${place}`;
}

interface JoiningColumn {
  column: RawColumn;
  readonly pieces: Map<number, ColumnPiece>;
}

/** What each column of a part meets those of the others by. */
function columnKeys({ columns }: RawRuns): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ header }) => {
    const name = groupedName(header)?.name ?? header;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return `${nth} ${name}`;
  });
}

function joinColumns(parts: readonly PartRuns[], starts: readonly number[], count: number): RawColumn[] {
  const joined = new Map<string, JoiningColumn>();
  parts.forEach(({ runs }, part) => {
    const keys = columnKeys(runs);
    for (const [at, column] of runs.columns.entries()) {
      const key = keys[at] ?? "";
      const before = joined.get(key);
      if (before) {
        before.column = agreed(before.column, column);
        before.pieces.set(part, column);
      } else {
        joined.set(key, { column, pieces: new Map([[part, column]]) });
      }
    }
  });
  const names = parts.map(({ name }) => name);
  return Array.from(joined.values(), ({ column, pieces }) => {
    return {
      ...column,
      ...joinUnits(pieces, names, (row) => partAt(starts, row)),
      values: new JoinedValues(
        count,
        starts,
        starts.map((_start, part) => pieces.get(part)?.values),
      ),
      ...joinFormats(starts, pieces),
    };
  });
}

/** The number formats of a column in each part. */
function joinFormats(starts: readonly number[], pieces: JoiningColumn["pieces"]): Pick<RawColumn, "formats"> {
  if (![...pieces.values()].some(({ formats }) => formats !== undefined)) {
    return {};
  }
  return {
    formats: {
      at: (row) => {
        const part = partAt(starts, row);
        return pieces.get(part)?.formats?.at(row - (starts[part] ?? 0));
      },
    },
  };
}

/** The curves of all parts, of the rows and columns that their runs have by now. */
function joinSeries(
  parts: readonly PartRuns[],
  starts: readonly number[],
): Pick<RawRuns, "series" | "stepName" | "valuesStand"> {
  const keysOfParts = parts.map(({ runs }) => columnKeys(runs));
  const places = new Map([...new Set(keysOfParts.flat())].map((key, at) => [key, at]));
  const series = parts.flatMap(({ runs }, part) => {
    const keys = keysOfParts[part] ?? [];
    return (runs.series ?? []).map((one) => ({
      ...one,
      run: one.run + (starts[part] ?? 0),
      column: places.get(keys[one.column] ?? "") ?? one.column,
    }));
  });
  const stepName = parts.find(({ runs }) => runs.stepName !== undefined)?.runs.stepName;
  const valuesStand = parts.every(({ runs }) => runs.series === undefined || runs.valuesStand === true);
  return series.length === 0
    ? {}
    : { series, ...(stepName === undefined ? {} : { stepName }), ...(valuesStand ? { valuesStand } : {}) };
}

/** What two parts say about a column: one that is sure counts more; where both are and differ, the first, as a guess. */
function agreed(first: RawColumn, other: RawColumn): RawColumn {
  if (targetKey(first.suggested) === targetKey(other.suggested)) {
    return first.unsure === undefined || other.unsure === undefined ? sure(first, other) : first;
  }
  if (first.unsure !== undefined && other.unsure === undefined) {
    return other;
  }
  return other.unsure === undefined ? { ...first, unsure: DIFFERS } : first;
}

function sure({ header, values, suggested, goal, defined, leads }: RawColumn, other: RawColumn): RawColumn {
  const definition = defined ?? other.defined;
  const stated = goal ?? other.goal;
  const why = leads ?? other.leads;
  return {
    header,
    values,
    suggested,
    ...(stated && { goal: stated }),
    ...(definition && { defined: definition }),
    ...(why !== undefined && { leads: why }),
  };
}

/** The values of a column in each part, one after the other; blank where a part lacks the column. */
class JoinedValues implements RawValues {
  constructor(
    readonly length: number,
    private readonly starts: readonly number[],
    private readonly pieces: readonly (RawValues | undefined)[],
  ) {}

  at(row: number): Scalar | undefined {
    const part = partAt(this.starts, row);
    return this.pieces[part]?.at(row - (this.starts[part] ?? 0));
  }

  *[Symbol.iterator](): Iterator<Scalar | undefined> {
    for (const [part, piece] of this.pieces.entries()) {
      const end = this.starts[part + 1] ?? this.length;
      for (let row = this.starts[part] ?? 0; row < end; row++) {
        yield piece?.at(row - (this.starts[part] ?? 0));
      }
    }
  }
}
