// A run as `trackio get run --json` prints it: its config, and the names of its metrics. Their values are printed by
// `trackio get metric --json`, a file each; all name the project and the run, so that the files of a run come together wherever
// they lie (trackio/cli.py). Metrics without their run are another format.

import type { Detected, Importer, RawRuns } from "../importer";
import { groupedBy } from "../records/grouped-by";
import { loggedNumber } from "../records/logged-number";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import { soleObject } from "../records/sole-object";
import type { PartContent } from "../source-content";

type Role = "runs" | "curves";

const DETECTED: Detected = {
  confidence: 1,
  reason: "it names a project and a run, with its config and its metrics, as Trackio prints them",
};
/** What Trackio itself keeps in the config. */
const OWN = "_";

export const trackioRun: Importer = {
  id: "trackio-run",
  title: "Trackio run (JSON)",
  source: "Trackio",
  recognise(parts) {
    const roles = parts.map(roleOf);
    return roles.includes("runs") ? { ...DETECTED, roles } : undefined;
  },
  read(parts): RawRuns {
    const used = parts.filter((part) => roleOf(part) !== undefined);
    const runs = new RunCollector();
    for (const own of groupedBy(used, keyOf).values()) {
      const [first] = own;
      runs.next(own.map(({ name }) => name).join(", "));
      runs.field("name", "run", documentOf(first)["run"]);
      runs.field("experiment", "project", documentOf(first)["project"]);
      for (const part of own) {
        if (roleOf(part) === "runs") {
          putRun(runs, documentOf(part));
        } else {
          putMetric(runs, documentOf(part));
        }
      }
    }
    return runs.runs({
      unreadable: [],
      remarks: used.flatMap((part) => (part.kind === "plain" ? [] : part.remarks)),
    });
  },
};

function putRun(runs: RunCollector, { config, run_id: id }: JsonObject): void {
  const { _Created: created, _Username: author, ...others } = isJsonObject(config) ? config : {};
  runs.field("sourceId", "run_id", id);
  runs.field("started", "_Created", created);
  runs.field("author", "_Username", author);
  runs.settings(Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith(OWN))));
}

function putMetric(runs: RunCollector, { metric, values }: JsonObject): void {
  const points = (Array.isArray(values) ? values : [])
    .filter(isJsonObject)
    .flatMap(({ step, value: logged }, at) => {
      const value = loggedNumber(logged);
      return value === undefined ? [] : [{ step: typeof step === "number" ? step : at, value }];
    });
  if (points.length > 1) {
    const curve = { steps: points.map(({ step }) => step), values: points.map(({ value }) => value) };
    runs.curve(String(metric), curve);
  } else {
    runs.result(String(metric), points[0]?.value);
  }
}

function roleOf(part: PartContent): Role | undefined {
  const document = documentOf(part);
  if (typeof document["project"] !== "string" || typeof document["run"] !== "string") {
    return undefined;
  }
  if (isJsonObject(document["config"]) && Array.isArray(document["metrics"])) {
    return "runs";
  }
  return typeof document["metric"] === "string" && Array.isArray(document["values"]) ? "curves" : undefined;
}

function keyOf(part: PartContent): string {
  const { project, run } = documentOf(part);
  return `${String(project)}\n${String(run)}`;
}

function documentOf(part: PartContent | undefined): JsonObject {
  return part === undefined || part.kind === "plain" ? {} : (soleObject(part) ?? {});
}
