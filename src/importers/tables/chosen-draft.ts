import type { Correction } from "./correction";
import { findHeader } from "./find-header";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { TableDraft } from "./table-draft";
import { tightColumns } from "./tight-columns";

/** The one table of an area, as a person says it stands; what they do not say is found. */
export function chosenDraft(sheet: GridView, correction: Correction): TableDraft | undefined {
  const whole = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  const onSheet = overlap(correction.area, whole);
  if (!onSheet) {
    return undefined;
  }
  const isTurned = correction.isTransposed === true;
  const view = isTurned ? sheet.turned() : sheet;
  const area = tightColumns(view, view.onSheet(onSheet));
  const { header, first, last: said } = linesOf(view, area, correction, isTurned);
  const last = Math.max(said, first - 1);
  const draft = new TableDraft(view, area.left, area.right, header, first, last, "chosen");
  const top = header?.[0] ?? first;
  const part = (from: number, to: number): Area[] =>
    from <= to ? [view.onSheet({ ...area, top: from, bottom: to })] : [];
  draft.takesDoubted = correction.takesDoubted === true;
  draft.titles = part(area.top, top - 1);
  draft.notChosen.push(...part((header?.[1] ?? first - 1) + 1, first - 1), ...part(last + 1, area.bottom));
  return draft;
}

/** Header and body of an area: what is said, and for the rest what is found. */
function linesOf(
  view: GridView,
  area: Area,
  correction: Correction,
  isTurned: boolean,
): { header: readonly [number, number] | undefined; first: number; last: number } {
  const within = (line: number): number => Math.min(Math.max(line, area.top), area.bottom);
  const last = within(correction.last ?? area.bottom);
  if (correction.header !== undefined) {
    const top = within(correction.header);
    const header = [top, Math.max(top, within(correction.lastHeader ?? top))] as const;
    return { header, first: Math.max(header[1] + 1, within(correction.first ?? header[1] + 1)), last };
  }
  const head = isTurned ? undefined : findHeader(view, area);
  const found =
    head && head.body <= area.bottom ? head : { header: [area.top, area.top] as const, body: area.top + 1 };
  const first = correction.first === undefined ? found.body : within(correction.first);
  const header = found.header && found.header[1] < first ? found.header : undefined;
  return { header, first, last };
}

function overlap(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}
