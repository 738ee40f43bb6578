// A file of settings alone, as training scripts and tools write it: config.json, params.json, hparams.yaml, args.yaml. It holds
// parameters of one run and says nothing of how that run went.

import { roleOfName } from "../../tracking/naming/role-of-name";
import { fileName } from "../bundle";
import type { Detected, PartImporter, RawRuns } from "../importer";
import { flattenRecord } from "../records/flatten-record";
import { RunCollector } from "../records/run-collector";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { soleObject } from "../records/sole-object";
import type { SourceContent } from "../source-content";

const CALLED =
  /(?:^|[._-])(?:config|cfg|conf|params|parameters|hparams|hyperparams|hyperparameters|args|arguments|opt|options|settings)(?:[._-]|$)/i;

/** Settings are few; what has more values is data that is called so. */
const MOST_VALUES = 10_000;
/** What W&B keeps of its own in a config. */
const OWN = /^(?:_wandb|wandb_version)$/;

export const configFile: PartImporter = {
  id: "config-file",
  title: "Parameters of a run",
  source: "Config",
  detect(content: SourceContent): Detected | undefined {
    const config = soleObject(content);
    if (!config || !CALLED.test(fileName(content.name)) || valuesLeft(config, MOST_VALUES) < 0) {
      return undefined;
    }
    const names: string[] = [];
    flattenRecord(withoutOwn(config), (name) => {
      names.push(name);
    });
    return names.length > 0 && !names.some((name) => roleOfName(name) === "metric")
      ? {
          confidence: 0.6,
          reason: `it is called ${fileName(content.name)}, and no name in it is that of a result`,
        }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const runs = new RunCollector();
    runs.next("the document");
    runs.settings(withoutOwn(soleObject(content) ?? {}));
    const remark = "It holds parameters alone: nothing says how the run went, or that it ran at all.";
    return runs.runs({ ...content, remarks: [...content.remarks, remark] });
  },
};

/** How many of so many values are left when those of a document are counted; below 0 where it has more. */
function valuesLeft(value: unknown, most: number): number {
  let left = most - 1;
  const inner: readonly unknown[] = isJsonObject(value)
    ? Object.values(value)
    : Array.isArray(value)
      ? value
      : [];
  for (const one of inner) {
    if (left < 0) {
      return left;
    }
    left = valuesLeft(one, left);
  }
  return left;
}

function withoutOwn(config: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(config).filter(([name]) => !OWN.test(name)));
}
