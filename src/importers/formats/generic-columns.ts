// Roles for columns of which nothing is known but their names, values and order. Certain ones first: Runsheet's own
// headers, prefixes such as `params.`, known names of run fields, texts (a metric is a number), words that only metrics
// or only parameters have. What remains goes with its neighbours and is marked as a guess.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { fieldHeaded, fieldNamed } from "../../tracking/naming/field-names";
import { epochUnit, startRank, type EpochUnit } from "../roles/epoch-times";
import { fieldFits } from "../roles/field-fits";
import { groupedName } from "../roles/grouped-name";
import { filledSample } from "../records/filled-sample";
import type { RawColumn } from "../importer";
import { isIndexColumn } from "../tables/is-index-column";
import { isRowIndex } from "./is-row-index";
import { hasSpreads } from "../roles/has-spreads";
import { nameByRun } from "../roles/name-by-run";
import { isMostlyNumeric, looksNumeric } from "../roles/looks-numeric";
import { parameterColumn } from "./parameter-column";
import { prefixedName } from "./prefixed-name";
import { roleOfName } from "../../tracking/naming/role-of-name";
import type { SourceColumn } from "../records/source-column";
import { tagColumns, type TagColumn } from "./mlflow-tags";
import { doubtRoles } from "../roles/doubt-roles";
import { field, IGNORED, metric, parameter } from "../roles/targets";

const PLAIN_NUMBERS = "Numbers alone do not tell runs of different files apart.";
const RUNNING_NUMBERS =
  "It only counts the rows. If you know your runs by it, take it as Name or as Source ID.";
const STRANGE_STATES = "Its name is that of a status, but its words are no states that Runsheet knows.";
const NO_NUMBERS = "Its name is that of a metric, but most of its values are no plain numbers.";
const WITH_SPREADS = "Its values have spreads, as results have.";
const NEIGHBOURS =
  "Its name and values fit a parameter as well as a metric; it was taken for what stands beside it.";

/** What each column is taken for, in the order of the source; tags come last, followed by all of them in one column. */
export function genericColumns(columns: readonly SourceColumn[]): RawColumn[] {
  const headed = new Set(columns.map(({ header }) => fieldHeaded(header)));
  const own = headed.has("id") && headed.has("fingerprint");
  const taken = new Set<RunFieldKey>();
  const start = startColumn(columns);
  const found = columns.map((column, position) => certainColumn(column, position, { own, start }, taken));
  const tags: TagColumn[] = [];
  // What is not certain goes with the nearest column to its left that is; parameters usually stand first.
  let neighbour: "parameter" | "metric" = "parameter";
  const others = columns.flatMap((column, position): RawColumn[] => {
    const certain = found[position];
    if (certain !== "tag") {
      neighbour = ownRole(certain) ?? neighbour;
      return [certain ?? guessedColumn(column, neighbour)];
    }
    tags.push({ ...column, key: prefixedName(column.header)?.name ?? column.header });
    return [];
  });
  return [...doubtRoles(nameByRun(others)), ...nameFromId(others, taken), ...tagColumns(tags, taken)];
}

/** An id that people gave, such as exp-12, is also the run's name where the source has no other. */
function nameFromId(columns: readonly RawColumn[], taken: ReadonlySet<RunFieldKey>): RawColumn[] {
  const id = columns.find(({ suggested }) => suggested.role === "field" && suggested.key === "sourceId");
  const made = !id || filledSample(id.values, 5).some((value) => MADE_ID.test(String(value)));
  return made || taken.has("name") ? [] : [{ ...id, suggested: field("name") }];
}

/** A time such as 00:04:12 or 2.2min under a name that speaks of time. */
function isWrittenDuration({ header, values }: SourceColumn, taken: ReadonlySet<RunFieldKey>): boolean {
  if (taken.has("duration") || !/time|duration|elapsed/i.test(header) || looksNumeric(values)) {
    return false;
  }
  return filledSample(values, 1).length > 0 && fieldFits("duration", values);
}

/** Ids that a tool made: hexadecimal digits. */
const MADE_ID = /^[0-9a-f-]{6,}$/i;

/** Objects in which records keep what a run was. */
const ABOUT_RUN = /^(?:run|info|meta|metadata)\./i;

type Certain = RawColumn | "tag" | undefined;

/** What is known of all columns of a source. */
interface Source {
  /** Whether its headers are Runsheet's own. */
  readonly own: boolean;
  /** The column that says when each run began, as far as names and values tell. */
  readonly start: SourceColumn | undefined;
}

function certainColumn(
  column: SourceColumn,
  position: number,
  { own, start }: Source,
  taken: Set<RunFieldKey>,
): Certain {
  const { header, values } = column;
  if (position === 0 && isRowIndex(column)) {
    return { ...column, suggested: IGNORED };
  }
  if (own) {
    const key = fieldHeaded(header);
    if (key) {
      return claim(column, key, taken);
    }
  }
  const prefixed = groupedName(header) ?? prefixedName(header);
  if (prefixed?.role === "tag") {
    return "tag";
  }
  if (prefixed?.role === "metric" && (isMostlyNumeric(values) || isBlank(values))) {
    return { ...column, suggested: metric(prefixed.name) };
  }
  if (prefixed) {
    return parameterColumn({ ...column, name: prefixed.name }, taken);
  }
  const key = fieldNamed(header.replace(ABOUT_RUN, ""));
  const unit = epochUnit(column);
  if (unit !== undefined && !holdsIds(key)) {
    const isStart = column === start && !taken.has("started");
    return {
      ...(isStart ? claim(column, "started", taken) : { ...column, suggested: IGNORED }),
      unsure: since1970(unit, isStart),
    };
  }
  if (key !== "sourceId" && isIndexColumn(header, values)) {
    return { ...column, suggested: IGNORED, unsure: RUNNING_NUMBERS };
  }
  if (key && !taken.has(key) && fieldFits(key, values) && (key !== "started" || column === start)) {
    return claim(column, key, taken);
  }
  if (key === "sourceId") {
    return { ...column, suggested: IGNORED, unsure: PLAIN_NUMBERS };
  }
  if (key === "status" && !taken.has("status")) {
    return { ...column, suggested: parameter(header), unsure: STRANGE_STATES };
  }
  if (isWrittenDuration(column, taken)) {
    return claim(column, "duration", taken);
  }
  return byName(column);
}

/** The column that fits best for when a run began: one that speaks of a start, one that is called as such, any that holds points in time. */
function startColumn(columns: readonly SourceColumn[]): SourceColumn | undefined {
  const ranked = columns.flatMap((column) => {
    const isNamed = fieldNamed(column.header.replace(ABOUT_RUN, "")) === "started";
    const holdsTimes = isNamed ? fieldFits("started", column.values) : epochUnit(column) !== undefined;
    const rank = holdsTimes ? startRank(column.header) : 0;
    return rank === 0 ? [] : [{ column, rank: rank * 2 + (isNamed ? 1 : 0) }];
  });
  const most = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.find(({ rank }) => rank === most)?.column;
}

/** Whether a name is one of ids, whatever their digits. */
function holdsIds(key: RunFieldKey | undefined): boolean {
  return key === "sourceId" || key === "codeVersion" || key === "seed" || key === "name";
}

function since1970(unit: EpochUnit, isStart: boolean): string {
  return isStart
    ? `It holds ${unit} since 1970, which were read as points in time (UTC).`
    : `It holds points in time, as ${unit} since 1970; a run has one, its start. Take it as a parameter or a metric if it is one.`;
}

/** Whether nothing speaks against what the name says: formulas without results, results still to come. */
function isBlank(values: SourceColumn["values"]): boolean {
  return filledSample(values, 1).length === 0;
}

function byName(column: SourceColumn): RawColumn | undefined {
  const { header, values } = column;
  const role = roleOfName(header);
  if (role === "metric" && (isMostlyNumeric(values) || isBlank(values))) {
    return { ...column, suggested: metric(header) };
  }
  if (role === "metric" && filledSample(values, 20).some((value) => /\d/.test(String(value)))) {
    return { ...column, suggested: parameter(header), unsure: NO_NUMBERS };
  }
  if (role === undefined && hasSpreads(values)) {
    return { ...column, suggested: metric(header), unsure: WITH_SPREADS };
  }
  return role === "parameter" || !looksNumeric(values)
    ? { ...column, suggested: parameter(header) }
    : undefined;
}

function claim(column: SourceColumn, key: RunFieldKey, taken: Set<RunFieldKey>): RawColumn {
  if (taken.has(key) || key === "import" || key === "fingerprint") {
    return { ...column, suggested: IGNORED };
  }
  taken.add(key);
  return { ...column, suggested: field(key) };
}

/** Whether a column is a parameter or a metric for certain. */
function ownRole(certain: RawColumn | undefined): "parameter" | "metric" | undefined {
  const role = certain?.suggested.role;
  return role === "parameter" || role === "metric" ? role : undefined;
}

function guessedColumn(column: SourceColumn, role: "parameter" | "metric"): RawColumn {
  return {
    ...column,
    suggested: role === "metric" ? metric(column.header) : parameter(column.header),
    unsure: NEIGHBOURS,
  };
}
