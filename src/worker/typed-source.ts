// Raw columns -> typed columns. What a column is comes from the person's choice, else from what the importer suggests
// and the workbook knows; its type from the choice, else from the catalogue, else from all its values. A column whose
// target and type stay the same is not read again when a choice elsewhere changes.

import { withInfinities } from "../importers/formats/clamped-infinity";
import { distinctTargets } from "../importers/roles/distinct-targets";
import { filledSample } from "../importers/records/filled-sample";
import type { RawColumn, RawRuns } from "../importers/importer";
import type { RawValues } from "../tracking/typing/column-reader";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { columnTypes } from "../tracking/schema/column-type";
import type { Notice } from "../tracking/planning/import-plan";
import type { ColumnTarget, RunColumn, RunColumns } from "../tracking/schema/run-columns";
import { targetKey } from "../tracking/schema/target-key";
import { typeColumns, typeColumnsStepwise, type Wanted } from "../tracking/typing/type-columns";
import { readNotices, type TypedColumn } from "../tracking/typing/typed-column";
import type { ValueType } from "../tracking/values/value-type";
import type { ColumnChoice, PreviewColumn } from "./import-engine";
import { knownTargets } from "./known-targets";
import type { Pace } from "../importers/pace";
import { paced } from "./paced";
import { TextCells } from "../importers/reading/text-cells";

/** The source, typed for one plan. */
export interface TypedSource {
  readonly runs: RunColumns;
  readonly columns: readonly PreviewColumn[];
  readonly notices: readonly Notice[];
}

/** The types that were read for each column so far, by what they were read as. */
export type ReadCache = Map<number, { readonly key: string; readonly column: TypedColumn }>;

const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/** Types the columns of a source. Throws `cancelled`. */
export async function typeSource(
  raw: RawRuns,
  choices: readonly ColumnChoice[],
  catalogue: Catalogue,
  cache: ReadCache,
  pace: Pace,
): Promise<TypedSource> {
  await pace.begin("typing", raw.count);
  const typeOf = columnTypes(catalogue);
  const chosen = new Map(choices.map((choice) => [choice.column, choice]));
  const suggested = distinctTargets(knownTargets(raw.columns, catalogue));
  const columns = suggested.map((column, index) => {
    const choice = chosen.get(index);
    const target = choice?.target ?? column.suggested;
    return {
      ...column,
      target,
      chosen: choice !== undefined,
      type: choice?.type ?? typeOf(target),
    };
  });
  await readMissing(columns, cache, pace);
  const preview: PreviewColumn[] = [];
  const runs: RunColumn[] = [];
  const notices: Notice[] = [];
  for (const [index, column] of columns.entries()) {
    const typed = cache.get(index)?.column;
    if (!typed) {
      continue;
    }
    preview.push(previewOf(column, index, typed));
    if (column.target.role !== "ignored") {
      const { target, chosen } = column;
      runs.push({ target, type: typed.type, values: typed.values, origin: index, ...(chosen && { chosen }) });
      notices.push(...readNotices(column.header, typed.type, typed.counts));
    }
    await pace.step(raw.count);
  }
  return { runs: { count: raw.count, columns: runs }, columns: preview, notices };
}

/** A column with what it was decided to be; the type is undefined where the values decide. */
interface DecidedColumn extends RawColumn {
  readonly target: ColumnTarget;
  readonly chosen: boolean;
  readonly type: ValueType | undefined;
}

/** Reads the columns that were not yet read as what they are now. */
async function readMissing(columns: readonly DecidedColumn[], cache: ReadCache, pace: Pace): Promise<void> {
  const missing = columns.flatMap((column, index) => {
    const key = `${targetKey(column.target)} ${column.type ?? "inferred"}`;
    return cache.get(index)?.key === key ? [] : [{ index, key, column }];
  });
  const ignored = missing.filter(({ column }) => column.target.role === "ignored");
  // Nobody uses the values of a column that is left out; its type is shown as a start for a choice.
  for (const { index, key, column } of ignored) {
    const [typed] = typeColumns([{ raw: filledSample(column.values, 100), wanted: wantedOf(column) }]);
    if (typed) {
      cache.set(index, { key, column: typed });
    }
  }
  const used = missing.filter(({ column }) => column.target.role !== "ignored");
  const requests = used.map(({ column }) => ({ raw: column.values, wanted: wantedOf(column) }));
  const read = await paced(typeColumnsStepwise(requests), pace);
  used.forEach(({ index, key, column }, at) => {
    const typed = read[at];
    if (typed) {
      cache.set(index, { key, column: column.target.role === "metric" ? withInfinities(typed) : typed });
    }
  });
}

function wantedOf({ target, type, header }: DecidedColumn): Wanted {
  if (target.role === "field") {
    return { field: target.key };
  }
  if (type !== undefined) {
    return { type };
  }
  if (target.role === "ignored") {
    return { infer: "parameter", name: header, dates: true };
  }
  return { infer: target.role, name: target.name };
}

function previewOf(
  { header, values, unsure, target, chosen }: DecidedColumn,
  column: number,
  typed: TypedColumn,
): PreviewColumn {
  return {
    column,
    header,
    target,
    type: typed.type,
    ...(unsure !== undefined && !chosen ? { unsure } : {}),
    ...(chosen ? { chosen } : {}),
    filled: target.role === "ignored" ? filledRaw(values) : filledTyped(typed.values),
    samples: filledSample(values, SAMPLES).map((value) => shortened(String(value).trim())),
  };
}

function filledRaw(values: RawValues): number {
  if (values instanceof TextCells) {
    return values.filled;
  }
  let filled = 0;
  for (const value of values) {
    if (value !== undefined && value !== "") {
      filled++;
    }
  }
  return filled;
}

/** A typed column has no empty texts, so that no text need be looked at. */
function filledTyped(values: TypedColumn["values"]): number {
  let filled = 0;
  for (const value of values) {
    if (value !== undefined) {
      filled++;
    }
  }
  return filled;
}

function shortened(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text;
}
