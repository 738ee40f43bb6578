import type { Importer, PartImporter } from "./importer";
import { joinRuns } from "./join-runs";

/** An importer for a format whose files each stand alone: several of them are read one by one and joined. */
export function partwise(format: PartImporter): Importer {
  const { id, title, source } = format;
  return {
    id,
    title,
    source,
    detect: (parts) => Math.min(...parts.map((part) => format.detect(part))),
    read: (parts) => joinRuns(parts.map((part) => ({ name: part.name, runs: format.read(part) }))),
  };
}
