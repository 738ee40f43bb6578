// Figures of a metric over the completed runs of a group: of an experiment, or of all. Criteria answer where they mean
// what they say: the experiment's name is plain text, and neither experiments nor statuses have spaces too many. Else
// products of whole columns do. A standard deviation has no function with criteria, so it always takes a product.

import { COMPETING_STATUS } from "../../tracking/best/best-rule";
import { guardText } from "../../cells/guard-text";
import { textLiteral } from "../../cells/structured-reference";
import { completed } from "./best-formulas";
import { countWhere, IS_NUMBER, numbersIn, plainTextOf } from "./formula-parts";

/** References of the columns, and a condition that is TRUE when no text in them has a space too many. */
export interface GroupColumns {
  readonly experiment: string;
  readonly status: string;
  readonly value: string;
  readonly plain: string;
}

/** Which runs form a group. */
export interface Group {
  /** Pairs of columns and criteria, each with a comma behind; undefined where criteria would mean something else. */
  readonly criteria: string | undefined;
  /** A condition that is TRUE where the criteria mean what they say in this region; undefined where they always do. */
  readonly criteriaServe?: string;
  /** The same as products of arrays, each with an asterisk behind: for plain texts, and for texts with spaces. */
  readonly plainMask: string;
  readonly spacedMask: string;
}

export const GROUP_OF_ALL: Group = { criteria: "", plainMask: "", spacedMask: "" };

const COMPLETED = textLiteral(COMPETING_STATUS);
/** What stands where an error among the values leaves no figure. */
const SPOILT = textLiteral("error among values");

/** The runs of the experiment whose name stands in a cell. */
export function experimentGroup({ experiment }: GroupColumns, name: string, cell: string): Group {
  return {
    criteria: isPlainCriterion(name) ? `${experiment},${cell},` : undefined,
    // WAHR is TRUE to a German Excel, and finds no text then: so the cell is asked whether it finds itself.
    criteriaServe: `COUNTIF(${cell},${cell})=1`,
    plainMask: `(${experiment}=${cell})*`,
    spacedMask: `(${plainTextOf(experiment)}=${plainTextOf(cell)})*`,
  };
}

/** How many runs an experiment has, whatever their status. */
export function runsOfGroup(columns: GroupColumns, group: Group): string {
  const spaced = countWhere(`${group.spacedMask}1`);
  return byCriteria(columns, group, (criteria) => `COUNTIFS(${criteria.slice(0, -1)})`, spaced);
}

/** How many of its completed runs have a number. */
export function valuesOfGroup(columns: GroupColumns, group: Group): string {
  const { status, value } = columns;
  const spaced = countWhere(`${group.spacedMask}${completed(status)}*${numbersIn(value)}`);
  const counted = (criteria: string): string =>
    `COUNTIFS(${criteria}${status},${COMPLETED},${value},${IS_NUMBER})`;
  return byCriteria(columns, group, counted, spaced);
}

/** The mean of the values; `count` is the cell of the formula above. */
export function meanOfGroup(columns: GroupColumns, group: Group, count: string): string {
  const { status, value } = columns;
  const mask = `${group.spacedMask}${completed(status)}*ISNUMBER(${value})`;
  const spaced = `IFERROR(SUMPRODUCT(${mask},${value})/${count},${SPOILT})`;
  const averaged = (criteria: string): string =>
    `AVERAGEIFS(${value},${criteria}${status},${COMPLETED},${value},${IS_NUMBER})`;
  return `IF(${count}=0,"",${byCriteria(columns, group, averaged, spaced)})`;
}

/**
 * The sample standard deviation (n - 1); `count` and `mean` are the cells of the formulas above. Squared differences from
 * the mean are exact, but a text among the values makes them an error; then sums of squares do, which pass over texts.
 */
export function deviationOfGroup(
  { status, value, plain }: GroupColumns,
  group: Group,
  count: string,
  mean: string,
): string {
  const over = (runs: string): string => {
    const mask = `${runs}*ISNUMBER(${value})`;
    const exact = `SQRT(SUMPRODUCT(${mask}*(${value}-${mean})^2)/(${count}-1))`;
    const squares = `SUMPRODUCT(${mask},${value},${value})-${count}*${mean}^2`;
    return `IFERROR(${exact},IFERROR(SQRT(MAX(0,${squares})/(${count}-1)),${SPOILT}))`;
  };
  const spaced = over(`${group.spacedMask}${completed(status)}`);
  const deviation = `IF(${plain},${over(`${group.plainMask}(${status}=${COMPLETED})`)},${spaced})`;
  return `IF(${count}<2,"",${deviation})`;
}

/** Whether a text as a criterion finds itself: it is no number, date, pattern or comparison to an Excel in English. */
function isPlainCriterion(text: string): boolean {
  return /^\p{L}[^*?~]{0,254}$/u.test(text) && guardText(text, false) === text;
}

/** What criteria answer where they can, else what products of whole columns do. */
function byCriteria(
  { plain }: GroupColumns,
  { criteria, criteriaServe }: Group,
  formula: (criteria: string) => string,
  spaced: string,
): string {
  if (criteria === undefined) {
    return spaced;
  }
  const serve = criteriaServe === undefined ? plain : `AND(${plain},${criteriaServe})`;
  return `IF(${serve},${formula(criteria)},${spaced})`;
}
