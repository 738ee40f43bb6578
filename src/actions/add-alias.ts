import { tableOfRole } from "../tracking/catalogue/rename-words";
import { RunsheetError } from "../tracking/runsheet-error";
import type { DefinitionTarget } from "../tracking/schema/header-claims";
import { readTracking } from "../workbook/read-tracking";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { newRunUid } from "./new-run-uid";
import { DefinitionRow } from "./naming/definition-row";
import { refreshLooks } from "./refresh-looks";

/** What came of a spelling that joins a definition. */
export interface AddedAlias {
  /** By it the alias can be taken back; undefined where the definition had it already. */
  readonly batch: string | undefined;
  readonly message: string;
}

export interface AliasOptions extends ActionOptions {
  /** Given when the spelling was typed: by it a second try knows what the first one wrote. */
  readonly uid?: string;
  /** Whether such a first try broke off: what it left is completed, its line on Changes included. */
  readonly again?: boolean;
}

/** Lets a spelling stand for a known parameter or metric, so that files with it are understood and nobody is asked again. */
export async function addAlias(
  { role, name }: DefinitionTarget,
  spelling: string,
  options: AliasOptions = {},
): Promise<AddedAlias> {
  const { uid = newRunUid(), again = false } = options;
  const batch = `alias-${uid}`;
  const table = tableOfRole(role);
  const attempted = await attempt(`adding ${spelling} to ${name}`, options, async (context, notes) => {
    const tracking = await readTracking(context);
    const row = DefinitionRow.find(tracking, table, name);
    if (!row) {
      throw new RunsheetError(
        "workbook-changed",
        `There is no ${role} ${name} in ${table} any more.`,
        "Somebody renamed or deleted it meanwhile: look at the sheet. Nothing was written.",
      );
    }
    const cell = again ? row.addAliasesAgain([spelling]) : row.addAliases([spelling]);
    if (!cell) {
      return { batch: undefined, message: `${name} is used.` };
    }
    const progress = notes.begin(batch, tracking.tracked);
    const outcome = await writePlan(
      context,
      {
        batch,
        linesFirst: false,
        rowLines: true,
        writes: [
          {
            table,
            reason: "A person said that it is another spelling.",
            kind: "update",
            rows: [{ key: name, cells: new Map([["Aliases", cell]]) }],
          },
        ],
      },
      { signal: options.signal, progress, tracking },
    );
    const remarks = [...outcome.remarks, ...(await refreshLooks(context, outcome.tracking))];
    return {
      batch,
      message: [`${spelling} is an alias of ${name} now: files with it are understood.`, ...remarks].join(
        " ",
      ),
    };
  });
  return orThrow(attempted, "choose it once more, which completes it.");
}
