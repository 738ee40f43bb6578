import { ALPHA } from "../../tracking/groups/group-summary";
import { excelNumber } from "./formula-parts";

/**
 * The size of Student's t that is exceeded with a probability of 5 %, for any degrees of freedom: by the beta distribution
 * (Abramowitz and Stegun 26.7.1), because T.INV.2T cuts them to a whole number.
 */
export function criticalFormula(df: string): string {
  const x = `BETA.INV(${excelNumber(ALPHA)},${df}/2,0.5)`;
  return `SQRT(${df}*(1-${x})/${x})`;
}
