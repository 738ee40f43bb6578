// `dvc exp show --json` (dvc/commands/experiments/show.py, dvc/repo/experiments/serialize.py): a list of commits, each with
// its `data` and with the `experiments` that began from it. The tip of an experiment is its first rev. `workspace` is what stands
// in the working folder and no run.

import type { Detected, PartImporter, RawRuns } from "../importer";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import type { RecordsContent, SourceContent } from "../source-content";
import { datasetLabels, type NamedDataset } from "./dataset-labels";
import {
  FAILED_REMARK,
  fileValueNames,
  fileValues,
  isDataFile,
  SHORT_HASH,
  WORKSPACE_REMARK,
} from "./dvc-files";

const WORKSPACE = "workspace";

interface DvcRun {
  readonly rev: string;
  readonly name: string;
  /** The commit that it began from, or that it is. */
  readonly commit: string;
  readonly state: string | undefined;
  readonly data: JsonObject;
  readonly problem: string | undefined;
  readonly place: string;
}

export const dvcExpShowJson: PartImporter = {
  id: "dvc-exp-show-json",
  title: "DVC experiments (JSON)",
  source: "DVC",
  detect(content: SourceContent): Detected | undefined {
    const entries = content.kind === "records" && !content.lines ? entriesOf(content) : [];
    return entries.length > 0 && entries.every(isEntry)
      ? { confidence: 1, reason: "it is a list of commits with rev and data, as dvc exp show writes it" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const all = content.kind === "records" ? entriesOf(content).flatMap(runsOf) : [];
    const commits = all.filter(({ rev }) => rev !== WORKSPACE);
    // Without any commit, the working folder is all there is.
    const found = commits.length > 0 ? commits : all;
    const runs = new RunCollector();
    const datasets = datasetLabels(found.map(datasetsOf));
    const parameterName = fileValueNames(found.flatMap(({ data }) => fileValues(data["params"])));
    const metricName = fileValueNames(found.flatMap(metricsOf));
    for (const [path, hash] of found.flatMap(dataOf).filter(([, hash]) => hash !== "")) {
      runs.dataset({ Name: path, Version: hash.slice(0, SHORT_HASH), Digest: hash, Location: path });
    }
    found.forEach((run, at) => {
      runs.next(run.place);
      putFields(runs, run, datasets?.[at]);
      runs.settings(
        Object.fromEntries(fileValues(run.data["params"]).map((one) => [parameterName(one), one.value])),
      );
      for (const one of metricsOf(run)) {
        runs.result(metricName(one), one.value);
      }
    });
    const remarks = [
      ...(all.length > found.length ? [WORKSPACE_REMARK] : []),
      ...(found.some(hasMetricsOfOthers) ? [FAILED_REMARK] : []),
    ];
    return runs.runs({ ...content, remarks: [...content.remarks, ...remarks] });
  },
};

function putFields(runs: RunCollector, run: DvcRun, dataset: string | undefined): void {
  const { rev, name, commit, data, problem } = run;
  runs.field("sourceId", "rev", rev === WORKSPACE ? undefined : rev.slice(0, SHORT_HASH));
  runs.field("name", "name", name);
  runs.field("status", "state", stateOf(run));
  runs.field("started", "timestamp", data["timestamp"]);
  runs.field("dataset", "deps", dataset);
  runs.field("codeVersion", "commit", commit);
  runs.field("notes", "error", problem);
}

/** What a run measured; one that has not run has what stood in the working folder. */
function metricsOf(run: DvcRun): ReturnType<typeof fileValues> {
  return hasRun(run) ? fileValues(run.data["metrics"]) : [];
}

function hasMetricsOfOthers(run: DvcRun): boolean {
  return !hasRun(run) && fileValues(run.data["metrics"]).length > 0;
}

function hasRun({ state }: DvcRun): boolean {
  return state !== "failed" && state !== "queued";
}

function entriesOf({ document }: RecordsContent): readonly unknown[] {
  return Array.isArray(document) ? (document as readonly unknown[]) : [];
}

function isEntry(entry: unknown): entry is JsonObject {
  return (
    isJsonObject(entry) &&
    typeof entry["rev"] === "string" &&
    (isJsonObject(entry["data"]) || isJsonObject(entry["error"]))
  );
}

/** A commit, and the experiments that began from it. */
function runsOf(entry: unknown, at: number): DvcRun[] {
  if (!isEntry(entry)) {
    return [];
  }
  const commit = text(entry["rev"]);
  const own = runOf(entry, { commit, place: `item ${at + 1}` });
  const experiments = Array.isArray(entry["experiments"]) ? (entry["experiments"] as readonly unknown[]) : [];
  return [
    ...(own ? [own] : []),
    ...experiments.flatMap((experiment, nth): DvcRun[] => {
      const revs = isJsonObject(experiment) ? experiment["revs"] : undefined;
      const tip: unknown = Array.isArray(revs) ? revs[0] : undefined;
      if (!isJsonObject(experiment) || !isJsonObject(tip)) {
        return [];
      }
      const executor = isJsonObject(experiment["executor"]) ? experiment["executor"] : {};
      const run = runOf(
        { ...tip, name: experiment["name"] ?? tip["name"] },
        {
          commit,
          state: text(executor["state"]) || (isJsonObject(tip["error"]) ? "failed" : undefined),
          place: `experiment ${nth + 1} of item ${at + 1}`,
        },
      );
      return run ? [run] : [];
    }),
  ];
}

function runOf(
  entry: JsonObject,
  known: { readonly commit: string; readonly state?: string | undefined; readonly place: string },
): DvcRun | undefined {
  const rev = text(entry["rev"]);
  if (rev === "") {
    return undefined;
  }
  const error = isJsonObject(entry["error"]) ? entry["error"] : {};
  return {
    rev,
    name: text(entry["name"]) || (rev === WORKSPACE ? rev : rev.slice(0, SHORT_HASH)),
    commit: known.commit === WORKSPACE ? "" : known.commit,
    state: known.state,
    data: isJsonObject(entry["data"]) ? entry["data"] : {},
    problem: text(error["msg"]) || undefined,
    place: known.place,
  };
}

/** DVC gives a state to what it queued; anything else with metrics has run. */
function stateOf(run: DvcRun): string | undefined {
  return run.state ?? (metricsOf(run).length > 0 && run.problem === undefined ? "success" : undefined);
}

function datasetsOf(run: DvcRun): NamedDataset[] {
  return dataOf(run).map(([name, hash]) => ({ name, digest: hash.slice(0, SHORT_HASH) }));
}

/** What a run depends on and did not make itself, as far as it is data: paths with their hashes. */
function dataOf({ data }: DvcRun): [path: string, hash: string][] {
  const made = isJsonObject(data["outs"]) ? data["outs"] : {};
  const deps = isJsonObject(data["deps"]) ? data["deps"] : {};
  return Object.entries(deps).flatMap(([name, dep]) =>
    isDataFile(name) && !(name in made) && isJsonObject(dep) ? [[name, text(dep["hash"])]] : [],
  );
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
