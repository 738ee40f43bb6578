// Whether a table has its runs as columns. Two things tell: what stands in a row is of one kind while columns mix kinds,
// and names of parameters and metrics stand down the left side instead of along the top.

import { isValue, TEXT } from "./cell-kind";
import { hasGroups } from "./has-groups";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { isKnownName } from "./is-known-name";
import { repeatsHeader } from "./repeats-header";
import { rowShape } from "./row-shape";

/** "constants" is a list of names with one value each; "labels" is one under a header such as `parameter | value`. */
export type Turn = "no" | "runs as columns" | "constants" | "labels";

/** More names than this down the left side are no names of columns. */
const MOST_NAMES = 2000;
const MOST_CONSTANTS = 200;

/** Which way round a table stands; `from` is the first row of its body. */
export function turnEvidence(
  view: GridView,
  area: Area,
  header: readonly [first: number, last: number] | undefined,
  from: number,
): Turn {
  const { top, left, bottom, right } = area;
  const rows = bottom - from + 1;
  if (rows > MOST_NAMES || right === left || (rows < 2 && bottom === top)) {
    return "no";
  }
  if (right === left + 1 && bottom - top < MOST_CONSTANTS) {
    return ofTwoColumns(view, area, header, from);
  }
  const side = hasGroups(view, { ...area, top: from }) ? left + 1 : left;
  const names = namesDown(view, side, from, bottom);
  if (!names || rows < 2 || !header || isHeaderRepeated(view, area, header, from)) {
    return "no";
  }
  const { cells, acrossRows, acrossColumns } = mixture(view, { ...area, top: from, left: side + 1 });
  if (cells * 10 < rows * (right - side)) {
    return "no";
  }
  const isMixed = acrossColumns >= 0.15 && acrossRows <= acrossColumns / 3;
  const along = known(namesAlong(view, side + 1, right, header[1]));
  const isTold = isMixed && along < 0.3 && (acrossColumns >= 0.25 || known(names) > 0);
  return isTold || isNamedDown(view, names, side, right, header[1]) ? "runs as columns" : "no";
}

/** Whether an area has known names down its left side, so that rows of texts in it are no headers of other tables. */
export function isNamedAtSide(
  view: GridView,
  area: Area,
  header: readonly [first: number, last: number] | undefined,
  from: number,
): boolean {
  if (!header || area.bottom - from + 1 > MOST_NAMES || area.right - area.left < 2) {
    return false;
  }
  const side = hasGroups(view, { ...area, top: from }) ? area.left + 1 : area.left;
  const names = namesDown(view, side, from, area.bottom);
  return (
    names !== undefined &&
    !isHeaderRepeated(view, area, header, from) &&
    isNamedDown(view, names, side, area.right, header[1])
  );
}

function isHeaderRepeated(
  view: GridView,
  { left, bottom, right }: Area,
  header: readonly [number, number],
  from: number,
): boolean {
  for (let row = from; row <= bottom; row++) {
    if (repeatsHeader(view, left, right, header, row)) {
      return true;
    }
  }
  return false;
}

/** Whether the names down the side are those of parameters and metrics, and the ones along the top are not. */
function isNamedDown(
  view: GridView,
  names: readonly string[],
  side: number,
  right: number,
  row: number,
): boolean {
  const down = known(names);
  return names.length > 1 && down >= 0.5 && down > 2 * known(namesAlong(view, side + 1, right, row));
}

const NAME_LABEL =
  /^(?:hyper-?)?(?:param(?:eter)?s?|settings?|keys?|names?|options?|fields?|config(?:uration)?)$/i;
const VALUE_LABEL = /^(?:values?|settings?|default)$/i;
const NAMES_OF_RUNS = /^(?:name|run|run name|id|method|trial)$/i;
const FACT =
  /^(?:data ?set|model|author|owner|user|date|framework|gpus?|hardware|machine|experiment|project|code|commit|branch|version|task)$/i;

function ofTwoColumns(
  view: GridView,
  { top, left, bottom, right }: Area,
  header: readonly [number, number] | undefined,
  from: number,
): Turn {
  if (header && isLabelled(view, header, left, right)) {
    return namesDown(view, left, from, bottom) ? "labels" : "no";
  }
  if (header && NAMES_OF_RUNS.test(view.text(header[1], left))) {
    return "no";
  }
  const names = namesDown(view, left, top, bottom);
  if (!names || names.length < 2 || (header && isKnownName(view.text(header[1], right)))) {
    return "no";
  }
  const told = names.filter((name) => name.endsWith(":") || FACT.test(name) || isKnownName(name)).length;
  const { acrossColumns } = mixture(view, { top: from, left: right, bottom, right });
  return told * 2 > names.length || (!header && acrossColumns >= 0.15) ? "constants" : "no";
}

function isLabelled(view: GridView, header: readonly [number, number], left: number, right: number): boolean {
  return NAME_LABEL.test(view.text(header[1], left)) && VALUE_LABEL.test(view.text(header[1], right));
}

/** The texts down a column; undefined where they are no names: not all text, or not all different. */
function namesDown(view: GridView, column: number, from: number, to: number): string[] | undefined {
  const names: string[] = [];
  for (let row = from; row <= to; row++) {
    if (view.kind(row, column) !== TEXT) {
      return undefined;
    }
    names.push(view.text(row, column));
  }
  return new Set(names.map((name) => name.toLowerCase())).size === names.length ? names : undefined;
}

function namesAlong(view: GridView, left: number, right: number, row: number): string[] {
  const names: string[] = [];
  for (let column = left; column < view.endOf(row, right); column++) {
    names.push(view.text(row, column));
  }
  return names;
}

/** The share of names that are known to be a parameter or a metric. */
function known(names: readonly string[]): number {
  return names.filter(isKnownName).length / Math.max(1, names.length);
}

/** How much texts and values are mixed within the rows and within the columns: 0 is not at all, 0.5 is evenly. */
function mixture(
  view: GridView,
  { top, left, bottom, right }: Area,
): Record<"cells" | "acrossRows" | "acrossColumns", number> {
  const values = new Uint32Array(right - left + 1);
  const texts = new Uint32Array(right - left + 1);
  const rows: number[] = [];
  let cells = 0;
  for (let row = top; row <= bottom; row++) {
    const shape = rowShape(view, row, left, right);
    cells += shape.filled;
    rows.push(mixed(shape.values, shape.texts));
    for (let column = left; column < view.endOf(row, right); column++) {
      const kind = view.kind(row, column);
      const counts = isValue(kind) ? values : kind === TEXT ? texts : undefined;
      if (counts) {
        counts[column - left] = (counts[column - left] ?? 0) + 1;
      }
    }
  }
  const columns = Array.from(values, (count, at) => mixed(count, texts[at] ?? 0));
  return { cells, acrossRows: mean(rows), acrossColumns: mean(columns) };
}

function mixed(values: number, texts: number): number {
  return values + texts < 2 ? NaN : Math.min(values, texts) / (values + texts);
}

/** The mean of what is a number; 0 where nothing is. */
function mean(shares: readonly number[]): number {
  const known = shares.filter((share) => !Number.isNaN(share));
  return known.length === 0 ? 0 : known.reduce((sum, share) => sum + share, 0) / known.length;
}
