// The tests of configurations against the first, as formulas: those of tracking/groups/compare-means, Welch's or of the pairs
// by seed, so that the sheet says what the pane tells.

import { ALPHA } from "../../tracking/groups/group-summary";
import { criticalFormula } from "./critical-formula";
import { excelNumber } from "./formula-parts";
import { BASELINE, type GroupCells, type PlannedRow } from "./group-cells";
import { spreadFormula } from "./spread-formula";

const SPREAD_FORMAT = "General";
const CHANCE_FORMAT = '[<0.0001]"below 0.0001";0.0000';
const NOT_PAIRED = '"not in pairs any more"';

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
      cells.others("verdict", "So, compared with the baseline", "General", (c) => this.verdict(c)),
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

  private pairs(): PlannedRow[] {
    const { cells } = this;
    return [
      cells.heading("pairs", ", differences by seed"),
      ...cells.eachRun((k) =>
        cells.others(`pair ${k}`, `Run ${k + 1} minus that of the baseline`, SPREAD_FORMAT, (c, at) => {
          const [own, other] = [cells.at(`value ${k}`, c), cells.at(`value ${k}`, BASELINE)];
          return this.isPaired(at) ? `IF(AND(ISNUMBER(${own}),ISNUMBER(${other})),${own}-${other},"")` : '""';
        }),
      ),
    ];
  }

  private method(column: string, at: number): string {
    const { cells } = this;
    const [n, ofBaseline] = [cells.at("n", column), cells.at("n", BASELINE)];
    if (!this.isPaired(at)) {
      return `IF(OR(${n}<2,${ofBaseline}<2),"one run: its spread is unknown","Welch")`;
    }
    const pairs = `COUNT(${cells.block("pair", column)})`;
    return `IF(AND(${pairs}=${n},${pairs}=${ofBaseline}),"pairs by seed",${NOT_PAIRED})`;
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

  private verdict(column: string): string {
    const { cells } = this;
    const [p, difference] = [cells.at("holm", column), cells.at("difference", column)];
    const goal = cells.working("Goal", "difference");
    const better = (sign: string): string =>
      `IF(${difference}${sign}0,"better by more than chance","worse by more than chance")`;
    const told = `IF(${goal}="maximize",${better(">")},IF(${goal}="minimize",${better("<")},"different by more than chance"))`;
    const untested = `IF(${cells.at("error", column)}=0,"no spread: no test applies","")`;
    return `IF(ISNUMBER(${p}),IF(${p}<${excelNumber(ALPHA)},${told},"cannot be told apart"),${untested})`;
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
