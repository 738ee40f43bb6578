import { detectParts } from "./detect-parts";
import type { Importer, PartImporter } from "./importer";
import { joinRuns } from "./join-runs";

/** An importer for a format whose files each stand alone: several of them are read one by one and joined. */
export function partwise(format: PartImporter): Importer {
  const { id, title, source } = format;
  return {
    id,
    title,
    source,
    recognise: (parts) => {
      const { detected, least } = detectParts(parts, (part) => format.detect(part));
      return least && { ...least, roles: detected.map((one) => one && "runs") };
    },
    read: (parts) =>
      joinRuns(
        detectParts(parts, (part) => format.detect(part)).own.map((part) => ({
          name: part.name,
          runs: format.read(part),
        })),
      ),
  };
}
