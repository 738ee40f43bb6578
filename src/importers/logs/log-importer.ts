import { fileName, folderOf } from "../bundle";
import { detectParts } from "../detect-parts";
import type { Detected, Format, Importer } from "../importer";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, type JsonObject } from "../records/record-items";
import type { Scalar } from "../../tracking/values/scalar";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { PartContent, RecordsContent, SourceContent } from "../source-content";
import { RunLogs, type RunOfLog } from "./run-logs";

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
  return {
    id,
    title,
    source,
    recognise: (parts) => {
      const { detected, own, least } = detectParts(parts, (part) => format.detect(part));
      const owners = new SettingsOwners(own, format);
      const roleOf = (part: PartContent, at: number): string | undefined => {
        if (detected[at]) {
          return "log";
        }
        return owners.ownerOf(part) === undefined ? undefined : "parameters";
      };
      return least && { ...least, roles: parts.map(roleOf) };
    },
    read: (parts) => {
      const runs = new RunLogs();
      const { detected, own: logs } = detectParts(parts, (part) => format.detect(part));
      const stepName = format.read(logs.length > 1 ? logs.map(placedInPart) : logs, runs) ?? format.stepName;
      const owners = new SettingsOwners(logs, format);
      for (const [at, part] of parts.entries()) {
        const key = detected[at] ? undefined : owners.ownerOf(part);
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
  run: RunOfLog,
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

/** Whose the settings beside logs are: those of the one run whose log lies in their folder; nobody's where there are several. */
class SettingsOwners {
  private readonly keys = new Map<string, Set<string>>();

  constructor(
    logs: readonly SourceContent[],
    private readonly format: LogFormat,
  ) {
    for (const log of logs) {
      const folder = format.runFolder?.(log) ?? folderOf(log.name);
      this.keys.set(folder, (this.keys.get(folder) ?? new Set()).add(format.runKey(log)));
    }
  }

  /** The key of the run that a part says the settings of. */
  ownerOf(part: PartContent): string | undefined {
    const keys = isSettings(part, this.format) ? this.keys.get(folderOf(part.name)) : undefined;
    const [key] = keys ?? [];
    return keys?.size === 1 ? key : undefined;
  }
}

function isSettings(part: PartContent, { settings }: LogFormat): part is RecordsContent {
  return (
    part.kind === "records" &&
    isJsonObject(part.document) &&
    settings?.files.includes(fileName(part.name)) === true
  );
}
