import { fileName, folderOf } from "../bundle";
import type { Detected, Format, Importer } from "../importer";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, type JsonObject } from "../records/record-items";
import type { Scalar } from "../../tracking/values/scalar";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { PartContent, RecordsContent, SourceContent } from "../source-content";
import { RunLogs, type LoggedRun } from "./run-logs";

/** A format whose files are logs of runs, step by step. Several of its files may tell of one run. */
export interface LogFormat extends Format {
  /** What the steps are, such as "epoch", where the source does not say it otherwise. */
  readonly stepName: string;
  /** How sure the content is of this format; undefined when it is not. Cheap: it looks at names, not at all rows. */
  detect(content: SourceContent): Detected | undefined;
  /** Adds what the parts logged; gives what the steps are, where they say so. Called only on parts that were detected. */
  read(contents: readonly SourceContent[], logs: RunLogs): string | undefined;
  /** The run, by its key, that a part tells of. */
  runKey(content: SourceContent): string;
  /** The folder of that run, in which its settings lie; that of the part where absent. */
  runFolder?(content: SourceContent): string;
  /** Files beside a log that say with what its run was started. */
  readonly settings?: Settings;
}

/** A file of settings that a tool writes beside a log. */
export interface Settings {
  /** Names that the file may have. */
  readonly files: readonly string[];
  /** What some of its names are, as fields of the run. */
  readonly fields?: ReadonlyMap<string, RunFieldKey>;
  /** Names that say nothing about the configuration, such as where files were put. */
  readonly without?: ReadonlySet<string>;
  /** What stands before names and is no part of them. */
  readonly prefix?: RegExp;
  /** What joins the names of settings inside others; a dot where absent. */
  readonly separator?: string;
}

/** An importer for a format of logs. */
export function logImporter(format: LogFormat): Importer {
  const { id, title, source } = format;
  const detect = (part: PartContent): Detected | undefined =>
    part.kind === "plain" ? undefined : format.detect(part);
  const ownerOf = (part: PartContent, logs: readonly SourceContent[]): string | undefined =>
    isSettings(part, format) ? keyBeside(part, logs, format) : undefined;
  return {
    id,
    title,
    source,
    recognise: (parts) => {
      const detected = parts.map(detect);
      const [least] = detected.flatMap((one) => one ?? []).sort((a, b) => a.confidence - b.confidence);
      const logs = parts.filter(isParsed).filter((part) => detect(part) !== undefined);
      return (
        least && {
          ...least,
          roles: parts.map((part, at) => {
            if (detected[at]) {
              return "log";
            }
            return ownerOf(part, logs) === undefined ? undefined : "parameters";
          }),
        }
      );
    },
    read: (parts) => {
      const runs = new RunLogs();
      const logs = parts.filter(isParsed).filter((part) => detect(part) !== undefined);
      const stepName = format.read(logs.length > 1 ? logs.map(placedInPart) : logs, runs) ?? format.stepName;
      for (const part of parts) {
        const key = detect(part) ? undefined : ownerOf(part, logs);
        const run = key === undefined ? undefined : runs.known(key);
        if (run && part.kind === "records" && isJsonObject(part.document)) {
          addSettings(run, part.document, format.settings);
        }
      }
      const { remarks, ...raw } = runs.rawRuns(stepName);
      const read = logs.flatMap((part) =>
        part.remarks.map((remark) => (logs.length > 1 ? `${part.name}: ${remark}` : remark)),
      );
      return { ...raw, remarks: [...read, ...remarks] };
    },
  };
}

/** What a file of settings says of a run: parameters, and fields where the format knows them. */
export function addSettings(
  run: LoggedRun,
  settings: JsonObject,
  { fields, without, prefix, separator }: Partial<Settings> = {},
): void {
  const put = (header: string, value: Scalar): void => {
    const name = prefix ? header.replace(prefix, "") : header;
    const key = fields?.get(name);
    if (key) {
      run.field(key, value, name);
    } else if (without?.has(name) !== true) {
      run.parameter(name, value);
    }
  };
  flattenRecord(settings, put, separator);
}

/** A part whose places name it. */
function placedInPart(part: SourceContent): SourceContent {
  return { ...part, place: (row) => `${part.name}, ${part.place(row)}` };
}

function isParsed(part: PartContent): part is SourceContent {
  return part.kind !== "plain";
}

function isSettings(part: PartContent, { settings }: LogFormat): part is RecordsContent {
  return (
    part.kind === "records" &&
    isJsonObject(part.document) &&
    settings?.files.includes(fileName(part.name)) === true
  );
}

/** The one run whose log lies in the folder of a part; undefined where there are several, or none. */
function keyBeside(part: PartContent, logs: readonly SourceContent[], format: LogFormat): string | undefined {
  const folder = folderOf(part.name);
  const folderOfRun = (log: SourceContent): string => format.runFolder?.(log) ?? folderOf(log.name);
  const keys = new Set(logs.filter((log) => folderOfRun(log) === folder).map((log) => format.runKey(log)));
  const [key] = keys;
  return keys.size === 1 ? key : undefined;
}
