import type { Detected } from "./importer";
import type { PartContent, SourceContent } from "./source-content";

/** Which parts of a bundle are of a format whose files each stand alone. */
export interface DetectedParts {
  /** By part, in order: how sure it is; undefined for one that is not of the format. */
  readonly detected: readonly (Detected | undefined)[];
  /** The parts that are. */
  readonly own: readonly SourceContent[];
  /** The one that is least sure, which the whole is no surer than; undefined where none is of the format. */
  readonly least: Detected | undefined;
}

/** Asks each part that was parsed whether it is of a format. */
export function detectParts(
  parts: readonly PartContent[],
  detect: (content: SourceContent) => Detected | undefined,
): DetectedParts {
  const detected = parts.map((part) => (part.kind === "plain" ? undefined : detect(part)));
  const own = parts.flatMap((part, at) => (part.kind !== "plain" && detected[at] ? [part] : []));
  const [least] = detected.flatMap((one) => one ?? []).sort((a, b) => a.confidence - b.confidence);
  return { detected, own, least };
}
