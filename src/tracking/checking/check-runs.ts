// Checks the Runs table against the catalogues and the tables it refers to. Errors are what a rule forbids: a wrong
// type, a value out of range or out of its choices, a missing required value, a run id that is blank or taken twice.
// Warnings are what is probably not meant: a name that no other table knows, a run that is in twice, a configuration
// run twice with one seed, a fingerprint of another configuration, a completed run without the primary metric, a metric without a status. Blank rows are passed
// over. References are checked only where the other table is kept at all.

import { count, counted } from "../words/counts";
import { foldKey } from "../naming/fold-key";
import type { Catalogue } from "../catalogue/catalogue";
import { isCompleted } from "../best/best-rule";
import { checkFingerprints } from "./check-fingerprints";
import { findFieldRenames } from "../catalogue/find-field-renames";
import { checkReferences } from "./check-references";
import { checkSpelling } from "./check-spelling";
import { checkRepeats } from "./check-repeats";
import { RunHeaders } from "../catalogue/run-headers";
import type { KnownNames } from "../schema/known-names";
import type { Finding } from "./finding";
import { groupedFindings } from "./grouped-findings";
import { isKnownDataset, type NamesInUse } from "../planning/plan-warnings";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetKey } from "../schema/target-key";
import { targetLabel } from "../schema/target-label";
import { validateRuns } from "../schema/validate-runs";

export interface RunsToCheck extends NamesInUse {
  /** The table's body, typed; row i is body row i. */
  readonly runs: RunColumns;
  /** The table's headers as they stand, the user's own columns included. */
  readonly headers: readonly string[];
  /** Whose those columns are and were. */
  readonly names?: KnownNames | undefined;
  readonly catalogue: Catalogue;
  /** The number of the row on the sheet that body row 0 stands in. */
  readonly firstRow?: number;
}

interface Context extends RunsToCheck {
  readonly values: RunValues;
  /** Rows that hold anything. */
  readonly rows: Int32Array;
  readonly header: (target: RunColumns["columns"][number]["target"]) => string;
}

/** Checks the Runs table. Findings come rule by rule, rows in order. */
export function checkRuns(request: RunsToCheck): Finding[] {
  const headers = new Map<string, string>();
  const standing = new RunHeaders(request.headers, request.catalogue, request.names);
  standing.plan.targets.forEach((target, position) => {
    if (target !== undefined) {
      headers.set(targetKey(target), request.headers[position] ?? "");
    }
  });
  const context: Context = {
    ...request,
    values: new RunValues(request.runs),
    rows: filledRows(request.runs),
    header: (target) => headers.get(targetKey(target)) ?? targetLabel(target),
  };
  return [
    ...missingColumns(standing),
    ...runIds(context),
    ...invalidValues(context),
    ...missingStatuses(context),
    ...primaryMetric(context),
    ...knownNames(context),
    ...checkRepeats(
      request.runs,
      context.rows,
      request.catalogue,
      context.header({ role: "field", key: "id" }),
      request.firstRow,
    ),
    ...checkFingerprints(
      request.runs,
      request.catalogue,
      context.header({ role: "field", key: "fingerprint" }),
    ),
  ];
}

function filledRows(runs: RunColumns): Int32Array {
  const filled = new Uint8Array(runs.count);
  for (const { values } of runs.columns) {
    for (let row = 0; row < runs.count; row++) {
      if (values[row] !== undefined) {
        filled[row] = 1;
      }
    }
  }
  const rows = Array.from(filled.keys()).filter((row) => filled[row] === 1);
  return Int32Array.from(rows);
}

/** A field whose column was renamed is told of as that. */
function missingColumns(standing: RunHeaders): Finding[] {
  const { missingFields, additions } = standing.plan;
  const renamed = new Set(findFieldRenames(standing).map(({ key }) => key));
  const missing = [
    ...missingFields.flatMap(({ key, header }) => (renamed.has(key) ? [] : [{ header, table: "Runs" }])),
    ...additions.map(({ target, header }) => ({
      header,
      table: target.role === "parameter" ? "Params" : "Metrics",
    })),
  ];
  return missing.map(({ header, table }) => ({
    severity: table === "Runs" ? "error" : "warning",
    rule: "missing-column",
    table: "Runs",
    message:
      table === "Runs"
        ? `Runs has no column ${header}.`
        : `${header} is defined in ${table} but has no column in Runs.`,
    fix: `Set up tracking again to add the column, or add one with the header ${header}.`,
  }));
}

function invalidValues({ runs, catalogue, rows, header }: Context): Finding[] {
  return [...validateRuns(runs, catalogue, rows)].flatMap(([row, problems]) =>
    problems.map(({ target, code, value, message, fix }): Finding => ({
      severity: "error",
      rule: code,
      table: "Runs",
      row,
      column: header(target),
      ...(value === undefined ? {} : { value }),
      message,
      fix,
    })),
  );
}

function runIds({ values, rows, header, firstRow = 2 }: Context): Finding[] {
  const column = header({ role: "field", key: "id" });
  const ids = values.texts("id");
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const id = ids[row] ?? "";
    const earlier = first.get(foldKey(id));
    const place = { severity: "error", table: "Runs", row, column } as const;
    if (id === "") {
      const message = "The run has no id, so that an import or a reference cannot find it.";
      findings.push({ ...place, rule: "required", message, fix: "Give it an id that no other run has." });
    } else if (earlier === undefined) {
      first.set(foldKey(id), row);
    } else {
      const message = `${id} is also the id of the run in row ${count(firstRow + earlier)}.`;
      findings.push({
        ...place,
        rule: "duplicate-id",
        value: id,
        message,
        fix: "Give one of the two runs another id.",
      });
    }
  }
  return findings;
}

function missingStatuses({ values, rows, header, runs }: Context): Finding[] {
  const column = header({ role: "field", key: "status" });
  const recorded = values.field("status");
  const metrics = runs.columns.filter(({ target }) => target.role === "metric");
  const blank = Array.from(rows).filter(
    (row) => recorded?.[row] === undefined && metrics.some((metric) => metric.values[row] !== undefined),
  );
  const none = {
    severity: "warning",
    rule: "no-status",
    table: "Runs",
    column,
    message: "The run has results but no status, so that it cannot be the best run.",
    fix: "Set its status to Completed if it is finished.",
  } as const;
  const many = (count: number): string =>
    `${counted(count, "run")} have results but no status, so that none of them can be the best run.`;
  return groupedFindings(blank, none, many);
}

function primaryMetric({ values, rows, header, catalogue }: Context): Finding[] {
  const primary = catalogue.metrics.find((metric) => metric.primary);
  if (primary === undefined) {
    return [];
  }
  const target = { role: "metric", name: primary.name } as const;
  const numbers = values.of(target);
  const status = values.field("status");
  const without = Array.from(rows).filter(
    (row) => isCompleted(status?.[row]) && numbers?.[row] === undefined,
  );
  const finding = {
    severity: "warning",
    rule: "no-result",
    table: "Runs",
    column: header(target),
    message: `The run is completed but has no ${primary.name}, the primary metric.`,
    fix: "Enter the value, or change the status if the run did not finish.",
  } as const;
  return groupedFindings(
    without,
    finding,
    (count) => `${counted(count, "completed run")} have no ${primary.name}, the primary metric.`,
  );
}

function knownNames({ values, header, datasetNames, experimentNames }: Context): Finding[] {
  const check = (
    key: "dataset" | "experiment",
    target: "Datasets" | "Experiments",
    names: readonly string[],
  ) => {
    const column = header({ role: "field", key });
    const used = values.field(key) ?? [];
    if (names.length === 0) {
      return checkSpelling({ table: "Runs", column, values: used });
    }
    const known = new Set(names);
    const has = (text: string): boolean =>
      key === "dataset" ? isKnownDataset(text, known) : known.has(text);
    return checkReferences({ table: "Runs", column, values: used, target, has, names });
  };
  return [
    ...check("dataset", "Datasets", datasetNames),
    ...check("experiment", "Experiments", experimentNames),
  ];
}
