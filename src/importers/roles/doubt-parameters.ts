// Parameters that may be none, found by what they do to the configurations: a result taken for a setting makes every run a
// configuration of its own, so that no replicate and no duplicate is ever seen; so does a number that counts the runs. A
// name that is that of a setting is believed.

import { countsInFingerprint } from "../../tracking/identity/counts-in-fingerprint";
import { inferUnit } from "../../tracking/naming/infer-unit";
import { roleOfName } from "../../tracking/naming/role-of-name";
import type { RawColumn } from "../importer";
import { looksNumeric } from "./looks-numeric";

const VARIES =
  "It differs between runs that are otherwise of one configuration. If it was measured, make it a metric.";
const COUNTS_ROWS = "It numbers the runs. As a parameter it would make each run a configuration of its own.";
const MOST_LOOKED_AT = 2000;
const FEWEST_COUNTED = 3;

/** The columns, doubtful parameters marked as unsure with the reason. */
export function doubtParameters(columns: readonly RawColumn[]): RawColumn[] {
  const doubtful = new Set(columns.filter(isDoubtful));
  if (doubtful.size === 0) {
    return [...columns];
  }
  const configurations = configurationsOf(
    columns.filter((column) => isSetting(column) && !doubtful.has(column)),
  );
  return columns.map((column) => {
    if (!doubtful.has(column)) {
      return column;
    }
    if (countsRows(column)) {
      return { ...column, unsure: COUNTS_ROWS };
    }
    return variesWithin(column, configurations) ? { ...column, unsure: VARIES } : column;
  });
}

/** Whether neither name nor values say that a column of numbers was set. */
function isDoubtful({ header, values, suggested }: RawColumn): boolean {
  return (
    suggested.role === "parameter" &&
    suggested.name === header &&
    countsInFingerprint(header) &&
    (roleOfName(header) !== "parameter" || inferUnit(header) !== undefined) &&
    looksNumeric(values)
  );
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
