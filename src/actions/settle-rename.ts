// A definition and its column that somebody renamed on one side alone come together again, as a person says: the column
// gets the definition's name, the definition gets the column's, or the header is put back. Values stay where they are; the
// name that goes stays an alias, so that files with it are still understood.

import {
  isNamesake,
  type DefinitionRename,
  type OpenRename,
  type RenameCandidate,
} from "../tracking/catalogue/find-renames";
import type { AcceptedColumn } from "../tracking/catalogue/remember-names";
import { tableOfRole } from "../tracking/catalogue/rename-words";
import type { CellUpdate, TableWrite } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { targetKey } from "../tracking/schema/target-key";
import { keepNames } from "../workbook/open-renames";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import { writeWorkbook } from "../workbook/run-excel";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { inLane } from "./lane";
import { newRunUid } from "./new-run-uid";
import { DefinitionRow, type CatalogueTable } from "./naming/definition-row";
import { refreshLooks } from "./refresh-looks";

export type { OpenRename } from "../tracking/catalogue/find-renames";

/** What a person says about a rename: which side follows the other. */
export interface RenameAnswer {
  readonly follows: "column" | "definition" | "header back";
  /** The column that is meant. */
  readonly candidate: RenameCandidate;
}

export interface SettleOptions extends ActionOptions {
  /** Given when the question was first shown: by it a second try knows what the first one wrote. */
  readonly uid?: string;
}

/** What was renamed. */
export interface SettledRename {
  /** By it the renaming can be taken back; undefined where there is nothing to take back. */
  readonly batch?: string;
  readonly message: string;
}

interface Settling {
  readonly writes: readonly TableWrite[];
  readonly did: string;
  /** Columns that are called as they should be already. */
  readonly accepted?: readonly AcceptedColumn[];
}

/** Brings a definition and its column together. */
export async function settleRename(
  rename: OpenRename,
  answer: RenameAnswer,
  options: SettleOptions = {},
): Promise<SettledRename> {
  const { uid = newRunUid() } = options;
  const batch = `rename-${uid}`;
  const attempted = await attempt(`renaming ${answer.candidate.header}`, options, async (context, notes) => {
    const tracking = await readTracking(context);
    const { writes, did, accepted = [] } = settlingOf(rename, answer, tracking);
    if (accepted.length > 0) {
      await keepNames(context, tracking, [], accepted);
      const remarks = await refreshLooks(context, await readTracking(context));
      return { message: [did, ...remarks].join(" ") };
    }
    const progress = notes.begin(batch, tracking.tracked);
    const outcome = await writePlan(
      context,
      { batch, linesFirst: false, rowLines: true, writes },
      { signal: options.signal, progress, tracking },
    );
    if (outcome.missing.length > 0) {
      throw changedMeanwhile(rename, answer);
    }
    const after = await readTracking(context);
    const remarks = [
      ...(outcome.kept.length > 0 ? ["Cells that somebody had edited meanwhile stayed as they are."] : []),
      ...outcome.remarks,
      ...(await refreshLooks(context, after)),
    ];
    await keepNames(context, after);
    // A field's own header is no choice that is taken back: rows are found by it.
    return { ...(rename.role !== "field" && { batch }), message: [did, ...remarks].join(" ") };
  });
  return orThrow(attempted, "rename once more, which completes it.");
}

/** Leaves both as they are and asks no more: the columns that could have been meant are the user's own. */
export async function dismissRename(rename: OpenRename, options: ActionOptions = {}): Promise<void> {
  await inLane("leaving the names", options, () =>
    writeWorkbook(async (context) => {
      await keepNames(context, await readTracking(context), [rename]);
    }, options),
  );
}

function settlingOf(rename: OpenRename, answer: RenameAnswer, tracking: Tracking): Settling {
  if (rename.role === "field") {
    return headerBack(rename, answer, tracking);
  }
  switch (answer.follows) {
    case "column":
      return columnFollows(rename, answer, tracking);
    case "definition":
      return definitionFollows(rename, answer, tracking);
    case "header back":
      return headerBack(rename, answer, tracking);
  }
}

function headerBack(rename: OpenRename, answer: RenameAnswer, tracking: Tracking): Settling {
  const { header, was = header } = answer.candidate;
  requireStanding(rename, answer, tracking, was);
  return { writes: [headed(header, was)], did: `Put the header ${was} back in Runs.` };
}

function columnFollows(rename: DefinitionRename, answer: RenameAnswer, tracking: Tracking): Settling {
  const { role, name, wanted } = rename;
  const { header, was = header } = answer.candidate;
  const table = tableOfRole(role);
  const row = DefinitionRow.find(tracking, table, name);
  if (isNamesake(rename, header)) {
    requireStanding(rename, answer, tracking, undefined);
    const did = `The column ${header} of Runs is that of the ${role} ${name}.`;
    return { writes: [], did, accepted: [{ role, name, header }] };
  }
  const isHalfDone = requireStanding(rename, answer, tracking, wanted);
  const alias = isHalfDone ? row?.addAliasesAgain([was]) : row?.addAliases([was]);
  return {
    writes: [headed(header, wanted), ...written(table, name, [["Aliases", alias]])],
    did: `Renamed the column ${header} of Runs to ${wanted}.${aliasWords(was, alias)}`,
  };
}

function definitionFollows(rename: DefinitionRename, answer: RenameAnswer, tracking: Tracking): Settling {
  const { role, name } = rename;
  const { header } = answer.candidate;
  const table = tableOfRole(role);
  const row = DefinitionRow.find(tracking, table, name);
  const did = (alias: CellUpdate | undefined): string =>
    `Renamed ${name} in ${table} to ${header}.${aliasWords(name, alias)}`;
  if (row) {
    requireStanding(rename, answer, tracking, undefined);
    const alias = row.addAliases([name], header);
    return {
      writes: written(table, name, [
        ["Name", row.write("Name", header)],
        ["Aliases", alias],
      ]),
      did: did(alias),
    };
  }
  // An earlier attempt may have renamed it and ended before it was told.
  const renamed = DefinitionRow.find(tracking, table, header);
  if (!renamed || trackedTable(tracking, "Runs").find({ role, name: header })?.header !== header) {
    throw changedMeanwhile(rename, answer);
  }
  const alias = renamed.addAliasesAgain([name]);
  return {
    writes: written(table, header, [
      ["Name", { ...renamed.write("Name", header), before: name }],
      ["Aliases", alias],
    ]),
    did: did(alias),
  };
}

/**
 * Makes sure that the definition is there and the column free, or that an earlier attempt has given the column the header
 * `done` already, which is then the result.
 */
function requireStanding(
  rename: OpenRename,
  answer: RenameAnswer,
  tracking: Tracking,
  done: string | undefined,
): boolean {
  const runs = trackedTable(tracking, "Runs");
  const standing = runs.find(targetKey(rename));
  const column = runs.find(answer.candidate.header);
  const isHalfDone = done !== undefined && standing?.header === done;
  const isDefined =
    rename.role === "field" ||
    DefinitionRow.find(tracking, tableOfRole(rename.role), rename.name) !== undefined;
  if (!isDefined || (!isHalfDone && (standing ?? column?.target ?? !column))) {
    throw changedMeanwhile(rename, answer);
  }
  return isHalfDone;
}

function headed(from: string, to: string): TableWrite {
  return { table: "Runs", reason: "A person said so.", kind: "rename", columns: [{ from, to }] };
}

function written(
  table: CatalogueTable,
  key: string,
  cells: readonly (readonly [string, CellUpdate | undefined])[],
): TableWrite[] {
  const changed = cells.flatMap(([header, cell]) => (cell ? [[header, cell] as const] : []));
  return changed.length === 0
    ? []
    : [{ table, reason: "A person said so.", kind: "update", rows: [{ key, cells: new Map(changed) }] }];
}

function aliasWords(alias: string, written: CellUpdate | undefined): string {
  return written ? ` ${alias} stays an alias: files with it are still understood.` : "";
}

function changedMeanwhile({ role, name }: OpenRename, { candidate }: RenameAnswer): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The ${role} ${name} or the column ${candidate.header} is no longer as it was.`,
    "Somebody changed it meanwhile: look at the sheets, then decide anew. Nothing was written.",
  );
}
