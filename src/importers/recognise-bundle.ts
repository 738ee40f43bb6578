import { RunsheetError } from "../tracking/runsheet-error";
import { noTable } from "./reading/read-table";
import { recognise, type Recognition } from "./registry";
import type { SourceContent } from "./source-content";

/**
 * The one format that all parts of a bundle are of. Throws `file-no-table` naming a part that nobody understands, and
 * `invalid-input` naming two parts of different tools: read as what they have in common, they would lose what each means.
 */
export function recogniseBundle(parts: readonly SourceContent[]): Recognition {
  const [together] = recognise(parts);
  const alone = parts.map((part) => ({ name: part.name, format: recognise([part])[0]?.importer }));
  if (together && alone.every(({ format }) => format === undefined || format === together.importer)) {
    return together;
  }
  const stranger = alone.find(({ format }) => format === undefined);
  if (stranger) {
    throw noTable(stranger.name, "it holds no records with names and values");
  }
  const [first] = alone;
  const other = alone.find(({ format }) => format !== first?.format);
  throw new RunsheetError(
    "invalid-input",
    `${first?.name ?? ""} and ${other?.name ?? ""} come from different tools: "${first?.format?.title ?? ""}" and "${other?.format?.title ?? ""}".`,
    "Import the files of one kind together, and the others after them.",
  );
}
