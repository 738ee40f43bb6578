// monitor.csv of Stable-Baselines3: a first line of settings, #{"t_start": ..., "env_id": ...}, then a row an episode with its
// reward r, its length l and the seconds since t_start, and what else was asked for. The steps are those of the environment,
// added up, as SB3 plots them. The files of environments that ran side by side (0.monitor.csv, 1.monitor.csv) are one run.
// Source: stable_baselines3/common/monitor.py, results_plotter.py.

import type { Scalar } from "../../tracking/values/scalar";
import { fileName, folderOf } from "../bundle";
import { logImporter } from "../logs/log-importer";
import { partOf } from "../logs/log-parts";
import { pointValues } from "../logs/point-values";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { runNameOf } from "../logs/run-name";
import { addStepTable, type LogColumn } from "../logs/step-table";
import { isJsonObject, type JsonObject } from "../records/record-items";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";

const OWN = ["r", "l", "t"] as const;
const NUMBERED = /^\d+\.monitor\.csv$/;
/** Over how many episodes SB3 takes its mean. */
const WINDOW = 100;
/** More than these are noise of adding up. */
const DIGITS = 12;
const MEAN = "ep_rew_mean";
const MEAN_REMARK = `${MEAN} is the mean reward of the last ${String(WINDOW)} episodes, as Stable-Baselines3 reports it.`;

export const sb3Monitor = logImporter({
  id: "sb3-monitor",
  title: "Stable-Baselines3 monitor (CSV)",
  source: "Stable-Baselines3",
  stepName: "timestep",
  runKey,
  detect: (content) =>
    content.kind === "table" && OWN.every((name) => content.header.includes(name)) && settingsOf(content)
      ? { confidence: 0.98, reason: "its first line says t_start, and its columns are r, l and t" }
      : undefined,
  read: (contents, logs) => {
    const byRun = new Map<string, SourceContent[]>();
    for (const content of contents) {
      byRun.set(runKey(content), [...(byRun.get(runKey(content)) ?? []), content]);
    }
    for (const [key, files] of byRun) {
      addEpisodes(key, files, logs);
    }
    return undefined;
  },
});

function runKey({ name }: SourceContent): string {
  return NUMBERED.test(fileName(name)) ? `${folderOf(name)}/monitor` : name;
}

/** The episodes of all files in the order in which they ended, and what each file says of them. */
function addEpisodes(key: string, files: readonly SourceContent[], logs: RunLogs): void {
  const [first] = files;
  if (!first) {
    return;
  }
  const settings = files.map((file) => settingsOf(file) ?? {});
  const starts = settings.map(({ t_start: start }) => (typeof start === "number" ? start : 0));
  const run = logs.run(key, first.name);
  const env = settings.map((one) => one["env_id"]).find((id) => typeof id === "string");
  run.field("name", runNameOf(first.name) ?? env, "file");
  run.field("started", Math.round(Math.min(...starts) * 1000) || undefined, "t_start");
  run.parameter("env_id", env);
  const episodes = files
    .flatMap((file, at) => {
      const { columns } = sourceColumns(file);
      const times = pointValues(named(columns, "t")).values;
      return readableRows(file, logs).map((row) => ({
        columns,
        row,
        file,
        end: (starts[at] ?? 0) + (times[row] ?? 0),
      }));
    })
    .sort((one, other) => one.end - other.end);
  const headers = [...new Set(episodes.flatMap(({ columns }) => columns.map(({ header }) => header)))];
  const columns = headers.map((header): SourceColumn => ({
    header,
    values: episodes.map((episode) => named(episode.columns, header).values.at(episode.row)),
  }));
  addStepTable(run, logs, {
    columns: [stepsOf(columns), meanOf(columns), ...columns.map(episodePart)].filter(
      (one) => one !== undefined,
    ),
    rows: episodes.map((_, at) => at),
    place: (at) => episodes[at]?.file.place(episodes[at].row) ?? "unknown",
  });
  if (episodes.length >= WINDOW) {
    logs.remarks.push(MEAN_REMARK);
  }
}

function named(columns: readonly SourceColumn[], header: string): SourceColumn {
  return columns.find((one) => one.header === header) ?? { header, values: [] };
}

/** The steps of the environment at the end of each episode: the lengths so far. */
function stepsOf(columns: readonly SourceColumn[]): LogColumn {
  let steps = 0;
  const values = pointValues(named(columns, "l")).values.map((length) => (steps += length ?? 0));
  return { header: "timesteps", values, as: "step" };
}

/** The mean reward of the last episodes, from the first of which there are enough; undefined where there never are. */
function meanOf(columns: readonly SourceColumn[]): LogColumn | undefined {
  const rewards = pointValues(named(columns, "r")).values;
  let sum = 0;
  const values = rewards.map((reward, at): Scalar | undefined => {
    sum += (reward ?? 0) - (rewards[at - WINDOW] ?? 0);
    return at + 1 < WINDOW ? undefined : Number((sum / WINDOW).toPrecision(DIGITS));
  });
  return rewards.length < WINDOW
    ? undefined
    : {
        header: `r, mean of ${String(WINDOW)}`,
        values,
        as: "curve",
        name: MEAN,
        goal: "maximize",
        leads: MEAN_REMARK,
      };
}

function episodePart(column: SourceColumn): LogColumn {
  switch (column.header) {
    case "r":
      return { ...column, as: "curve", name: "episode_reward", goal: "maximize" };
    case "l":
      return { ...column, as: "curve", name: "episode_length", goal: "none" };
    case "t":
      return { ...column, as: "elapsed" };
    default:
      return { ...column, ...partOf(column) };
  }
}

/** The settings of the first line; undefined where it has none that say when it started. */
function settingsOf(content: SourceContent): JsonObject | undefined {
  if (content.kind !== "table" || content.settings === undefined) {
    return undefined;
  }
  try {
    const settings: unknown = JSON.parse(content.settings);
    return isJsonObject(settings) && "t_start" in settings ? settings : undefined;
  } catch {
    return undefined;
  }
}
