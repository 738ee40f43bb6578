import { nameKey } from "../../tracking/naming/name-key";
import type { CellUpdate, RowUpdate, TableWrite } from "../../tracking/planning/plan";
import { listed } from "../../tracking/words/listed";
import type { Tracking } from "../../workbook/read-tracking";
import type { ImportPreview } from "../../worker/import-preview";
import { DefinitionRow, type CatalogueTable } from "../naming/definition-row";

/**
 * What an import notes in rows of the catalogues that stand, where their sheets are not protected: it is not worth a refusal of the
 * whole import.
 */
export function definitionNotes(
  preview: ImportPreview,
  tracking: Tracking,
): { readonly writes: readonly TableWrite[]; readonly remarks: readonly string[] } {
  const all = definitionUpdates(preview, tracking);
  const isLocked = ({ table }: DefinitionWrite): boolean =>
    tracking.tracked.get(table)?.sheetProtected === true;
  return {
    writes: all.filter((write) => !isLocked(write)),
    remarks: all
      .filter(isLocked)
      .map((write) => lockedWords(tracking.tracked.get(write.table)?.sheetName ?? write.table, write.rows)),
  };
}

const MOST_NAMED = 5;

/** What was not noted, as a person may type it: a further import has nothing to write, and would not note it either. */
function lockedWords(sheet: string, rows: readonly RowUpdate[]): string {
  const names = new Map<string, string[]>();
  for (const { key, cells } of rows) {
    for (const [header, { after }] of cells) {
      const what = `under ${header} ${String(after).replace(/^'/, "")}`;
      names.set(what, [...(names.get(what) ?? []), key]);
    }
  }
  const cells = [...names].map(
    ([what, keys]) => `${what} for ${listed(keys.slice(0, MOST_NAMED), keys.length)}`,
  );
  const named = cells.slice(0, MOST_NAMED);
  const more = cells.length > named.length ? `; and ${String(cells.length - named.length)} more` : "";
  return `The sheet ${sheet} is protected, so that what was chosen for names and curves was not noted there. Take off the protection (Review > Unprotect Sheet) and type it there: ${named.join("; ")}${more}.`;
}

/**
 * What an import writes into rows of the catalogues that stand: a spelling that a person said is a known one joins its
 * aliases, so that it is not asked about again; and which value of its curve a metric has from now on.
 */
function definitionUpdates(preview: ImportPreview, tracking: Tracking): DefinitionWrite[] {
  const { parameters, metrics } = tracking.catalogue;
  const choices = new Map((preview.curves?.choices ?? []).map(({ metric, choice }) => [metric, choice]));
  return [
    ...updatesOf("Params", parameters, (name) => aliasCell("Params", name, preview, tracking)),
    ...updatesOf("Metrics", metrics, (name) => [
      ...aliasCell("Metrics", name, preview, tracking),
      ...curveCell(name, choices.get(name), tracking),
    ]),
  ];
}

type DefinitionWrite = TableWrite & { readonly kind: "update" };

type Cell = readonly [header: string, cell: CellUpdate];

function updatesOf(
  table: CatalogueTable,
  definitions: readonly { readonly name: string }[],
  cellsOf: (name: string) => readonly Cell[],
): DefinitionWrite[] {
  const rows = definitions.flatMap(({ name }): RowUpdate[] => {
    const cells = new Map(cellsOf(name));
    return cells.size === 0 ? [] : [{ key: name, cells }];
  });
  const reason = "A person chose so in the preview.";
  return rows.length === 0 ? [] : [{ table, reason, kind: "update", rows }];
}

function aliasCell(
  table: CatalogueTable,
  name: string,
  { columns }: ImportPreview,
  tracking: Tracking,
): Cell[] {
  const role = table === "Params" ? "parameter" : "metric";
  const spellings = columns
    .filter(({ chosen, target }) => chosen === true && target.role === role && target.name === name)
    .map(({ header }) => header)
    .filter((header) => nameKey(header) === nameKey(name));
  const cell = DefinitionRow.find(tracking, table, name)?.addAliases(spellings);
  return cell ? [["Aliases", cell]] : [];
}

function curveCell(name: string, choice: string | undefined, tracking: Tracking): Cell[] {
  const standing = tracking.catalogue.metrics.find((one) => one.name === name)?.curve;
  const cell = DefinitionRow.find(tracking, "Metrics", name)?.write("Curve value", choice ?? "");
  // A word that is none of the choices is a person's, and the check names it.
  const isForeign = standing === undefined && cell !== undefined && cell.before !== "";
  return choice === undefined || choice === standing || !cell || isForeign ? [] : [["Curve value", cell]];
}
