import type { FieldRename } from "../../tracking/catalogue/find-field-renames";
import { isNamesake, type OpenRename } from "../../tracking/catalogue/find-renames";
import { mergedCatalogue } from "../../tracking/catalogue/merged-catalogue";
import { renameWords, tableOfRole } from "../../tracking/catalogue/rename-words";
import { foldHeader } from "../../tracking/naming/fold-header";
import type { TableWrite } from "../../tracking/planning/plan";
import { RunsheetError } from "../../tracking/runsheet-error";
import { plainHeader } from "../../tracking/schema/plain-header";
import type { DefinitionTarget } from "../../tracking/schema/header-claims";
import { targetKey } from "../../tracking/schema/target-key";
import { listed } from "../../tracking/words/listed";
import { openRenames } from "../open-renames";
import type { Tracking } from "../read-tracking";
import type { TrackedTable } from "../tracked-table";
import { defines, definitionsOf } from "./definitions-of";
import { valueKeys } from "./value-keys";

/**
 * Makes sure that no value is written for a definition without a column as long as a column that stands may be its own
 * under another name, and that no new definition takes over a column that stands. Throws `schema-conflict`.
 */
export function requireSettled(tracking: Tracking, writes: readonly TableWrite[]): void {
  const renames = openRenames(tracking);
  for (const write of writes.filter(({ table }) => table === "Runs")) {
    requireFields(tracking, (field) => needsField(write, field));
  }
  const keys = new Set(writes.filter(({ table }) => table === "Runs").flatMap(valueKeys));
  const open = renames.find((rename) => keys.has(targetKey(rename)));
  if (open) {
    throw notSettled(open);
  }
  const runs = tracking.tracked.get("Runs");
  const added = writes.filter(defines);
  if (!runs || added.length === 0) {
    return;
  }
  const toBe = runs.under(mergedCatalogue(tracking.catalogue, added));
  for (const { table, name } of added.flatMap(definitionsOf)) {
    const target = { role: table === "Params" ? "parameter" : "metric", name } as const;
    const header = takenOver(runs, toBe, target);
    const asked = renames.find(({ candidates }) => candidates.some((one) => one.header === header));
    if (header !== undefined && (asked || !wasItsOwn(runs, target, header))) {
      throw asked ? notSettled(asked) : ownColumn(target, header);
    }
  }
}

/** Makes sure that no column of a run field goes by another name. Throws `schema-conflict`. */
export function requireFields(
  tracking: Tracking,
  isNeeded: (field: FieldRename) => boolean = () => true,
): void {
  const renamed = openRenames(tracking).find((rename) => rename.role === "field" && isNeeded(rename));
  if (renamed) {
    throw notSettled(renamed);
  }
}

/** New runs fill every field; known ones are found by some, and what is written over in them is told of as it is needed. */
function needsField(write: TableWrite, { key, name }: FieldRename): boolean {
  switch (write.kind) {
    case "add":
    case "append":
      return true;
    case "update":
      return key === "id" || valueKeys(write).some((one) => one === name || one === `field:${key}`);
    case "remove":
      return key === "id" || key === "import";
    case "rename":
      return false;
  }
}

/** The header of a column of no definition that a new one would get, or that is called like it. */
function takenOver(runs: TrackedTable, toBe: TrackedTable, target: DefinitionTarget): string | undefined {
  const plain = foldHeader(plainHeader(target.name));
  const gets = toBe.find(target)?.header;
  return runs.columns.find(
    ({ target: stands, header }) =>
      stands === undefined && (gets === undefined ? foldHeader(header) === plain : header === gets),
  )?.header;
}

/** Whether the column was that of the same definition, which had gone from its catalogue. */
function wasItsOwn(runs: TrackedTable, target: DefinitionTarget, header: string): boolean {
  return (runs.names?.columns ?? []).some(
    (known) => targetKey(known) === targetKey(target) && foldHeader(known.header) === foldHeader(header),
  );
}

function notSettled(rename: OpenRename): RunsheetError {
  const { role, name, candidates } = rename;
  const headers = candidates.map(({ header }) => header);
  return new RunsheetError(
    "schema-conflict",
    role === "field" || headers.every((header) => isNamesake(rename, header))
      ? renameWords(rename)
      : `The ${role} ${name} of ${tableOfRole(role)} has no column in Runs, and ${listed(headers)} may be its column under another name.`,
    "Say at the top of the pane which it is, then try again. Nothing was written.",
  );
}

function ownColumn({ role, name }: DefinitionTarget, header: string): RunsheetError {
  const table = tableOfRole(role);
  return new RunsheetError(
    "schema-conflict",
    `Runs has a column ${header} that no definition names, and the new ${role} ${name} would take it over.`,
    `To make it the ${role}'s, type ${name} into ${table}; to keep it as your own, give it another header. Then try again. Nothing was written.`,
  );
}
