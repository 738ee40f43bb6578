import { count } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { targetKey } from "../../tracking/schema/target-key";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { ImportPreview, PreviewColumn } from "../../worker/import-preview";

/** Refuses an import of which two columns are one parameter or metric: which of the two values of a run counts, nobody said. */
export function checkColumns({ columns }: Pick<ImportPreview, "columns">): void {
  const byTarget = new Map<string, PreviewColumn[]>();
  for (const column of columns.filter(({ target }) => isDefinition(target))) {
    const key = targetKey(column.target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), column]);
  }
  const same = [...byTarget.values()].find((all) => all.length > 1);
  if (same === undefined) {
    return;
  }
  const headers = listed(same.map(({ header }) => header));
  const name = nameOf(same[0]?.target);
  throw new RunsheetError(
    "invalid-input",
    `The columns ${headers} would be one and the same, ${name}, of which a run has only one value.`,
    "Leave out all but the one that counts, or say that the others are new ones. Nothing was written.",
  );
}

/** Refuses an import while nobody has said whether its table is runs or a log. */
export function checkReading({ readings, sourceName }: Pick<ImportPreview, "readings" | "sourceName">): void {
  if (readings?.isOpen === true) {
    throw new RunsheetError(
      "invalid-input",
      `${sourceName} may be a table of runs or the log of a run, and nobody has said which.`,
      "Say what the table is, then import. Nothing was written.",
    );
  }
}

/** Refuses an import while nobody has looked at a table of which it is not sure where it stands. */
export function checkTables({ tables, sourceName }: Pick<ImportPreview, "tables" | "sourceName">): void {
  const unsure = tables.find(({ use, isUnsure }) => use !== "left out" && isUnsure);
  if (unsure) {
    throw new RunsheetError(
      "invalid-input",
      `It is not sure that the table at ${unsure.place} of ${sourceName} stands as it was found, and nobody has said so.`,
      "Say that it is right, correct it or leave it out, then import. Nothing was written.",
    );
  }
}

/** Refuses an import while nobody has said whether its new names are other spellings of known ones. */
export function checkNames({ names, values }: Pick<ImportPreview, "names" | "values">): void {
  const asked = [
    ...names.map(({ target, same, repeated }) => ({ name: target.name, same: same.name, repeated })),
    ...values.map(({ value, same }) => ({ name: value, same, repeated: false })),
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
    first.repeated === true
      ? `${first.name} may be the same as ${first.same}, which the file has in another column${others}.`
      : `${first.name} may be another spelling of ${first.same}, which the workbook has${others}.`,
    "Say for each whether it is the same or a new one, then import. Nothing was written.",
  );
}

function nameOf(target: ColumnTarget | undefined): string {
  return target !== undefined && "name" in target ? target.name : "";
}

function isDefinition({ role }: ColumnTarget): boolean {
  return role === "parameter" || role === "metric";
}
