import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import { rowValues } from "./own-table";
import { tableRowPlace, type PlacedTable } from "./placed-table";

/** That rows which come along by their names have none: nobody would know them, so they stay, and that is told. */
export function namelessRows(placed: PlacedTable | undefined): string[] {
  const rows = placed ? rowValues(placed.table) : [];
  const nameless = rows.flatMap((row, at) => (String(row["Name"] ?? "").trim() === "" ? [at] : []));
  const [first] = nameless;
  if (!placed || first === undefined) {
    return [];
  }
  const have = nameless.length === 1 ? "has no Name and was" : "have no Name and were";
  const places = listed([tableRowPlace(placed, first)], nameless.length);
  return [
    `${counted(nameless.length, "row")} of ${placed.table.name} there ${have} not taken over: ${places}.`,
  ];
}
