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
import type { Wanted } from "../tracking/typing/column-request";
import { typeColumns, typeColumnsStepwise } from "../tracking/typing/type-columns";
import { readNotices, type TypedColumn } from "../tracking/typing/typed-column";
import { withUnit } from "../tracking/typing/with-unit";
import { spelledAs } from "../tracking/typing/spelled-as";
import { spreadColumn } from "../tracking/typing/spread-column";
import { readingNotices } from "../tracking/typing/reading-notices";
import { withNotedCells, type NotedColumn } from "../tracking/typing/noted-cells";
import type { ColumnAnswer } from "../tracking/typing/cell-reading";
import type { ValueType } from "../tracking/values/value-type";
import { readTextsDoubt, settledUnit, type SettledUnit } from "./settled-unit";
import type { ImportChoices } from "./import-choices";
import type { PreviewColumn } from "./import-preview";
import { knownTargets } from "./known-targets";
import type { Pace } from "../importers/pace";
import { paced } from "./paced";
import { statedText } from "./stated-text";
import type { ReadColumn } from "./treated-cells";
import { TextCells } from "../importers/reading/text-cells";

/** The source, typed for one plan. */
export interface TypedSource {
  readonly runs: RunColumns;
  readonly columns: readonly PreviewColumn[];
  readonly notices: readonly Notice[];
  /** Columns that are used, beside what was read of them. */
  readonly read: readonly ReadColumn[];
}

/** The types that were read for each column so far, by what they were read as. */
export type ReadCache = Map<number, { readonly key: string; readonly column: TypedColumn }>;

const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/** Types the columns of a source. Throws `cancelled`. */
export async function typeSource(
  raw: RawRuns,
  { columns: choices, spellings = [] }: Pick<ImportChoices, "columns" | "spellings">,
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
    const type = choice?.type ?? typeOf(target) ?? statedText(column, target);
    return {
      ...column,
      target,
      chosen: choice !== undefined,
      type,
      ...settledUnit(target, type, column, catalogue),
      answers: choice?.cells ?? [],
    };
  });
  await readMissing(columns, cache, pace);
  const preview: PreviewColumn[] = [];
  const runs: RunColumn[] = [];
  const notices: Notice[] = [];
  const noted: NotedColumn[] = [];
  const read: ReadColumn[] = [];
  for (const [index, column] of columns.entries()) {
    const held = cache.get(index)?.column;
    if (!held) {
      continue;
    }
    const { target } = column;
    const typed = target.role === "parameter" ? spelledAs(held, target.name, spellings) : held;
    preview.push(previewOf(column, index, typed));
    if (column.target.role !== "ignored") {
      runs.push(...runColumnsOf(column, index, typed));
      read.push({ header: column.header, values: column.values, typed });
      if (typed.aside) {
        noted.push({ name: nameOf(column), aside: typed.aside });
      }
      notices.push(...readNotices(column.header, typed.type, typed.counts));
      notices.push(...readingNotices(column.header, typed));
    }
    await pace.step(raw.count);
  }
  return {
    runs: withNotedCells({ count: raw.count, columns: runs }, noted),
    columns: preview,
    notices,
    read,
  };
}

/** The column, and beside it that of its spreads where its cells hold any. */
function runColumnsOf(column: DecidedColumn, origin: number, typed: TypedColumn): RunColumn[] {
  const { target, chosen } = column;
  const { type, values } = typed;
  const unit = typed.unit ?? (isOfNumbers(type) ? column.unit : undefined);
  const spread = spreadColumn(target, typed);
  const own = {
    target,
    type,
    values,
    origin,
    ...(chosen && { chosen }),
    ...(unit === undefined ? {} : { unit }),
  };
  return spread ? [own, spread] : [own];
}

/** What a note calls a column: the metric or parameter that it is, or its header. */
function nameOf({ target, header }: DecidedColumn): string {
  return "name" in target ? target.name : header.trim();
}

/** A column with what it was decided to be; the type is undefined where the values decide. */
interface DecidedColumn extends Omit<RawColumn, "unit">, SettledUnit {
  readonly target: ColumnTarget;
  readonly chosen: boolean;
  readonly type: ValueType | undefined;
  readonly answers: readonly ColumnAnswer[];
}

/** Reads the columns that were not yet read as what they are now. */
async function readMissing(columns: readonly DecidedColumn[], cache: ReadCache, pace: Pace): Promise<void> {
  const missing = columns.flatMap((column, index) => {
    const key = JSON.stringify([
      targetKey(column.target),
      column.type ?? "inferred",
      column.unit ?? "",
      column.plainUnits?.key ?? "",
      column.answers,
    ]);
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
  const requests = used.map(({ column }) => requestOf(column, true));
  const read = [...(await paced(typeColumnsStepwise(requests), pace))];
  // Texts are not brought to a unit, and none is written behind them.
  const texts = used.flatMap(({ column }, at) =>
    column.plainUnits !== undefined && !isOfNumbers(read[at]?.type) ? [at] : [],
  );
  const again = texts.flatMap((at) => (used[at] ? [requestOf(used[at].column, false)] : []));
  for (const [index, typed] of (await paced(typeColumnsStepwise(again), pace)).entries()) {
    read[texts[index] ?? 0] = typed;
  }
  used.forEach(({ index, key, column }, at) => {
    const typed = read[at];
    if (typed) {
      cache.set(index, { key, column: column.target.role === "metric" ? withInfinities(typed) : typed });
    }
  });
}

/** @param withUnits whether plain numbers are given the units that their parts state. */
function requestOf(column: DecidedColumn, withUnits: boolean) {
  const { values, plainUnits, answers, formats } = column;
  return {
    raw: withUnits && plainUnits !== undefined ? withUnit(values, plainUnits.of) : values,
    wanted: wantedOf(column),
    answers,
    ...(formats ? { formats } : {}),
  };
}

function isOfNumbers(type: ValueType | undefined): boolean {
  return type === "number" || type === "integer";
}

function wantedOf({ target, type, header, unit }: DecidedColumn): Wanted {
  if (target.role === "field") {
    return { field: target.key };
  }
  if (type !== undefined) {
    const name = "name" in target ? target.name : header;
    return { type, name, ...(unit === undefined ? {} : { unit }) };
  }
  if (target.role === "ignored") {
    return { infer: "parameter", name: header, dates: true };
  }
  return { infer: target.role, name: target.name, ...(unit === undefined ? {} : { unit }) };
}

function previewOf(
  { header, values, asksRole, target, chosen, unitDoubt, ...column }: DecidedColumn,
  at: number,
  typed: TypedColumn,
): PreviewColumn {
  const ofTexts =
    target.role === "ignored" || isOfNumbers(typed.type) ? undefined : readTextsDoubt(target, column);
  const doubts = [column.unsure, ofTexts ?? unitDoubt].filter((doubt) => doubt !== undefined);
  const unsure = doubts.length > 0 ? doubts.join(" ") : undefined;
  return {
    column: at,
    header,
    target,
    type: typed.type,
    ...(unsure !== undefined && !chosen ? { unsure, ...(asksRole === true ? { asksRole } : {}) } : {}),
    ...(chosen ? { chosen } : {}),
    ...(typed.question ? { question: typed.question } : {}),
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
