// Parts that hold no runs at all are not read as if they did: in a folder they are passed over, alone they are refused with
// what they are, unless a person insists.

import { RunsheetError } from "../tracking/runsheet-error";
import type { NoRuns } from "./no-runs";
import { NO_RUNS } from "./registry";
import type { PartContent, SourceContent } from "./source-content";

/** The parts, those that hold no runs as parts that no format reads. */
export function setAside(parts: readonly PartContent[]): PartContent[] {
  return parts.map((part) => {
    const found = part.kind === "plain" ? undefined : whatItIs(part, NO_RUNS);
    return found === undefined
      ? part
      : {
          kind: "plain",
          name: part.name,
          text: part.text,
          error: refusal(part.name, found),
          ...(part.kind === "table" && part.onSheet && { onSheet: part.onSheet }),
        };
  });
}

function whatItIs(part: SourceContent, kinds: readonly NoRuns[]): string | undefined {
  for (const kind of kinds) {
    const found = kind.detect(part);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function refusal(name: string, found: string): RunsheetError {
  return new RunsheetError(
    "file-no-runs",
    `${name} holds no runs: it is ${found}.`,
    "Choose the files of the runs themselves, or import it all the same if each of its rows is a run to you.",
  );
}
