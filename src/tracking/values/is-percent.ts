import { PERCENT, unitOfWord } from "./measure-unit";

/** Whether a unit is that of percentages. */
export function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && unitOfWord(unit.trim())?.family === PERCENT;
}
