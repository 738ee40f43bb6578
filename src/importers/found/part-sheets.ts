import { partStages } from "../tables/part-stages";
import type { SearchedPart } from "./search-part";

/** The sheets of a workbook, the metrics of those that are called after other data each ("val" and "test") told apart. */
export function partSheets(searched: readonly SearchedPart[]): SearchedPart[] {
  const all = searched.flatMap(({ isOfMany, found, part }) =>
    isOfMany && found ? found.found.tables.map((table) => ({ table, part })) : [],
  );
  const sheetOf = new Map(
    all.map(({ table, part }) => [table, part.kind === "records" ? "" : (part.onSheet?.sheet ?? "")]),
  );
  const staged = partStages(
    all.map(({ table }) => table),
    (table) => [...table.title.split("\n"), sheetOf.get(table) ?? ""],
  );
  const stagedOf = new Map(all.map(({ table }, at) => [table, staged[at] ?? table]));
  return searched.map((one) => {
    const { found } = one;
    if (!one.isOfMany || !found) {
      return one;
    }
    const tables = found.found.tables.map((table) => stagedOf.get(table) ?? table);
    return { ...one, found: { ...found, found: { ...found.found, tables } } };
  });
}
