import type { Detected, Importer, PartImporter } from "./importer";
import { joinRuns } from "./join-runs";
import type { PartContent, SourceContent } from "./source-content";

/** An importer for a format whose files each stand alone: several of them are read one by one and joined. */
export function partwise(format: PartImporter): Importer {
  const { id, title, source } = format;
  const detect = (part: PartContent): Detected | undefined =>
    isParsed(part) ? format.detect(part) : undefined;
  return {
    id,
    title,
    source,
    recognise: (parts) => {
      const detected = parts.map(detect);
      const [least] = detected.flatMap((one) => one ?? []).sort((a, b) => a.confidence - b.confidence);
      return least && { ...least, roles: detected.map((one) => one && "runs") };
    },
    read: (parts) =>
      joinRuns(
        parts
          .filter(isParsed)
          .filter((part) => detect(part) !== undefined)
          .map((part) => ({ name: part.name, runs: format.read(part) })),
      ),
  };
}

function isParsed(part: PartContent): part is SourceContent {
  return part.kind !== "plain";
}
