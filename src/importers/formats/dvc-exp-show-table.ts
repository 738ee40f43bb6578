// `dvc exp show --csv` and `--md` (dvc/commands/experiments/show.py, dvc/compare.py): Experiment, rev, typ, Created, parent,
// State, Executor, then metrics, parameters and the files that the stages depend on, with the first digits of their hashes. Nothing
// marks the blocks; metrics come first. A Markdown table and old versions have Experiment and Created alone in front, with
// the branches of a tree before the names.

import { roleOfName } from "../../tracking/naming/role-of-name";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { filledSample } from "../records/filled-sample";
import { keepRows } from "../records/keep-rows";
import { mapValues } from "../records/map-values";
import type { SourceColumn, SourceColumns } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { field, IGNORED, metric } from "../roles/targets";
import type { SourceContent, TableContent } from "../source-content";
import { datasetLabels } from "./dataset-labels";
import { FAILED_REMARK, isDataFile, SHORT_HASH, WORKSPACE_REMARK } from "./dvc-files";
import { parameterColumn } from "./parameter-column";

const OWN = ["Experiment", "rev", "typ", "Created", "parent", "State", "Executor"];
const WORKSPACE = "workspace";
/** What draws the tree in front of a name. */
const TREE = /^(?:&nbsp;|[\s│├└─┬╨╓╟╙])+/u;
/** An old table: the commit, and in brackets the name of the experiment. */
const COMMIT_AND_NAME = /^([0-9a-f]{7,40})(?:\s+\[(.+)\])?$/;
const HASH = /^[0-9a-f]{7,64}$/;
const FILE = /\/|\.[A-Za-z]\w{0,7}$/;
const RULE = /^:?-{3,}:?$/;
const AT_BORDER =
  "DVC's table does not mark where the metrics end and the parameters begin; this is a guess by the name.";

export const dvcExpShowTable: PartImporter = {
  id: "dvc-exp-show-table",
  title: "DVC experiments (CSV or Markdown)",
  source: "DVC",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table") {
      return undefined;
    }
    const { header } = content;
    if (["Experiment", "rev", "typ", "parent"].every((name) => header.includes(name))) {
      return { confidence: 1, reason: "it has the columns Experiment, rev, typ and parent" };
    }
    return header.includes("Experiment") && header.includes("Created") && hasWorkspace(content)
      ? { confidence: 0.9, reason: "it has the columns Experiment and Created, and a row called workspace" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const all = sourceColumns(content);
    const isRule = (row: number): boolean =>
      all.columns.every(({ values }) => RULE.test(String(values.at(row) ?? "").trim()));
    const rows = keepRows(all, (row) => !isRule(row));
    const names = namesOf(rows);
    const commits = keepRows(rows, (row) => names[row] !== WORKSPACE);
    // Without any commit, the working folder is all there is.
    const source = commits.count > 0 ? commits : rows;
    const { columns, hasMetricsOfOthers } = blocks(source);
    const remarks = [
      ...(source.count < rows.count ? [WORKSPACE_REMARK] : []),
      ...(hasMetricsOfOthers ? [FAILED_REMARK] : []),
    ];
    return {
      ...source,
      columns: [...ownColumns(source), ...columns],
      remarks: [...source.remarks, ...remarks],
    };
  },
};

function hasWorkspace({ header, columns }: TableContent): boolean {
  const names = columns[header.indexOf("Experiment")] ?? [];
  return filledSample(names, 3).some((name) => plainName(name) === WORKSPACE);
}

/** What the rows are called: a commit without a name of its own stands under its branch, in the place of its hash. */
function namesOf(source: SourceColumns): string[] {
  const rev = columnCalled(source, "rev");
  const name = columnCalled(source, "Experiment");
  return Array.from(
    { length: source.count },
    (_, row) => plainName(name?.values.at(row)) || plainName(rev?.values.at(row)),
  );
}

/** A name without the branches that are drawn before it and without Markdown's marks. */
function plainName(value: Scalar | undefined): string {
  return String(value ?? "")
    .replace(TREE, "")
    .replace(/\*\*/g, "")
    .trim();
}

function columnCalled({ columns }: SourceColumns, name: string): SourceColumn | undefined {
  return columns.find(({ header }) => header === name);
}

function ownColumns(source: SourceColumns): RawColumn[] {
  const rev = columnCalled(source, "rev");
  const created = columnCalled(source, "Created");
  const state = columnCalled(source, "State");
  const names = namesOf(source);
  const revs = names.map((name, row) => {
    const own = plainName(rev?.values.at(row));
    return HASH.test(own) ? own : COMMIT_AND_NAME.exec(name)?.[1];
  });
  return [
    {
      header: "Experiment",
      values: names.map((name) => COMMIT_AND_NAME.exec(name)?.[2] ?? name),
      suggested: field("name"),
    },
    { header: "rev", values: revs.map((hash) => hash?.slice(0, SHORT_HASH)), suggested: field("sourceId") },
    { header: "rev", values: revs, suggested: field("codeVersion") },
    ...(created ? [{ ...created, suggested: field("started") }] : []),
    ...(state ? [stateColumn(state, source)] : []),
    ...source.columns
      .filter(({ header }) => ["typ", "parent", "Executor"].includes(header))
      .map((column) => ({ ...column, suggested: IGNORED })),
  ];
}

/** DVC gives a state to what it queued; anything else with values has run. */
function stateColumn({ header, values }: SourceColumn, { columns }: SourceColumns): RawColumn {
  const results = columns.filter((column) => !OWN.includes(column.header));
  const states = mapValues(values, (value, row) => {
    const state = String(value ?? "").trim();
    if (state !== "" && state !== "-") {
      return state;
    }
    return results.some((column) => isFilled(column.values.at(row))) ? "Success" : undefined;
  });
  return { header, values: states, suggested: field("status") };
}

/** Metrics, parameters and files behind the table's own columns. */
function blocks(source: SourceColumns): { columns: RawColumn[]; hasMetricsOfOthers: boolean } {
  const others = source.columns.filter(({ header }) => !OWN.includes(header));
  const isFile = (column: SourceColumn): boolean => FILE.test(column.header) && holdsHashes(column);
  const values = others.filter((column) => !isFile(column));
  const taken = new Set<RunFieldKey>(["name", "sourceId", "codeVersion", "started", "status"]);
  const datasets = datasetColumn(others.filter(isFile), source.count);
  if (datasets) {
    taken.add("dataset");
  }
  const setAt = values.findIndex((column) => !isMostlyNumeric(column.values) || isSetting(column.header));
  const border = setAt < 0 ? values.length : setAt;
  const lastResult = values
    .slice(0, border)
    .map(({ header }) => roleOfName(header))
    .lastIndexOf("metric");
  const hasNotRun = notRun(source);
  const results = values.slice(0, border).map((column, at): RawColumn => ({
    header: column.header,
    values: mapValues(column.values, (value, row) => (hasNotRun(row) ? undefined : value)),
    suggested: metric(column.header),
    // Between the last name that is surely a metric's and the first that is surely a parameter's.
    ...(at > lastResult && { unsure: AT_BORDER }),
  }));
  const settings = values
    .slice(border)
    .map((column) => parameterColumn({ ...column, name: column.header }, taken));
  const files = others.filter(isFile).map((column) => ({ ...column, suggested: IGNORED }));
  return {
    columns: [...results, ...settings, ...files, ...(datasets ? [datasets] : [])],
    hasMetricsOfOthers: values
      .slice(0, border)
      .some((column) =>
        mapValues(column.values, (value, row) => (hasNotRun(row) ? value : "")).some(isFilled),
      ),
  };
}

/** Whether a row is an experiment that failed or waits: its metrics are those of the working folder. */
function notRun(source: SourceColumns): (row: number) => boolean {
  const state = columnCalled(source, "State");
  return (row) => /^(?:failed|queued)$/i.test(String(state?.values.at(row) ?? "").trim());
}

function isSetting(header: string): boolean {
  return roleOfName(header) === "parameter";
}

function holdsHashes({ values }: SourceColumn): boolean {
  const sample = filledSample(values, 20).filter((value) => isFilled(value));
  const texts = sample.map((value) => String(value).trim());
  // Of digits alone it may be a number.
  return texts.every((text) => HASH.test(text)) && texts.some((text) => /[a-f]/.test(text));
}

function datasetColumn(files: readonly SourceColumn[], count: number): RawColumn | undefined {
  const data = files.filter(({ header }) => isDataFile(header));
  const labels = datasetLabels(
    Array.from({ length: count }, (_, row) =>
      data.flatMap(({ header, values }) => {
        const digest = values.at(row);
        return isFilled(digest) ? [{ name: header, digest: String(digest).trim().slice(0, SHORT_HASH) }] : [];
      }),
    ),
  );
  return (
    labels && {
      header: data.map(({ header }) => header).join(" + "),
      values: labels,
      suggested: field("dataset"),
    }
  );
}

function isFilled(value: Scalar | undefined): value is Scalar {
  const text = String(value ?? "").trim();
  return text !== "" && text !== "-" && text !== "!";
}
