import { TRACE } from "../../tracking/best/best-rule";
import { excelNumber } from "./formula-parts";

/** The sample standard deviation of cells, 0 where they differ by no more than traces of the size of others. */
export function spreadFormula(cells: string, sized: string): string {
  const size = `MAX(ABS(MIN(${sized})),ABS(MAX(${sized})))`;
  return `IF(MAX(${cells})-MIN(${cells})<=${excelNumber(TRACE)}*${size},0,STDEV.S(${cells}))`;
}
