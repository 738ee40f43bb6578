// The Compare sheet as lines of formulas: columns are runs, the first of them the baseline. A run is found in Runs by its id,
// once a column; every other cell looks into that row, so that edits and sorting show without Runsheet. What is made at a
// click is which runs stand here, in which order, and which lines stand in the fold.

import type { ComparedLine, ComparedLines, LineGroup } from "../../tracking/comparison/compared-lines";
import { TRACE } from "../../tracking/best/best-rule";
import { columnLetters } from "../../cells/address";
import { guardText } from "../../cells/guard-text";
import { columnReference } from "../../cells/structured-reference";
import type { TrackedTable } from "../tracked-table";
import { goalOf, metricsColumns, metricText, toleranceOf } from "./best-formulas";
import { excelNumber } from "./formula-parts";
import { idMatch } from "./id-match";

/** What the sheet is made of. */
export interface CompareSource {
  readonly runs: TrackedTable;
  readonly metrics: TrackedTable;
  /** The ids as they stand in their cells; the first run is the baseline. */
  readonly ids: readonly (string | number)[];
  readonly lines: ComparedLines;
  readonly generated: string;
}

export type CompareKind = "title" | "note" | "heading" | "header" | "ids" | "value" | "delta" | "blank";

/** A line of the sheet. */
export interface CompareRow {
  readonly kind: CompareKind;
  readonly label: string | number;
  /** One cell a run; empty where the line has none. */
  readonly cells: readonly (string | number)[];
  /** What the line goes by, below the headers of `WORKINGS`. */
  readonly workings?: readonly string[];
  /** Of values alone. */
  readonly numberFormat?: string;
}

/** The sheet from A1, and the rows (from 0) that are folded away. */
export interface CompareLayout {
  readonly rows: readonly CompareRow[];
  /** The rows with values that differ, and their differences. */
  readonly different: { readonly start: number; readonly count: number };
  readonly folded: { readonly start: number; readonly count: number };
}

/** Headers of the columns to the right of the runs. */
export const WORKINGS = ["Differs", "Goal", "Equal within"] as const;
/** More lines than this of one kind nobody reads. */
const MOST_LINES = 400;
/** No sheet has more rows. */
export const MOST_ROWS = 3 * MOST_LINES + 50;

/** Rows of the sheet, from 1, that formulas refer to. */
const ID_ROW = 5;
const PLACE_ROW = 6;
/** The header and what every run has stand still while the rest is scrolled. */
export const FROZEN_ROWS = 7;

const HEADINGS: Readonly<Record<LineGroup, string>> = {
  metrics: "Metrics that differ",
  parameters: "Parameters that differ",
  run: "What else differs",
};
const GONE = '"not in Runs"';
const DIFFERS = "yes";

/** The lines of the Compare sheet. */
export function compareLayout(source: CompareSource): CompareLayout {
  const sheet = new CompareFormulas(source);
  const { lines, generated, ids } = source;
  const rows: CompareRow[] = [
    { kind: "title", label: `Compare ${ids.length} runs`, cells: [] },
    {
      kind: "note",
      label: `Rebuilt by Runsheet on ${generated}. The values are looked up in Runs and follow every edit; the order of the lines, and what is folded away, are those of that day.`,
      cells: [],
    },
    {
      kind: "note",
      label:
        "Differences are to the baseline, in the unit of the metric: ▲ higher, ▼ lower, = equal within the tolerance. Bold green is better and red italics worse, by the goal on Metrics.",
      cells: [],
    },
    sheet.header(),
    { kind: "ids", label: "Run ID", cells: ids.map(idCell) },
    sheet.places(),
    sheet.line({ role: "field", key: "status" }),
  ];
  const start = rows.length;
  rows.push(...sheet.different(lines.different.slice(0, MOST_LINES), start));
  const different = { start, count: rows.length - start };
  rows.push({ kind: "blank", label: "", cells: [] });
  const same = lines.same.slice(0, MOST_LINES);
  const folded = { start: rows.length + 1, count: same.length };
  rows.push(sheet.foldHeading(folded), ...sheet.same(same, folded.start));
  rows.push(...notShown(lines));
  return { rows, different, folded };
}

function idCell(id: string | number): string | number {
  return typeof id === "string" ? guardText(id, false) : id;
}

function notShown({ different, same }: ComparedLines): CompareRow[] {
  const more = Math.max(0, different.length - MOST_LINES) + Math.max(0, same.length - MOST_LINES);
  return more === 0
    ? []
    : [{ kind: "note", label: `${more} more lines of Runs are not shown here.`, cells: [] }];
}

/** The formulas of the lines. */
class CompareFormulas {
  private readonly columns: readonly string[];

  constructor(private readonly source: CompareSource) {
    this.columns = source.ids.map((_, at) => columnLetters(at + 1));
  }

  /** What each run is called: its name, its id where it has none. */
  header(): CompareRow {
    const name = this.reference({ role: "field", key: "name" });
    const cells = this.columns.map((column, at) => {
      const id = `${column}$${ID_ROW}&""`;
      const text =
        name === undefined ? id : `IF(${this.found(name, column)}="",${id},${this.found(name, column)})`;
      return `=IF(ISNUMBER(${column}$${PLACE_ROW}),${text},${id})${at === 0 ? '&" (baseline)"' : ""}`;
    });
    return { kind: "header", label: "Run", cells, workings: WORKINGS };
  }

  /** The row of the sheet in which each run stands. */
  places(): CompareRow {
    const { runs, ids } = this.source;
    const id = this.reference({ role: "field", key: "id" }) ?? "";
    const cells = this.columns.map((column, at) => {
      const match = idMatch(ids[at] ?? "", `${column}$${ID_ROW}`, id);
      return `=IFERROR(${match}+ROW(INDEX(${id},1))-1,${GONE})`;
    });
    return { kind: "value", label: `Row on ${runs.sheetName}`, cells, numberFormat: "0" };
  }

  /** The cells of a column of Runs. */
  line(target: ComparedLine["target"], metric?: ComparedLine["metric"]): CompareRow {
    const column = this.source.runs.find(target);
    const reference = this.reference(target) ?? "";
    const unit = metric?.unit === undefined ? "" : ` (${metric.unit})`;
    const cells = this.columns.map(
      (one) => `=IF(ISNUMBER(${one}$${PLACE_ROW}),${this.found(reference, one)},"")`,
    );
    const format = column?.spec?.numberFormat ?? "General";
    return {
      kind: "value",
      label: guardText(`${column?.header ?? ""}${unit}`, false),
      cells: reference === "" ? [] : cells,
      // A cell of the format for texts would show the formula.
      numberFormat: format === "@" ? "General" : format,
    };
  }

  /** Lines in which the runs differ, under a heading for each group; `above` rows stand over them. */
  different(lines: readonly ComparedLine[], above: number): CompareRow[] {
    const rows: CompareRow[] = [];
    let group: LineGroup | undefined;
    for (const { group: next, target, metric } of lines) {
      if (next !== group) {
        rows.push({ kind: "heading", label: HEADINGS[next], cells: [] });
        group = next;
      }
      const row = above + rows.length + 1;
      rows.push(this.withDiffers(this.line(target, metric), row));
      if (metric) {
        rows.push(this.delta(metric, row + 1));
      }
    }
    if (rows.length === 0) {
      rows.push({ kind: "note", label: "These runs differ in nothing that Runs says of them.", cells: [] });
    }
    return rows;
  }

  /** Lines in which the runs are the same; `above` rows stand over them. */
  same(lines: readonly ComparedLine[], above: number): CompareRow[] {
    return lines.map(({ target, metric }, at) => this.withDiffers(this.line(target, metric), above + at + 1));
  }

  /** How far each run is from the baseline, in the row above. */
  private delta({ name }: NonNullable<ComparedLine["metric"]>, row: number): CompareRow {
    const metrics = metricsColumns(this.source.metrics);
    const within = `$${this.working("Equal within")}${row}`;
    const baseline = `$B${row - 1}`;
    const cells = this.columns.map((column, at) => {
      const value = `${column}${row - 1}`;
      const isTrace = `${excelNumber(TRACE)}*MAX(ABS(${baseline}),${within})`;
      const difference = `IF(ABS(${value}-${baseline})<=${within}+${isTrace},"=",${decimalDifference(value, baseline)})`;
      return at === 0 ? "" : `=IF(AND(ISNUMBER(${value}),ISNUMBER(${baseline})),${difference},"")`;
    });
    return {
      kind: "delta",
      label: "    difference to the baseline",
      cells,
      workings: ["", `=${goalOf(metricText(name), metrics)}`, `=${toleranceOf(metricText(name), metrics)}`],
    };
  }

  /** Says how many lines are folded away, and whether some of them differ by now. */
  foldHeading({ start, count }: { readonly start: number; readonly count: number }): CompareRow {
    if (count === 0) {
      return { kind: "heading", label: "Nothing is the same in all of these runs", cells: [] };
    }
    const column = this.working("Differs");
    const differ = `COUNTIF(${column}${start + 1}:${column}${start + count},"${DIFFERS}")`;
    const lines = count === 1 ? "1 line" : `${count} lines`;
    return {
      kind: "heading",
      label: `="The same in all runs: ${lines}, folded away"&IF(${differ}=0,"",". Some of them differ by now: open the fold, or update this sheet")`,
      cells: [],
    };
  }

  private withDiffers(row: CompareRow, at: number): CompareRow {
    const last = this.columns.at(-1) ?? "B";
    // Texts of both sides, because EXACT of an array of numbers finds no two alike in LibreOffice.
    const differs = `SUMPRODUCT(--NOT(EXACT(B${at}:${last}${at}&"",$B${at}&"")))>0`;
    return { ...row, workings: [`=IF(IFERROR(${differs},TRUE),"${DIFFERS}","")`] };
  }

  private working(header: (typeof WORKINGS)[number]): string {
    return columnLetters(this.columns.length + 1 + WORKINGS.indexOf(header));
  }

  private reference(target: ComparedLine["target"]): string | undefined {
    const column = this.source.runs.find(target);
    return column && columnReference(this.source.runs.name, column.header);
  }

  /** The cell of a column of Runs in the row of a run; "" for a blank, which INDEX alone would show as 0. */
  private found(reference: string, column: string): string {
    const cell = `INDEX(${reference},${column}$${PLACE_ROW}-ROW(INDEX(${reference},1))+1)`;
    return `IF(${cell}="","",${cell})`;
  }
}

/**
 * The difference of two cells as decimals have it: a double holds 15 digits, and what subtraction leaves behind the last
 * that both numbers have is noise (0.79 - 0.8 is -0.010000000000000009).
 */
function decimalDifference(value: string, baseline: string): string {
  const size = `MAX(ABS(${value}),ABS(${baseline}))`;
  return `ROUND(${value}-${baseline},14-INT(LOG10(${size})))`;
}
