// Columns of numbers that may be settings as well as results, found by what they do to the configurations and by where they
// stand: a result taken for a setting makes every run a configuration of its own, so that no replicate and no duplicate is
// ever seen; so does a number that counts the runs. A setting taken for a result makes replicates of runs that are none. So
// a person is asked. A name that says for certain what it is, is believed.

import { countsInFingerprint } from "../../tracking/identity/counts-in-fingerprint";
import { inferUnit } from "../../tracking/naming/infer-unit";
import { isCertainName, roleOfName } from "../../tracking/naming/role-of-name";
import type { RawColumn } from "../importer";
import { isRanking } from "./is-ranking";
import { looksNumeric } from "./looks-numeric";
import { namedDoubt, RANKS } from "./named-doubt";
import { metric, parameter } from "./targets";

const VARIES =
  "It differs between runs that are otherwise of one configuration. If it was measured, it is a metric; if it was set, a parameter.";
const BEHIND =
  "It stands behind the first metric, but its name would fit a parameter as well. If it was measured, it is a metric; if it was set, a parameter.";
const AMONG =
  "Its name may be that of a result, but it stands among the settings and takes few values. If it was measured, it is a metric; if it was set, a parameter.";
const COUNTS_ROWS = "It numbers the runs. As a parameter it would make each run a configuration of its own.";
const MOST_LOOKED_AT = 2000;
const FEWEST_COUNTED = 3;

/** The columns; those of which a person is asked what they are have the likely role, and the reason why it is not sure. */
export function doubtRoles(columns: readonly RawColumn[]): RawColumn[] {
  const named = new Map(columns.map((column) => [column, namedDoubt(column)]));
  const doubtful = new Set(columns.filter((column) => named.get(column) ?? isDoubtful(column)));
  const among = resultsAmongSettings(columns);
  if (doubtful.size + among.size === 0) {
    return [...columns];
  }
  const configurations = configurationsOf(
    columns.filter((column) => isSetting(column) && !doubtful.has(column)),
  );
  const firstResult = columns.findIndex(isCertainResult);
  return columns.map((column, at) => {
    if (!doubtful.has(column)) {
      return among.has(column)
        ? { ...column, suggested: parameter(column.header), unsure: AMONG, asksRole: true }
        : column;
    }
    const doubt = named.get(column);
    const isBehind = firstResult >= 0 && at > firstResult;
    const varies = variesWithin(column, configurations);
    if (doubt) {
      return doubted(column, doubt.why, doubt.likely === "metric" || isBehind || varies);
    }
    if (column.suggested.role === "parameter" && countsRows(column)) {
      return { ...column, unsure: COUNTS_ROWS };
    }
    const isOpenBehind = isBehind && isOpen(column);
    if (!varies && !isOpenBehind) {
      return isOpen(column) && isRanking(column.values, false) ? doubted(column, RANKS, false) : column;
    }
    return doubted(column, varies ? VARIES : BEHIND, isOpen(column) && (isBehind || isMeasured(column)));
  });
}

function doubted(column: RawColumn, unsure: string, isResult: boolean): RawColumn {
  return { ...column, ...(isResult && { suggested: metric(column.header) }), unsure, asksRole: true };
}

/**
 * Columns whose names are rather those of results, but which stand before a certain setting and before the first certain
 * result, and hold few values: a distance that is a threshold.
 */
function resultsAmongSettings(columns: readonly RawColumn[]): ReadonlySet<RawColumn> {
  const lastSetting = columns
    .map(({ header, suggested }) => suggested.role === "parameter" && isCertainName(header))
    .lastIndexOf(true);
  const before = columns.slice(0, Math.max(0, Math.min(lastSetting, columns.findIndex(isCertainResult))));
  return new Set(
    before.filter(
      (column) =>
        column.suggested.role === "metric" &&
        column.suggested.name === column.header &&
        roleOfName(column.header) === "metric" &&
        !isCertainName(column.header) &&
        looksNumeric(column.values) &&
        takesFewValues(column),
    ),
  );
}

/** Whether neither name nor values say for certain whether a column of numbers was set or measured. */
function isDoubtful(column: RawColumn): boolean {
  const { header, values, suggested } = column;
  return (
    (suggested.role === "parameter" || suggested.role === "metric") &&
    suggested.name === header &&
    countsInFingerprint(header) &&
    (isOpen(column) || (suggested.role === "parameter" && inferUnit(header) !== undefined)) &&
    looksNumeric(values)
  );
}

/** Whether its name says nothing, or nothing but a unit, which settings and results have alike. */
function isOpen({ header }: RawColumn): boolean {
  return roleOfName(header) === undefined || (inferUnit(header) !== undefined && !isCertainName(header));
}

function isCertainResult({ header, suggested }: RawColumn): boolean {
  return suggested.role === "metric" && (suggested.name !== header || isCertainName(header));
}

/** Whether its numbers look like measured ones: with a fraction, and hardly any of them twice. */
function isMeasured(column: RawColumn): boolean {
  return !takesFewValues(column) && textsOf(column).some((text) => !Number.isInteger(Number(text)));
}

/** Whether its values stand there twice, on the average. */
function takesFewValues(column: RawColumn): boolean {
  const texts = textsOf(column);
  return new Set(texts).size * 2 <= texts.length;
}

function textsOf({ values }: RawColumn): string[] {
  return Array.from({ length: Math.min(MOST_LOOKED_AT, values.length) }, (_, row) =>
    String(values.at(row) ?? "").trim(),
  ).filter((text) => text !== "");
}

function isSetting({ suggested }: RawColumn): boolean {
  return suggested.role === "field"
    ? suggested.key === "model" || suggested.key === "dataset"
    : suggested.role === "parameter" && countsInFingerprint(suggested.name);
}

/** Which rows are of one configuration, by all that is certainly set; none where nothing is. */
function configurationsOf(settings: readonly RawColumn[]): readonly string[] {
  const rows = Math.min(MOST_LOOKED_AT, settings[0]?.values.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    JSON.stringify(settings.map(({ values }) => String(values.at(row) ?? "").trim())),
  );
}

function variesWithin({ values }: RawColumn, configurations: readonly string[]): boolean {
  const first = new Map<string, string>();
  return configurations.some((configuration, row) => {
    const value = String(values.at(row) ?? "").trim();
    const before = first.get(configuration);
    if (before === undefined && value !== "") {
      first.set(configuration, value);
    }
    return before !== undefined && value !== "" && before !== value;
  });
}

function countsRows({ values }: RawColumn): boolean {
  const rows = Math.min(MOST_LOOKED_AT, values.length);
  const first = Number(values.at(0));
  return (
    rows >= FEWEST_COUNTED &&
    (first === 0 || first === 1) &&
    Array.from({ length: rows }, (_, row) => Number(values.at(row)) === first + row).every(Boolean)
  );
}
