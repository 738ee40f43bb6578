// What a person does by hand before the actions that follow it, and what is then found.

import { addMetric, addParameter } from "../../src/actions/add-definition";
import { followCatalogues } from "../../src/actions/follow-catalogues";
import type { OpenRename, RenameAnswer } from "../../src/actions/settle-rename";

/** Adds a parameter, fills its column with sevens, and renames it in Params alone. */
export async function renamedParameter(before: string, after: string): Promise<OpenRename> {
  await addParameter({ name: before, type: "integer", required: false, choices: [], inFingerprint: true });
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Runs").columns.getItem(before).getDataBodyRange();
    body.load("values");
    await context.sync();
    body.values = body.values.map(() => [7]);
    await context.sync();
  });
  return renamedByHand("Params", before, after);
}

/** Adds a metric and renames its header in Runs alone. */
export async function renamedHeader(before: string, after: string): Promise<OpenRename> {
  await addMetric({ name: before, goal: "maximize", primary: false, tolerance: 0, aliases: [] });
  return renamedByHand("Runs", before, after);
}

/** Types into the cell so many columns right of the first one that holds a text. */
export async function typedByHand(table: string, text: string, right: number, typed: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("values");
    await context.sync();
    const row = range.values.findIndex((cells) => cells.includes(text));
    const column = (range.values[row] ?? []).indexOf(text);
    range.getCell(row, column + right).values = [[typed]];
    await context.sync();
  });
}

/** The first answer of its kind to a rename. */
export function answerTo({ candidates }: OpenRename, follows: RenameAnswer["follows"]): RenameAnswer {
  return { follows, candidate: candidates[0] ?? { header: "" } };
}

/** Types over a name on one side alone; what is found then. */
export async function renamedByHand(table: string, before: string, after: string): Promise<OpenRename> {
  await followCatalogues(undefined);
  await typedByHand(table, before, 0, after);
  const [rename] = (await followCatalogues(undefined))?.renames ?? [];
  if (!rename) {
    throw new Error(`Nobody noticed that ${before} is ${after}.`);
  }
  return rename;
}
