// The formulas of the Compare sheet. Each line asks Runs by the headers as they stand, so that a renamed column goes on; a
// difference asks whether the line above is still the one that it was made for, so that a sorted sheet says so.

import { ERROR_IN_RUNS, type ComparedLine } from "../../tracking/comparison/compared-lines";
import { TRACE } from "../../tracking/best/best-rule";
import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import { counted } from "../../tracking/words/counts";
import { columnLetters } from "../../cells/address";
import { columnReference, headerReference, textLiteral } from "../../cells/structured-reference";
import { goalOf, metricsColumns, metricText, toleranceOf } from "./best-formulas";
import type { Fold } from "./compare-fold";
import type { CompareSource } from "./compare-source";
import { excelNumber, longTextLiteral } from "./formula-parts";
import { idCount, idMatch } from "./id-match";

export type CompareKind =
  "title" | "note" | "heading" | "header" | "ids" | "value" | "delta" | "curve" | "blank";

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

/** Headers of the columns to the right of the runs. */
export const WORKINGS = ["Differs", "Goal", "Equal within"] as const;

/** Rows of the sheet, from 1, that formulas refer to. */
const ID_ROW = 5;
const PLACE_ROW = 6;
const GONE = '"not in Runs"';
const TWICE = '"twice in Runs"';
const SORTED = '"lines were sorted"';
const NO_NUMBER = '"no number"';
/** What stands beside a line in which not all are the same. */
export const DIFFERS = "yes";

/** The formulas of one sheet. */
export class CompareFormulas {
  /** Letters of the columns of the runs. */
  private readonly columns: readonly string[];

  constructor(private readonly source: Pick<CompareSource, "runs" | "metrics" | "ids">) {
    this.columns = source.ids.map((_, at) => columnLetters(at + 1));
  }

  /** What each run is called: its name, its id where it has none. */
  header(): CompareRow {
    const name = this.reference({ role: "field", key: "name" });
    const cells = this.columns.map((column, at) => {
      const id = `${column}$${ID_ROW}&""`;
      const called = name && this.found(name, column);
      const text = called === undefined ? id : `IF(${called}="",${id},${called}&"")`;
      return `=IF(ISNUMBER(${column}$${PLACE_ROW}),${text},${id})${at === 0 ? '&" (baseline)"' : ""}`;
    });
    return { kind: "header", label: "Run", cells, workings: WORKINGS };
  }

  /** The row of the sheet in which each run stands; a text where none or two hold its id, so that nothing else is looked up. */
  places(): CompareRow {
    const first = `+ROW(INDEX(${this.idColumn},1))-1`;
    const cells = this.columns.map((_, at) => this.foundId(at, ID_ROW, first));
    return { kind: "value", label: `Row on ${this.source.runs.sheetName}`, cells, numberFormat: "0" };
  }

  /** Which row of the table each run stands in, from 1, its id in a row of the sheet; the same texts else. */
  positions(idRow: number): string[] {
    return this.columns.map((_, at) => this.foundId(at, idRow, ""));
  }

  /** The cells of a column of Runs, and whether they differ; `row` counts from 1. */
  line(target: ComparedLine["target"], row: number): CompareRow {
    const column = this.source.runs.find(target);
    const reference = this.reference(target);
    if (!column || reference === undefined) {
      return { kind: "blank", label: "", cells: [] };
    }
    const last = this.columns.at(-1) ?? "B";
    // Texts of both sides, because EXACT of an array of numbers finds no two alike in LibreOffice.
    const differs = `SUMPRODUCT(--NOT(EXACT(B${row}:${last}${row}&"",$B${row}&"")))>0`;
    const format = column.spec?.numberFormat ?? "General";
    return {
      kind: "value",
      label: `=${this.headerOf(column.header)}`,
      cells: this.columns.map((one) => `=IF(ISNUMBER(${one}$${PLACE_ROW}),${this.found(reference, one)},"")`),
      workings: [`=IF(${differs},"${DIFFERS}","")`],
      // A cell of the format for texts would show the formula.
      numberFormat: format === "@" ? "General" : format,
    };
  }

  /** How far each run is from the baseline in the line above; `row` counts from 1. */
  difference(target: ComparedLine["target"], metric: MetricDefinition, row: number): CompareRow {
    const header = this.source.runs.find(target)?.header ?? metric.name;
    const catalogue = metricsColumns(this.source.metrics);
    const within = `$${this.working("Equal within")}${row}`;
    const baseline = `$B${row - 1}`;
    const unit = metric.unit === undefined ? "" : ` (${metric.unit})`;
    // A metric that is renamed is renamed in its header too; one whose header says more than its name is known by its name.
    const name = header === metric.name ? this.headerOf(header) : metricText(metric.name);
    const cells = this.columns.map((column) => {
      const value = `${column}${row - 1}`;
      const isTrace = `${excelNumber(TRACE)}*MAX(ABS(${baseline}),${within})`;
      const apart = `IF(ABS(${value}-${baseline})<=${within}+${isTrace},"=",${decimalDifference(value, baseline)})`;
      const none = `IF(OR(${value}="",${baseline}=""),"",${NO_NUMBER})`;
      return `=IF(ISNUMBER(${within}),IF(AND(ISNUMBER(${value}),ISNUMBER(${baseline})),${apart},${none}),"")`;
    });
    const isAbove = `EXACT($A${row - 1},${this.headerOf(header)})`;
    return {
      kind: "delta",
      label: `=${longTextLiteral("    ")}&${this.headerOf(header)}&${longTextLiteral(`: difference to the baseline${unit}`)}`,
      cells: ["", ...cells.slice(1)],
      workings: [
        "",
        `=${goalOf(name, catalogue)}`,
        `=IF(${isAbove},${toleranceOf(name, catalogue)},${SORTED})`,
      ],
    };
  }

  /** Says how many lines are folded away, and whether some of them differ by now. */
  foldHeading({ start, count }: Fold, same: number): CompareRow {
    if (count === 0) {
      return { kind: "heading", label: "Nothing is the same in all of these runs", cells: [] };
    }
    const column = this.working("Differs");
    const differ = `COUNTIF(${column}${start + 1}:${column}${start + count},"${DIFFERS}")`;
    const blank = count === same ? "" : `, ${counted(count - same, "line")} blank in all`;
    const lines = `The same in all runs: ${counted(same, "line")}${blank} (folded: open with + at the left)`;
    const later = ". Some of them differ by now: open the fold, or choose Compare side by side once more";
    return {
      kind: "heading",
      label: `=${longTextLiteral(lines)}&IF(${differ}=0,"",${longTextLiteral(later)})`,
      cells: [],
    };
  }

  private get idColumn(): string {
    return this.reference({ role: "field", key: "id" }) ?? "";
  }

  private foundId(at: number, idRow: number, after: string): string {
    const [id, cell] = [this.source.ids[at] ?? "", `${this.columns[at] ?? ""}$${idRow}`];
    const place = `IFERROR(${idMatch(id, cell, this.idColumn)}${after},${GONE})`;
    return `=IF(${idCount(id, cell, this.idColumn)}>1,${TWICE},${place})`;
  }

  private working(header: (typeof WORKINGS)[number]): string {
    return columnLetters(this.columns.length + 1 + WORKINGS.indexOf(header));
  }

  private headerOf(header: string): string {
    return headerReference(this.source.runs.name, header);
  }

  private reference(target: ComparedLine["target"]): string | undefined {
    const column = this.source.runs.find(target);
    return column && columnReference(this.source.runs.name, column.header);
  }

  /** The cell of a column of Runs in the row of a run; "" for a blank, which INDEX alone would show as 0, and a text for an error. */
  private found(reference: string, column: string): string {
    const cell = `INDEX(${reference},${column}$${PLACE_ROW}-ROW(INDEX(${reference},1))+1)`;
    return `IFERROR(IF(${cell}="","",${cell}),${textLiteral(ERROR_IN_RUNS)})`;
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
