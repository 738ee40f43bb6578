import { count } from "../../tracking/words/counts";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { ImportPreview } from "../../worker/import-engine";

/** Refuses an import while nobody has said whether its new names are other spellings of known ones. */
export function checkNames({ names }: Pick<ImportPreview, "names">): void {
  const [first] = names;
  if (first === undefined) {
    return;
  }
  const others =
    names.length === 1
      ? ""
      : `, and ${count(names.length - 1)} more ${names.length === 2 ? "name is" : "names are"} like known ones`;
  throw new RunsheetError(
    "invalid-input",
    `${first.target.name} may be another spelling of ${first.same.name}, which the workbook has${others}.`,
    "Say for each whether it is the same or a new one, then import. Nothing was written.",
  );
}
