// One metric of configurations side by side, as formulas: each figure is taken from the values of the single runs, which
// stand in the fold below, so that a mean can be followed down to its runs.

import { completed, goalOf, metricsColumns, metricText } from "./best-formulas";
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
    return [
      ...this.figures(),
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

  private figures(): PlannedRow[] {
    const { cells } = this;
    const unit = cells.metric.unit === undefined ? "" : ` (${cells.metric.unit})`;
    const values = (c: string): string => cells.block("value", c);
    return [
      cells.heading("heading", unit),
      cells.row("n", "Completed runs with a value", "0", (c) => `COUNT(${values(c)})`),
      cells.row("mean", "Mean", cells.format, (c) => this.ifAny(c, `AVERAGE(${values(c)})`)),
      cells.row("sd", "Standard deviation", "General", (c) => {
        return `IF(${cells.at("n", c)}<2,"",${spreadFormula(values(c), values(c))})`;
      }),
    ];
  }

  /** A run's value while it is completed and holds a number. */
  private value(column: string, k: number): string {
    const { source, header, rowOf } = this.cells;
    const place = `${column}$${rowOf(`place ${k}`)}`;
    const value = source.cellOf(header, place);
    const status = source.cellOf(source.runs.find("field:status")?.header ?? "", place);
    const held = `IF(AND(ISNUMBER(${value}),${completed(status)}),${value},"")`;
    return `IF(ISNUMBER(${place}),IFERROR(${held},""),"")`;
  }

  /** By the goal in the workings of its line, so that one that is changed on Metrics shows at once. */
  private difference(): PlannedRow {
    const { cells } = this;
    // A metric that is renamed is renamed in its header too; one whose header says more than its name is known by its name.
    const name = cells.header === cells.metric.name ? cells.titled("") : metricText(cells.metric.name);
    const goal = `=${goalOf(name, metricsColumns(cells.source.metrics))}`;
    const row = cells.others("difference", "Mean minus that of the baseline", "General", (c) => {
      const [own, other] = [cells.at("mean", c), cells.at("mean", BASELINE)];
      return `IF(AND(ISNUMBER(${own}),ISNUMBER(${other})),${decimal(own, other)},"")`;
    });
    return { key: row.key, make: () => ({ ...row.make(), kind: "delta", workings: ["", goal, ""] }) };
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
