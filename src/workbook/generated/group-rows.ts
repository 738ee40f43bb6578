// One metric of configurations side by side, as formulas: each figure is taken from the values of the single runs, which
// stand in the fold below, so that a mean can be followed down to its runs.

import { columnReference } from "../../cells/structured-reference";
import { completed } from "./best-formulas";
import { criticalFormula } from "./critical-formula";
import { BASELINE, type GroupCells, type PlannedRow } from "./group-cells";
import { GroupTests } from "./group-tests";
import { spreadFormula } from "./spread-formula";

/** The rows of one metric. */
export class GroupRows {
  constructor(private readonly cells: GroupCells) {}

  /** Over how many runs, mean, spread, and how far the mean is from the baseline's. */
  brief(): PlannedRow[] {
    return [...this.figures(), this.difference()];
  }

  /** The same with intervals, range and the test of each configuration against the first. */
  whole(): PlannedRow[] {
    const { cells } = this;
    const bound = (sign: string) => (c: string) => {
      const [mean, sd, n] = [cells.at("mean", c), cells.at("sd", c), cells.at("n", c)];
      return `IF(${sd}="","",${mean}${sign}${criticalFormula(`(${n}-1)`)}*${sd}/SQRT(${n}))`;
    };
    const [heading, ...figures] = this.figures();
    return [
      ...(heading ? [heading] : []),
      cells.row("found", "Runs", "General", (c, at) => this.found(c, at)),
      ...figures,
      cells.row("from", "95 % interval of the mean, from", cells.format, bound("-")),
      cells.row("to", "95 % interval of the mean, to", cells.format, bound("+")),
      cells.row("min", "Lowest", cells.format, (c) => this.ifAny(c, `MIN(${cells.block("value", c)})`)),
      cells.row("max", "Highest", cells.format, (c) => this.ifAny(c, `MAX(${cells.block("value", c)})`)),
      this.difference(),
      ...new GroupTests(cells).rows(),
    ];
  }

  /** The values of the single runs, and for what is tested what the tests go by. */
  behind(isTested: boolean): PlannedRow[] {
    const { cells } = this;
    return [
      cells.heading("values", " of each run"),
      ...cells.eachRun((k) => cells.row(`value ${k}`, `Run ${k + 1}`, cells.format, (c) => this.value(c, k))),
      ...(isTested ? new GroupTests(cells).workings() : []),
    ];
  }

  /** Whether all of its runs are still found: what is lost must not pass for a configuration of fewer runs. */
  private found(column: string, at: number): string {
    const runs = this.cells.source.columns[at]?.ids.length ?? 0;
    const found = `COUNT(${this.cells.places(column)})`;
    return `IF(${found}=${runs},${runs},${found}&" of ${runs}: some are not found")`;
  }

  private figures(): PlannedRow[] {
    const { cells } = this;
    const unit = cells.metric.unit === undefined ? "" : ` (${cells.metric.unit})`;
    const values = (c: string): string => cells.block("value", c);
    return [
      cells.heading("heading", unit),
      // COUNT passes over errors; one among the values says that a column of theirs is gone.
      cells.row("n", "Completed runs with a value", "0", (c) => {
        return `IF(SUMPRODUCT(--ISERROR(${values(c)}))>0,NA(),COUNT(${values(c)}))`;
      }),
      cells.row("mean", "Mean", cells.format, (c) => this.ifAny(c, `AVERAGE(${values(c)})`)),
      cells.row("sd", "Standard deviation", "General", (c) => {
        return `IF(${cells.at("n", c)}<2,"",${spreadFormula(values(c), values(c))})`;
      }),
    ];
  }

  /**
   * A run's value while it is completed and holds a number. Where its column, or that of the statuses, is gone, that is an error:
   * a blank would pass for a run without a value.
   */
  private value(column: string, k: number): string {
    const { source, header, rowOf } = this.cells;
    const place = `${column}$${rowOf(`place ${k}`)}`;
    const status = source.runs.find("field:status")?.header ?? "";
    const [value, state] = [header, status].map((one) => source.cellOf(one, place));
    const held = `IF(AND(ISNUMBER(${value}),${completed(state ?? "")}),${value},"")`;
    const columns = [header, status].map((one) => `ROWS(${columnReference(source.runs.name, one)})`);
    return `IF(ISNUMBER(${place}),IF(${columns.join("*")}>0,IFERROR(${held},""),""),"")`;
  }

  private difference(): PlannedRow {
    const { cells } = this;
    const row = cells.others("difference", "Mean minus that of the baseline", "General", (c) => {
      const [own, other] = [cells.at("mean", c), cells.at("mean", BASELINE)];
      return `IF(AND(ISNUMBER(${own}),ISNUMBER(${other})),${decimal(own, other)},"")`;
    });
    return { key: row.key, make: () => ({ ...row.make(), kind: "delta" }) };
  }

  private ifAny(column: string, formula: string): string {
    return `IF(${this.cells.at("n", column)}=0,"",${formula})`;
  }
}

/** A difference without what subtraction leaves behind the last digit that its sides have. */
function decimal(own: string, other: string): string {
  const size = `MAX(ABS(${own}),ABS(${other}))`;
  return `IF(${size}=0,0,ROUND(${own}-${other},14-INT(LOG10(${size}))))`;
}
