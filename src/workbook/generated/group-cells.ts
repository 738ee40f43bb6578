import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import type { GroupColumn } from "../../tracking/groups/group-column";
import { columnLetters } from "../../cells/address";
import { headerReference } from "../../cells/structured-reference";
import type { TrackedTable } from "../tracked-table";
import { WORKINGS, type CompareRow } from "./compare-formulas";
import { longTextLiteral } from "./formula-parts";

/** A row that is known by a key, and made once every row has its place. */
export interface PlannedRow {
  readonly key: string;
  readonly make: () => CompareRow;
}

/** What the rows of configurations are made of. */
export interface GroupRowsSource {
  readonly runs: TrackedTable;
  readonly metrics: TrackedTable;
  readonly columns: readonly GroupColumn[];
  /** The cell under a header of Runs, in the row of the table that stands in a cell. */
  readonly cellOf: (header: string, place: string) => string;
}

/** Makes the formula of a cell from the letters of its column and the place of its configuration. */
export type CellFormula = (column: string, at: number) => string;

/**
 * A formula that answers in the line that it was made for alone: one that was sorted or copied elsewhere would take other lines
 * for those that it goes by. The label's cell follows where lines are inserted above.
 */
export function inItsLine(row: number, formula: string): string {
  return `IF(ROW()=ROW($A$${row}),${formula},"lines were sorted")`;
}

/** The letters of the baseline's column. */
export const BASELINE = "B";

/** The rows of one metric of configurations side by side, as formulas name their cells. */
export class GroupCells {
  /** The most runs that a configuration has. */
  readonly most: number;
  /** How its values are shown. */
  readonly format: string;
  private readonly letters: readonly string[];

  /** `rowOf` answers, once all rows have their places, which row (from 1) a key stands in. */
  constructor(
    readonly source: GroupRowsSource,
    readonly metric: MetricDefinition,
    /** Its header in Runs. */
    readonly header: string,
    readonly rowOf: (key: string) => number,
  ) {
    this.letters = source.columns.map((_, at) => columnLetters(at + 1));
    this.most = Math.max(...source.columns.map(({ ids }) => ids.length));
    const format = source.runs.find({ role: "metric", name: metric.name })?.spec?.numberFormat ?? "General";
    // A cell of the format for texts would show the formula.
    this.format = format === "@" ? "General" : format;
  }

  /** A row with a formula for each configuration. */
  row(part: string, label: string, numberFormat: string, formula: CellFormula): PlannedRow {
    const key = this.key(part);
    const make = (): CompareRow => ({
      kind: "value",
      label: `    ${label}`,
      cells: this.letters.map((letters, at) => `=${inItsLine(this.rowOf(key), formula(letters, at))}`),
      numberFormat,
    });
    return { key, make };
  }

  /** A row with a formula for each configuration but the baseline. */
  others(part: string, label: string, numberFormat: string, formula: CellFormula): PlannedRow {
    const { key, make } = this.row(part, label, numberFormat, formula);
    return { key, make: () => ({ ...make(), cells: ["", ...make().cells.slice(1)] }) };
  }

  /** A row for each run of the configuration with the most. */
  eachRun(make: (k: number) => PlannedRow): PlannedRow[] {
    return Array.from({ length: this.most }, (_, k) => make(k));
  }

  /** A heading: the metric as Runs heads it, and what follows. */
  heading(part: string, after: string): PlannedRow {
    return {
      key: this.key(part),
      make: () => ({ kind: "heading", label: `=${this.titled(after)}`, cells: [] }),
    };
  }

  /** The header of the metric, and what follows. */
  titled(after: string): string {
    const header = headerReference(this.source.runs.name, this.header);
    return after === "" ? header : `${header}&${longTextLiteral(after)}`;
  }

  /** The cell of a row in a column. */
  at(part: string, column: string): string {
    return `${column}$${this.rowOf(this.key(part))}`;
  }

  /** The cells of a row in all columns but the baseline's. */
  across(part: string): string {
    const row = this.rowOf(this.key(part));
    return `$C$${row}:$${this.letters.at(-1) ?? "C"}$${row}`;
  }

  /** The cells of the single runs in a column: their values, or their differences by seed. */
  block(part: "value" | "pair", column: string): string {
    return `${this.at(`${part} 0`, column)}:${this.at(`${part} ${this.most - 1}`, column)}`;
  }

  /** The cells that say where the runs of a configuration stand. */
  places(column: string): string {
    return `${column}$${this.rowOf("place 0")}:${column}$${this.rowOf(`place ${this.most - 1}`)}`;
  }

  /** The cell to the right of the configurations in which a row has what it goes by. */
  working(header: (typeof WORKINGS)[number], part: string): string {
    return `$${columnLetters(this.letters.length + 1 + WORKINGS.indexOf(header))}$${this.rowOf(this.key(part))}`;
  }

  private key(part: string): string {
    return `${this.metric.name}: ${part}`;
  }
}
