/*
 * Raw columns -> typed columns. What a column is comes from the person's choice, else from what the importer suggests
 * and the workbook knows; its type from the choice, else from the catalogue, else from all its values. A column whose
 * target and type stay the same is not read again when a choice elsewhere changes.
 */
import { distinctTargets } from "../importers/distinct-targets";
import { filledSample } from "../importers/filled-sample";
import type { RawColumn, RawRuns } from "../importers/importer";
import type { Catalogue } from "../tracking/catalogue";
import { columnType } from "../tracking/column-type";
import type { Notice } from "../tracking/import-plan";
import { inferColumn } from "../tracking/infer-column";
import { readColumn, readField } from "../tracking/read-column";
import type { ColumnTarget, RunColumns } from "../tracking/run-columns";
import { targetKey } from "../tracking/target-key";
import { readNotices, type TypedColumn } from "../tracking/typed-column";
import type { ColumnChoice, PreviewColumn } from "./import-engine";
import { knownTarget } from "./known-target";
import type { Pace } from "./pace";

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
  await pace.begin("typing", raw.columns.length);
  const chosen = new Map(choices.map((choice) => [choice.column, choice]));
  const suggested = distinctTargets(raw.columns.map((column) => knownTarget(column, catalogue)));
  const preview: PreviewColumn[] = [];
  const runs: { target: ColumnTarget; type: TypedColumn["type"]; values: TypedColumn["values"] }[] = [];
  const notices: Notice[] = [];
  for (const [index, column] of suggested.entries()) {
    const choice = chosen.get(index);
    const target = choice?.target ?? column.suggested;
    const typed = readCached(column, index, target, choice, catalogue, cache);
    preview.push(previewOf(column, index, target, typed, choice !== undefined));
    if (target.role !== "ignored") {
      runs.push({ target, type: typed.type, values: typed.values });
      notices.push(...readNotices(column.header, typed.type, typed.counts));
    }
    await pace.step(index + 1);
  }
  return { runs: { count: raw.count, columns: runs }, columns: preview, notices };
}

function readCached(
  column: RawColumn,
  index: number,
  target: ColumnTarget,
  choice: ColumnChoice | undefined,
  catalogue: Catalogue,
  cache: ReadCache,
): TypedColumn {
  const type = choice?.type ?? columnType(target, catalogue);
  const key = `${targetKey(target)} ${type ?? "inferred"}`;
  const known = cache.get(index);
  if (known?.key === key) return known.column;
  const read = readAs(column, target, type);
  cache.set(index, { key, column: read });
  return read;
}

function readAs(
  { header, values }: RawColumn,
  target: ColumnTarget,
  type: TypedColumn["type"] | undefined,
): TypedColumn {
  switch (target.role) {
    case "field":
      return readField(target.key, values);
    case "metric":
      return type ? readColumn(values, type) : inferColumn(values, { name: target.name, metric: true });
    case "parameter":
      return type ? readColumn(values, type) : inferColumn(values, { name: target.name });
    case "ignored":
      // Nobody uses the values; the type is shown as a start for a choice.
      return inferColumn(filledSample(values, 100), { name: header, dates: true });
  }
}

function previewOf(
  { header, values, unsure }: RawColumn,
  column: number,
  target: ColumnTarget,
  typed: TypedColumn,
  chosen: boolean,
): PreviewColumn {
  const filled = target.role === "ignored" ? values : typed.values;
  return {
    column,
    header,
    target,
    type: typed.type,
    ...(unsure !== undefined && !chosen ? { unsure } : {}),
    filled: filled.reduce<number>(
      (count, value) => (value === undefined || value === "" ? count : count + 1),
      0,
    ),
    samples: filledSample(values, SAMPLES).map((value) => shortened(String(value))),
  };
}

function shortened(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text;
}
