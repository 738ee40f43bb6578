import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { hasGroups } from "./has-groups";
import { isUnitsRow } from "./is-units-row";
import type { TableStretch } from "./read-block";
import { rowShape } from "./row-shape";
import { TableDraft } from "./table-draft";
import { tightColumns } from "./tight-columns";
import { turnEvidence, type Turn } from "./turn-evidence";

/** The table of a stretch of a block; undefined where it is only text. */
export function draftOf(view: GridView, block: Area, stretch: TableStretch): TableDraft | undefined {
  const { header, from, to } = stretch;
  const top = header?.[0] ?? from;
  if (to < from) {
    return undefined;
  }
  const area = tightColumns(view, { ...block, top, bottom: to });
  const turn = turnEvidence(view, area, header, from);
  if (turn !== "no") {
    return turnedDraft(view, area, stretch, turn);
  }
  if (!isTable(view, area, stretch)) {
    return undefined;
  }
  const sureness = header ? (stretch.isSure ? "sure" : "texts only") : "no header";
  return new TableDraft(view, area.left, area.right, header, from, to, sureness);
}

/** A table whose runs are columns, in the turned view: what were rows are its columns. */
export function turnedDraft(
  view: GridView,
  area: Area,
  { header, from }: Pick<TableStretch, "header" | "from">,
  turn: Exclude<Turn, "no">,
): TableDraft {
  const top = turn === "labels" ? from : area.top;
  const turned = view.turned();
  const names = turn === "runs as columns" && hasGroups(view, { ...area, top: from }) ? 1 : 0;
  const beside = area.left + names + 1;
  const hasUnits = beside < area.right && isUnitsRow(turned, { left: from, right: area.bottom }, beside);
  const last = hasUnits ? beside : beside - 1;
  const draft = new TableDraft(turned, top, area.bottom, [area.left, last], last + 1, area.right, "sure");
  draft.isOfConstants = turn !== "runs as columns";
  if (turn === "labels" && header) {
    draft.besides.push({ ...area, bottom: from - 1 });
  }
  return draft;
}

/** Whether there is enough of a table: a header over values, or several rows and columns. */
function isTable(view: GridView, { left, right }: Area, { header, from, to, isSure }: TableStretch): boolean {
  const columns = right - left + 1;
  const rows = to - from + 1;
  if (header) {
    return isSure ? columns > 1 || rows > 1 : columns > 2 || (columns > 1 && rows > 1);
  }
  return columns > 1 && rows > 1 && rowShape(view, from, left, right).values > 0;
}
