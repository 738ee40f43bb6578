// Guild AI's JSON: `guild runs --json`, a list of runs without flags and results, and `guild runs info --json`, one run with
// `flags` and `scalars` (guild/commands/runs_impl.py). A scalar is [value, step], or with --all-scalars an object of first, last,
// min, max and avg.

import type { Detected, PartImporter, RawRuns } from "../importer";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import type { SourceContent } from "../source-content";
import { guildOperation } from "./guild-operation";
import { guildRunId } from "./guild-run-id";

/** What Guild measures of its own, such as sys/cpu_util. */
const SYSTEM = "sys/";

export const guildRunsJson: PartImporter = {
  id: "guild-runs-json",
  title: "Guild AI runs (JSON)",
  source: "Guild AI",
  detect(content: SourceContent): Detected | undefined {
    const runs = runsOf(content);
    return runs.length > 0 && runs.slice(0, 20).every(isRun)
      ? { confidence: 1, reason: "its runs have id, status, and opref or operation as those of Guild" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const found = runsOf(content);
    const runs = new RunCollector();
    found.forEach((one, at) => {
      const run = isJsonObject(one) ? one : {};
      runs.next(found.length === 1 ? "the document" : `item ${at + 1}`);
      runs.field("sourceId", "id", shortId(run["id"]));
      runs.field("name", "label", run["label"]);
      runs.field("experiment", "opref", operationOf(run));
      runs.field("status", "status", run["status"]);
      runs.field("started", "started", momentOf(run["started"]));
      runs.elapsed("stopped - started", momentOf(run["started"]), momentOf(run["stopped"]));
      runs.field("notes", "comments", commentsOf(run["comments"]));
      runs.field("tags", "tags", Array.isArray(run["tags"]) ? run["tags"].join(", ") : run["tags"]);
      runs.settings(run["flags"]);
      for (const [name, scalar] of Object.entries(objectOf(run["scalars"]))) {
        if (!name.startsWith(SYSTEM)) {
          runs.result(name, lastOf(scalar));
        }
      }
    });
    return runs.runs(content);
  },
};

function runsOf(content: SourceContent): readonly unknown[] {
  if (content.kind !== "records") {
    return [];
  }
  return Array.isArray(content.document) ? (content.document as readonly unknown[]) : [content.document];
}

function isRun(run: unknown): run is JsonObject {
  return (
    isJsonObject(run) &&
    "id" in run &&
    "status" in run &&
    (("opref" in run && "run_dir" in run) ||
      ("operation" in run && isJsonObject(run["flags"]) && isJsonObject(run["scalars"])))
  );
}

function operationOf({ opref, operation }: JsonObject): unknown {
  return typeof opref === "string" ? guildOperation(opref) : operation;
}

function shortId(id: unknown): unknown {
  return typeof id === "string" ? guildRunId(id) : id;
}

function lastOf(scalar: unknown): unknown {
  if (Array.isArray(scalar)) {
    return scalar[0];
  }
  const last = isJsonObject(scalar) ? scalar["last"] : scalar;
  return Array.isArray(last) ? last[0] : last;
}

/** Guild counts microseconds since 1970 in its files, and writes a date where people read it. */
function momentOf(value: unknown): unknown {
  return typeof value === "number" && value > 1e14 ? value / 1000 : value;
}

function commentsOf(comments: unknown): unknown {
  if (!Array.isArray(comments)) {
    return comments;
  }
  return comments
    .flatMap((comment: unknown) => (isJsonObject(comment) ? [comment["body"]] : [comment]))
    .filter((body) => typeof body === "string")
    .join(" ");
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
