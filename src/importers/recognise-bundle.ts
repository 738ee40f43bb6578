import { RunsheetError } from "../tracking/runsheet-error";
import { isInFolder } from "./bundle";
import { noTable } from "./reading/read-table";
import { recognise, type Recognition } from "./registry";
import type { PartContent } from "./source-content";

/**
 * The one format that the parts of a bundle are of. Of a folder or a workbook, what the format does not use is passed over: they
 * hold much that is no run. Of files picked one by one each counts: throws the error of a part that could not be read,
 * `file-no-table` naming one that nobody understands, and `invalid-input` naming two of different tools, because read as
 * what they have in common they would lose what each means.
 */
export function recogniseBundle(parts: readonly PartContent[]): Recognition {
  const [best] = recognise(parts);
  const [stranger] = parts.filter(
    (part, at) => best?.roles[at] === undefined && !(best !== undefined && isOneOfMany(part)),
  );
  if (best && !stranger) {
    return best;
  }
  if (!best || !stranger || stranger.kind === "plain") {
    throw errorOf((best ? undefined : parts.find(mayHoldRuns)) ?? stranger ?? parts[0]);
  }
  const [alone] = recognise([stranger]);
  if (!alone) {
    throw errorOf(stranger);
  }
  const first = parts.find((_, at) => best.roles[at] !== undefined);
  throw new RunsheetError(
    "invalid-input",
    `${first?.name ?? ""} and ${stranger.name} come from different tools: "${best.importer.title}" and "${alone.importer.title}".`,
    "Import the files of one kind together, and the others after them.",
  );
}

/** Whether a part came with others that a person did not pick: the files of a folder, the sheets of a workbook. */
function isOneOfMany(part: PartContent): boolean {
  return isInFolder(part.name) || (part.kind !== "records" && part.onSheet !== undefined);
}

/** Whether a part is a file that may hold runs although it is no text: where nothing can be read, it is what counts. */
function mayHoldRuns(part: PartContent): boolean {
  return part.kind === "plain" && part.binary?.many !== undefined;
}

function errorOf(part: PartContent | undefined): RunsheetError {
  return part?.kind === "plain"
    ? part.error
    : noTable(part?.name ?? "This", "it holds no records with names and values");
}
