// The Compare sheet as lines of formulas: columns are runs, the first of them the baseline. A run is found in Runs by its id,
// once a column; every other cell looks into that row, so that edits and sorting show without Runsheet. What is made at a
// click is which runs stand here, in which order, and which lines stand in the fold.

import type { ComparedLine, LineGroup } from "../../tracking/comparison/compared-lines";
import { formatNumber } from "../../tracking/values/format-number";
import { counted } from "../../tracking/words/counts";
import { guardText } from "../../cells/guard-text";
import { CompareFormulas, type CompareRow } from "./compare-formulas";
import type { Fold } from "./compare-fold";
import { idCell } from "./id-cell";
import type { CompareSource } from "./compare-source";

/** The sheet from A1. */
export interface CompareLayout {
  readonly rows: readonly CompareRow[];
  /** The rows (from 0) with values that differ, and their differences. */
  readonly different: Fold;
  readonly folded: Fold;
  /** How wide a column of values is, in characters. */
  readonly width: number;
}

/** Room for a number with its digits, and for most names. */
const WIDTH = 18;

/** More lines than this of one kind nobody reads. */
const MOST_LINES = 400;
/** No sheet has more rows. */
export const MOST_ROWS = 3 * MOST_LINES + 50;
/** The header and what every run has stand still while the rest is scrolled. */
export const FROZEN_ROWS = 6;
/** The row, from 0, of the note that tells when the sheet was made. */
export const COMPARE_NOTE_ROW = 1;
/** Stands in that row while the sheet is being written in several batches. */
export const UNFINISHED_NOTE = "Unfinished: what stands below is a part. Put it on Compare once more.";

const HEADINGS: Readonly<Record<LineGroup, string>> = {
  metrics: "Metrics that differ",
  parameters: "Parameters that differ",
  run: "What else differs",
};

/** The lines of the Compare sheet. */
export function compareLayout(source: CompareSource): CompareLayout {
  const formulas = new CompareFormulas(source);
  const { lines, generated, ids } = source;
  const rows: CompareRow[] = [
    textRow("title", `Compare ${ids.length} runs`),
    textRow(
      "note",
      `Rebuilt by Runsheet on ${generated}. Values follow Runs; order and fold are of that day.`,
    ),
    textRow(
      "note",
      "▲ higher, ▼ lower, = equal within the tolerance; bold green is better, red italics worse.",
    ),
    formulas.header(),
    { kind: "ids", label: "Run ID", cells: ids.map(idCell) },
    formulas.places(),
  ];
  const start = rows.length;
  rows.push(...different(formulas, lines.different.slice(0, MOST_LINES), start));
  const changing = { start, count: rows.length - start };
  rows.push(...curveRows(source));
  rows.push(textRow("blank", ""));
  const same = [...lines.same, ...lines.blank].slice(0, MOST_LINES);
  const folded = { start: rows.length + 1, count: same.length };
  rows.push(
    formulas.foldHeading(folded, Math.min(lines.same.length, same.length)),
    ...same.map(({ target }, at) => formulas.line(target, folded.start + at + 1)),
    ...notShown(source),
  );
  return { rows, different: changing, folded, width: WIDTH };
}

/** Lines in which the runs differ, under a heading for each group; `above` rows stand over them. */
function different(formulas: CompareFormulas, lines: readonly ComparedLine[], above: number): CompareRow[] {
  const rows: CompareRow[] = [];
  let group: LineGroup | undefined;
  for (const { group: next, target, metric } of lines) {
    if (next !== group) {
      rows.push(textRow("heading", HEADINGS[next]));
      group = next;
    }
    const row = above + rows.length + 1;
    rows.push(formulas.line(target, row));
    if (metric) {
      rows.push(formulas.difference(target, metric, row + 1));
    }
  }
  return rows.length > 0
    ? rows
    : [textRow("note", "When this was made, the runs differed in nothing that Runsheet knows of.")];
}

/** What was drawn at the click; points of Run history are too many to be looked up. */
function curveRows({ curves = [], noCurves, generated }: CompareSource): CompareRow[] {
  return curves.length === 0
    ? noCurvesRows(noCurves)
    : [
        textRow("heading", `Curves, as Run history had them on ${generated}`),
        ...curves.map(({ metric, texts, firstStep, lastStep, lowest, highest }): CompareRow => {
          const [from, to, low, high] = [firstStep, lastStep, lowest, highest].map((one) =>
            formatNumber(one, 4),
          );
          return {
            kind: "curve",
            label: guardText(`${metric}: ▁ ${low} to █ ${high}, steps ${from} to ${to}`, false),
            cells: texts,
          };
        }),
      ];
}

function noCurvesRows(why: string | undefined): CompareRow[] {
  return why === undefined ? [] : [textRow("note", `No curves are drawn: ${why}`)];
}

function textRow(kind: "title" | "note" | "heading" | "blank", label: string): CompareRow {
  return { kind, label, cells: [] };
}

function notShown({ lines: { different, same, blank }, runs }: CompareSource): CompareRow[] {
  const own = runs.own.length;
  const [differing, alike] = [different.length, same.length + blank.length].map((count) =>
    Math.max(0, count - MOST_LINES),
  );
  const parts = [
    ...(differing ? [`${counted(differing, "line")} more that differ`] : []),
    ...(alike ? [`${counted(alike, "line")} more that are the same`] : []),
    ...(own > 0 ? [`${counted(own, "column")} of your own`] : []),
  ];
  return parts.length === 0 ? [] : [textRow("note", `Not shown: ${parts.join(", ")}.`)];
}
