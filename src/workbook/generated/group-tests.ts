// The tests of configurations against the first, as formulas: those of tracking/groups/compare-means, Welch's or of the pairs
// by seed, so that the sheet says what the pane tells.

import { TRACE } from "../../tracking/best/best-rule";
import { FEWEST_PAIRS } from "../../tracking/groups/compare-means";
import { ALPHA } from "../../tracking/groups/group-summary";
import { goalOf, metricsColumns, metricText, toleranceOf } from "./best-formulas";
import { criticalFormula } from "./critical-formula";
import { excelNumber } from "./formula-parts";
import { BASELINE, type GroupCells, type PlannedRow } from "./group-cells";
import { spreadFormula } from "./spread-formula";

const SPREAD_FORMAT = "General";
/** What is less than 0.05 must not read as if it were not. */
const CHANCE_FORMAT = '[<0.0001]"below 0.0001";[<0.05]0.0000####;0.0000';
const NOT_PAIRED = '"not in pairs any more"';

/** What a verdict reads as where chance is no explanation. */
export const BETTER = "better by more than chance";
export const WORSE = "worse by more than chance";

/** Rows of the tests of one metric. */
export class GroupTests {
  constructor(private readonly cells: GroupCells) {}

  /** The interval of the difference, the method, its probability and what follows. */
  rows(): PlannedRow[] {
    const { cells } = this;
    const end = (sign: string) => (c: string) =>
      this.tested(c, `${this.apart(c)}${sign}${criticalFormula(cells.at("df", c))}*${cells.at("error", c)}`);
    return [
      cells.others("apartFrom", "95 % interval of the difference, from", SPREAD_FORMAT, end("-")),
      cells.others("apartTo", "95 % interval of the difference, to", SPREAD_FORMAT, end("+")),
      cells.others("method", "Tested by", "General", (c, at) => this.method(c, at)),
      cells.others("p", "Probability of such a difference by chance (p)", CHANCE_FORMAT, (c) =>
        this.chance(c),
      ),
      cells.others("holm", "p after Holm's correction for all of these", CHANCE_FORMAT, (c) =>
        this.corrected(c),
      ),
      this.verdicts(),
    ];
  }

  /** What the tests go by. */
  workings(): PlannedRow[] {
    const { cells } = this;
    const paired = cells.source.columns.some((column) => column.paired);
    return [
      ...(paired ? this.pairs() : []),
      cells.others("error", "Standard error of the difference", SPREAD_FORMAT, (c, at) => this.error(c, at)),
      cells.others("df", "Degrees of freedom", SPREAD_FORMAT, (c, at) => this.degrees(c, at)),
      cells.others("rank", "Rank of p", "0", (c) => {
        const p = cells.at("p", c);
        return `IF(ISNUMBER(${p}),RANK(${p},${cells.across("p")},1),"")`;
      }),
      cells.others("step", "p times the comparisons from this rank on", SPREAD_FORMAT, (c) => {
        const [p, rank] = [cells.at("p", c), cells.at("rank", c)];
        return `IF(ISNUMBER(${p}),${p}*(COUNT(${cells.across("p")})+1-${rank}),"")`;
      }),
    ];
  }

  /** By goal and tolerance in the workings of the line, so that what is changed on Metrics shows at once. */
  private verdicts(): PlannedRow {
    const { cells } = this;
    const { header, metric, source } = cells;
    // A metric that is renamed is renamed in its header too; one whose header says more than its name is known by its name.
    const name = header === metric.name ? cells.titled("") : metricText(metric.name);
    const metrics = metricsColumns(source.metrics);
    const label = "So, compared with the baseline";
    const { key, make } = cells.others("verdict", label, "General", (c, at) => this.verdict(c, at));
    const workings = ["", `=${goalOf(name, metrics)}`, `=${toleranceOf(name, metrics)}`];
    return { key, make: () => ({ ...make(), workings }) };
  }

  private pairs(): PlannedRow[] {
    const { cells } = this;
    return [
      cells.heading("pairs", ", differences by seed"),
      ...cells.eachRun((k) =>
        cells.others(`pair ${k}`, `Run ${k + 1} minus that of the baseline`, SPREAD_FORMAT, (c, at) => {
          if (!this.isPaired(at)) {
            return '""';
          }
          const [own, other] = [cells.at(`value ${k}`, c), cells.at(`value ${k}`, BASELINE)];
          const [seed, ofBaseline] = [c, BASELINE].map((one) => `${one}$${cells.rowOf(`seed ${k}`)}&""`);
          const isPair = `AND(ISNUMBER(${own}),ISNUMBER(${other}),${seed}<>"",EXACT(${seed},${ofBaseline}))`;
          return `IF(${isPair},${own}-${other},"")`;
        }),
      ),
    ];
  }

  private method(column: string, at: number): string {
    const { cells } = this;
    const [n, ofBaseline] = [cells.at("n", column), cells.at("n", BASELINE)];
    if (this.isPaired(at)) {
      const pairs = `COUNT(${cells.block("pair", column)})`;
      const isWhole = `AND(${pairs}=${n},${pairs}=${ofBaseline},${pairs}>=${FEWEST_PAIRS})`;
      return `IF(${isWhole},"pairs by seed",${NOT_PAIRED})`;
    }
    const few = (count: string, side: string): string =>
      `IF(${count}=0,"no run with a value ${side}","one run ${side}: its spread is unknown")`;
    return `IF(${n}<2,${few(n, "here")},IF(${ofBaseline}<2,${few(ofBaseline, "in the baseline")},"Welch"))`;
  }

  private error(column: string, at: number): string {
    const { cells } = this;
    if (!this.isPaired(at)) {
      const [own, other] = this.variances(column);
      const spreads = [cells.at("sd", column), cells.at("sd", BASELINE)].map((sd) => `${sd}=""`);
      return `IF(OR(${spreads.join(",")}),"",SQRT(${own}+${other}))`;
    }
    const differences = cells.block("pair", column);
    const deviation = spreadFormula(differences, cells.block("value", BASELINE));
    const count = `COUNT(${differences})`;
    return `IF(OR(${cells.at("method", column)}=${NOT_PAIRED},${count}<2),"",${deviation}/SQRT(${count}))`;
  }

  /** Whole for pairs, else after Welch and Satterthwaite. */
  private degrees(column: string, at: number): string {
    const { cells } = this;
    const [n, ofBaseline] = [cells.at("n", column), cells.at("n", BASELINE)];
    const [own, other] = this.variances(column);
    const welch = `(${own}+${other})^2/(${own}^2/(${n}-1)+${other}^2/(${ofBaseline}-1))`;
    const error = cells.at("error", column);
    return `IF(${error}="","",IF(${error}=0,"",${this.isPaired(at) ? `${n}-1` : welch}))`;
  }

  /** The probability that Student's t is exceeded on either side. */
  private chance(column: string): string {
    const [df, error] = [this.cells.at("df", column), this.cells.at("error", column)];
    const x = `${df}/(${df}+(${this.apart(column)}/${error})^2)`;
    return this.tested(column, `BETA.DIST(${x},${df}/2,0.5,TRUE)`);
  }

  /** Holm's correction: the largest of the steps up to the own rank, at most 1. */
  private corrected(column: string): string {
    const { cells } = this;
    const rank = cells.at("rank", column);
    const largest = `MAXIFS(${cells.across("step")},${cells.across("rank")},"<="&${rank})`;
    return `IF(ISNUMBER(${rank}),MIN(1,${largest}),"")`;
  }

  private verdict(column: string, at: number): string {
    const { cells } = this;
    const [p, difference] = [cells.at("holm", column), cells.at("difference", column)];
    const [goal, within] = [cells.working("Goal", "verdict"), cells.working("Equal within", "verdict")];
    const better = (sign: string): string => `IF(${difference}${sign}0,"${BETTER}","${WORSE}")`;
    const told = `IF(${goal}="maximize",${better(">")},IF(${goal}="minimize",${better("<")},"different by more than chance"))`;
    const trace = `${excelNumber(TRACE)}*MAX(ABS(${cells.at("mean", BASELINE)}),${within})`;
    const isTie = `AND(${within}>0,ABS(${difference})<=${within}+${trace})`;
    const tie = `IF(${isTie},", a tie within the tolerance","")`;
    const error = cells.at("error", column);
    const untested = `IF(${error}=0,${this.unvaried(column, at)},"")`;
    const verdict = `IF(ISNUMBER(${p}),IF(${p}<${excelNumber(ALPHA)},${told}&${tie},"cannot be told apart"),${untested})`;
    const lacking = [BASELINE, column].map((c) => {
      const runs = cells.source.columns[c === BASELINE ? 0 : at]?.ids.length ?? 0;
      return `COUNT(${cells.places(c)})<${runs}`;
    });
    return `IF(OR(${lacking.join(",")}),"runs are missing: put it on Compare once more",${verdict})`;
  }

  /** Values, or differences of pairs, that do not vary leave nothing to test. */
  private unvaried(column: string, at: number): string {
    const isEqual = `${this.cells.at("difference", column)}=0`;
    return this.isPaired(at)
      ? `IF(${isEqual},"equal with every seed","differs alike with every seed: no test applies")`
      : `IF(${isEqual},"equal in every run","no run of either varies: no test applies")`;
  }

  /** The squares of the standard errors of the means of a configuration and of the baseline. */
  private variances(column: string): readonly [own: string, other: string] {
    const of = (c: string): string => `(${this.cells.at("sd", c)}^2/${this.cells.at("n", c)})`;
    return [of(column), of(BASELINE)];
  }

  private apart(column: string): string {
    return `(${this.cells.at("mean", column)}-${this.cells.at("mean", BASELINE)})`;
  }

  private tested(column: string, formula: string): string {
    return `IF(ISNUMBER(${this.cells.at("df", column)}),${formula},"")`;
  }

  private isPaired(at: number): boolean {
    return this.cells.source.columns[at]?.paired === true;
  }
}
