import { count } from "../../tracking/words/counts";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { ImportPreview } from "../../worker/import-engine";

/** Refuses an import while nobody has said whether its new names are other spellings of known ones. */
export function checkNames({ names, values }: Pick<ImportPreview, "names" | "values">): void {
  const asked = [
    ...names.map(({ target, same }) => ({ name: target.name, same: same.name })),
    ...values.map(({ value, same }) => ({ name: value, same })),
  ];
  const [first] = asked;
  if (first === undefined) {
    return;
  }
  const others =
    asked.length === 1
      ? ""
      : `, and ${count(asked.length - 1)} more ${asked.length === 2 ? "name is" : "names are"} like known ones`;
  throw new RunsheetError(
    "invalid-input",
    `${first.name} may be another spelling of ${first.same}, which the workbook has${others}.`,
    "Say for each whether it is the same or a new one, then import. Nothing was written.",
  );
}
