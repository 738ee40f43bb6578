import type { FoundTable } from "./found-table";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";

/** Rows between a shared title and a table below it. */
const FARTHEST = 3;

/**
 * Gives tables without a title the one that is merged over them and their neighbour. The cell stays the neighbour's: it is
 * taken once.
 */
export function shareTitles(view: GridView, tables: readonly FoundTable[]): FoundTable[] {
  const merged = new Map<number, { readonly area: Area; readonly title: string }>();
  for (const { titleAreas } of tables) {
    for (const { top, left } of titleAreas) {
      const area = view.mergedAround(top, left);
      if (area && area.right > area.left) {
        merged.set(area.bottom, { area, title: view.text(top, left) });
      }
    }
  }
  return tables.map((table) => {
    const title = table.title === "" && merged.size > 0 ? titleOver(table.area, merged) : undefined;
    return title === undefined ? table : { ...table, title };
  });
}

function titleOver(
  { top, left, right }: Area,
  merged: ReadonlyMap<number, { readonly area: Area; readonly title: string }>,
): string | undefined {
  for (let row = top - 1; row >= top - 1 - FARTHEST; row--) {
    const found = merged.get(row);
    if (found && found.area.left <= left && found.area.right >= right) {
      return found.title;
    }
  }
  return undefined;
}
