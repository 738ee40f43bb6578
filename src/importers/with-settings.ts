// A log of which no tool is known, and the file of settings that lies beside it (config.yaml, params.json) are one run: the
// settings are its parameters. Only for what may be a log of one run: a table of runs says itself what each was set to.

import type { RunFieldKey } from "../tracking/schema/run-fields";
import { folderOf } from "./bundle";
import { configFile } from "./formats/config-file";
import { parameterColumn } from "./formats/parameter-column";
import type { Importer, PartImporter, RawColumn, RawRuns } from "./importer";
import { joinRuns } from "./join-runs";
import { isCounterName } from "./logs/counter-names";
import { namesRuns } from "./logs/names-runs";
import { partwise } from "./partwise";
import { columnNames } from "./records/column-names";
import { flattenRecord } from "./records/flatten-record";
import { groupedBy } from "./records/grouped-by";
import type { JsonObject } from "./records/record-items";
import { soleObject } from "./records/sole-object";
import type { PartContent, SourceContent } from "./source-content";
import type { Scalar } from "../tracking/values/scalar";

/** Surer than that a file of settings is a run of its own. */
const WITH_SETTINGS = 0.65;
/** What W&B keeps of its own in a config. */
const OWN = /^_?wandb/;

/** An importer for a format whose files each stand alone, with what lies beside those that are logs. */
export function withSettings(format: PartImporter): Importer {
  const alone = partwise(format);
  return {
    ...alone,
    recognise: (parts) => {
      const owners = ownersOf(parts, format);
      const [first] = owners.values();
      const detected = first && format.detect(first);
      return detected
        ? { ...detected, confidence: WITH_SETTINGS, roles: parts.map((part) => roleOf(part, owners, format)) }
        : alone.recognise(parts);
    },
    read: (parts) => {
      const owners = ownersOf(parts, format);
      if (owners.size === 0) {
        return alone.read(parts);
      }
      const data = parts.filter((part) => isData(part, format));
      const settings = groupedBy(owners.keys(), (one) => owners.get(one));
      return joinRuns(
        data.map((part) => ({
          name: part.name,
          runs: withConstants(format.read(part), settingsIn(settings.get(part))),
        })),
      );
    },
  };
}

/** What the files of settings say that belong to a log. */
function settingsIn(files: readonly SourceContent[] = []): JsonObject[] {
  return files.flatMap((file): JsonObject[] => {
    const record = soleObject(file);
    return record ? [record] : [];
  });
}

function roleOf(
  part: PartContent,
  owners: ReadonlyMap<PartContent, SourceContent>,
  format: PartImporter,
): string | undefined {
  if (owners.has(part)) {
    return "parameters";
  }
  return isData(part, format) ? "runs" : undefined;
}

/** The files of settings, each with the one log in its folder. */
function ownersOf(
  parts: readonly PartContent[],
  format: PartImporter,
): ReadonlyMap<SourceContent, SourceContent> {
  const settings = parts.filter(isSettings);
  if (settings.length === 0) {
    return new Map();
  }
  const logs = groupedBy(
    parts.filter((part): part is SourceContent => isData(part, format) && mayBeLog(part)),
    ({ name }) => folderOf(name),
  );
  return new Map(
    settings.flatMap((part) => {
      const [owner, ...others] = logs.get(folderOf(part.name)) ?? [];
      return owner && others.length === 0 ? [[part, owner] as const] : [];
    }),
  );
}

function isSettings(part: PartContent): part is SourceContent {
  return part.kind !== "plain" && configFile.detect(part) !== undefined;
}

function isData(part: PartContent, format: PartImporter): part is SourceContent {
  return part.kind !== "plain" && !isSettings(part) && format.detect(part) !== undefined;
}

function mayBeLog(part: SourceContent): boolean {
  const names = columnNames(part);
  return names.some(isCounterName) && !namesRuns(names);
}

/** Runs with the same settings each, however their source is read; what it says itself of a run counts more. */
function withConstants(raw: RawRuns, settings: readonly JsonObject[]): RawRuns {
  if (settings.length === 0) {
    return raw;
  }
  const taken = new Set(
    raw.columns.flatMap(({ suggested }): RunFieldKey[] =>
      suggested.role === "field" ? [suggested.key] : [],
    ),
  );
  const known = new Set(
    raw.columns.flatMap(({ suggested }) => (suggested.role === "parameter" ? [suggested.name] : [])),
  );
  const constants: RawColumn[] = [];
  for (const record of settings) {
    flattenRecord(record, (name, value) => {
      if (!OWN.test(name) && !known.has(name)) {
        known.add(name);
        const values = new Array<Scalar>(raw.count).fill(value);
        constants.push(parameterColumn({ header: name, values, name }, taken));
      }
    });
  }
  const { readings } = raw;
  return {
    ...raw,
    columns: [...raw.columns, ...constants],
    ...(readings && {
      readings: {
        ...readings,
        options: readings.options.map((option) => ({
          ...option,
          read: () => withConstants(option.read(), settings),
        })),
      },
    }),
  };
}
