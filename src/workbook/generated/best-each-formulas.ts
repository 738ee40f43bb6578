// The best of the runs of each value of a column, by the rule of tracking/best/each-key: a cell for each value, so that the
// highlight looks its own one up. Criteria answer where the column has nothing that they would take for something else;
// products of whole columns do where it has, where a filter is asked, and for values that came since. These compare cells as
// they are, which is several times quicker, where no text has a space too many.

import { isFoundByCriterion } from "../../tracking/best/each-key";
import type { Scalar } from "../../tracking/values/scalar";
import { textLiteral } from "../../cells/structured-reference";
import { COMPETING_STATUS } from "../../tracking/best/best-rule";
import { wins, type BestCells, type BestColumns } from "./best-formulas";
import { fit, isAll, type Among } from "./best-among-formulas";
import { countWhere, IS_NUMBER, longTextLiteral, plainTextOf } from "./formula-parts";

/** The value of runs that hold none, as the list has it: no other value begins with a space. */
export const NO_VALUE = " ";

/** The columns that decide. */
export interface EachColumns extends BestColumns {
  /** By whose values the runs are parted. */
  readonly by: string;
}

/** Cells that hold parts of the answer, as formulas name them. */
export interface EachCells extends Pick<BestCells, "goal" | "plain"> {
  /** How many cells formulas read otherwise than the pane does. */
  readonly otherwise: string;
  /** TRUE where no text of the column has a space too many. */
  readonly plainTexts: string;
  /** TRUE where criteria find the runs of each value (plainValues). */
  readonly plainValues: string;
}

/** How a value stands in the list: as a formula, or as itself. */
export function listedValue(value: Scalar): string | number | boolean {
  return typeof value === "string" ? `=${longTextLiteral(value)}` : value;
}

/** TRUE where no cell of a column is taken for another value by a criterion; `plainTexts` is whether no text has a space too many. */
export function plainValues(by: string, plainTexts: string): string {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => `"${letter}*"`).join(",");
  return `AND(${plainTexts},OR(COUNT(${by})=0,COUNTIF(${by},"?*")=SUMPRODUCT(COUNTIF(${by},{${letters}}))))`;
}

/** How many cells of the column are errors, of which it is not known which value they are. */
export function errorsIn(by: string): string {
  return `SUMPRODUCT(1*ISERROR(${by}))`;
}

/** A value of the list. */
export interface ListedValue {
  /** Its cell. */
  readonly value: string;
  /** What stood there when the list was made; absent for one that comes later. */
  readonly known?: Scalar;
  /** The cells above it that hold other values, for one that comes later and may equal one of them but for a trace. */
  readonly above?: string;
}

/** How many runs of a value compete. */
export function competingOfOne(
  columns: EachColumns,
  among: Among,
  cells: EachCells,
  one: ListedValue,
): string {
  const { value, known, above } = one;
  const all = quickest(cells, isQuick(among, known), {
    criteria: `COUNTIFS(${criteria(columns, value, known)})`,
    plain: countWhere(plainProduct(columns, among, one)),
    any: countWhere(product(columns, among, one)),
  });
  const isNone =
    above === undefined
      ? `${cells.otherwise}>0`
      : `OR(${value}="",${cells.otherwise}>0,ISNUMBER(MATCH(TRUE,INDEX(${above}=${value},0),0)))`;
  return `IF(${isNone},0,${all})`;
}

/** The best value of those; "" where none competes or the metric has no goal. */
export function bestOfOne(
  columns: EachColumns,
  among: Among,
  cells: EachCells & Pick<BestCells, "competing">,
  one: ListedValue,
): string {
  const { value, known } = one;
  const { goal, competing } = cells;
  const extreme = (byCriteria: string, byRank: number): string => {
    const ranked = (runs: string): string => `AGGREGATE(${String(byRank)},6,${columns.value}/(${runs}),1)`;
    return quickest(cells, isQuick(among, known), {
      criteria: `${byCriteria}(${columns.value},${criteria(columns, value, known)})`,
      plain: ranked(plainProduct(columns, among, one)),
      any: ranked(product(columns, among, one)),
    });
  };
  return (
    `IF(${competing}=0,"",IF(${goal}="maximize",${extreme("MAXIFS", 14)},` +
    `IF(${goal}="minimize",${extreme("MINIFS", 15)},"")))`
  );
}

/** The first row, from 1, of a run that competes and whose value is not listed; "" where there is none. */
export function firstNotListed(
  columns: EachColumns,
  among: Among,
  listed: string,
  notListed: string,
): string {
  const { by } = columns;
  const plain = plainTextOf(by);
  const isText = `ISTEXT(${by})`;
  const lacks = (cells: string): string => `ISNA(MATCH(${cells},${listed},0))`;
  const isNew = `(${plain}<>"")*(${isText}*${lacks(plain)}+(1-${isText})*${lacks(by)})`;
  return `IF(${notListed}=0,"",IFERROR(MATCH(1,INDEX(${fit(columns, among)}*${isNew},0),0),""))`;
}

/** The value in a row of the column, as the list has it; "" without a row. */
export function valueInRow(by: string, row: string): string {
  const cell = `INDEX(${by},${row})`;
  return `IF(${row}="","",IF(ISTEXT(${cell}),${plainTextOf(cell)},${cell}))`;
}

/** Whether a run wins among those of its value, by the cells of its row; the list stands in named cells. */
export function winsItsOwn(
  cells: { readonly status: string; readonly value: string; readonly by: string },
  names: { readonly values: string; readonly from: string; readonly to: string },
): string {
  const plain = plainTextOf(cells.by);
  const own = `IF(OR(ISNUMBER(${cells.by}),ISLOGICAL(${cells.by})),${cells.by},IF(${plain}="","${NO_VALUE}",${plain}))`;
  const place = `MATCH(TRUE,INDEX(${names.values}=${own},0),0)`;
  return wins(cells.status, cells.value, {
    from: `INDEX(${names.from},${place})`,
    to: `INDEX(${names.to},${place})`,
  });
}

/** The quickest of three ways to say the same that serves, by what stands in the columns. */
function quickest(
  { plain, plainTexts, plainValues: isPlain }: EachCells,
  byCriteria: boolean,
  ways: { readonly criteria: string; readonly plain: string; readonly any: string },
): string {
  return byCriteria
    ? `IF(AND(${plain},${isPlain}),${ways.criteria},${ways.any})`
    : `IF(AND(${plain},${plainTexts}),${ways.plain},${ways.any})`;
}

/** The runs of a value that compete, as a product of arrays, whatever stands in the cells. */
function product(columns: EachColumns, among: Among, value: ListedValue): string {
  return `${fit(columns, among)}*${isOf(columns.by, value)}`;
}

/** The same where no text has a space too many. Blank cells equal 0, FALSE and "", so they are told by themselves. */
function plainProduct(columns: EachColumns, among: Among, { value, known }: ListedValue): string {
  const { status, by } = columns;
  const isCompleted = `(${status}=${textLiteral(COMPETING_STATUS)})`;
  const isIts = known === NO_VALUE ? `(${by}="")` : `(${by}=${value})*(${by}<>"")`;
  return `${fit(columns, among, isCompleted)}*${isIts}`;
}

/** Where a column holds the value of a cell of the list: 1, elsewhere 0. */
function isOf(by: string, { value, known }: ListedValue): string {
  const plain = plainTextOf(by);
  const kinds = {
    string: `ISTEXT(${by})*(${plain}=${value})`,
    number: `ISNUMBER(${by})*(${by}=${value})`,
    boolean: `ISLOGICAL(${by})*(${by}=${value})`,
  };
  if (known === NO_VALUE) {
    return `(${plain}="")`;
  }
  return known === undefined ? `((${Object.values(kinds).join("+")})>0)` : `(${kinds[kindOf(known)]})`;
}

function kindOf(value: Scalar): "string" | "number" | "boolean" {
  return typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";
}

/** Whether criteria can say which runs are of a value. */
function isQuick(among: Among, known: Scalar | undefined): boolean {
  return isAll(among) && known !== undefined && (known === NO_VALUE || isFoundByCriterion(known));
}

function criteria({ status, value, by }: EachColumns, cell: string, known: Scalar | undefined): string {
  return `${status},${textLiteral(COMPETING_STATUS)},${value},${IS_NUMBER},${by},${criterion(cell, known)}`;
}

function criterion(cell: string, known: Scalar | undefined): string {
  if (known === NO_VALUE) {
    return '""';
  }
  return typeof known === "string" ? longTextLiteral(`=${known.replace(/[~*?]/g, "~$&")}`) : cell;
}
