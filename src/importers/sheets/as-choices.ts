import type { CellFormats } from "../../tracking/typing/cell-formats";
import { millisecondsOf } from "../../tracking/values/milliseconds-of";
import { showsDays } from "../../tracking/values/shown-day";
import { readDate } from "../../tracking/values/read-date";
import { readNumber } from "../../tracking/values/read-number";
import type { GridCell } from "../tables/grid";

/**
 * The cells of a column whose values are chosen from a list: what Excel made a number, a boolean or a day of is the choice
 * again. They stay as they are where one of them is no choice.
 */
export function asChoices(
  cells: readonly GridCell[],
  formats: CellFormats | undefined,
  choices: readonly string[],
): readonly GridCell[] {
  const texts = cells.map((cell, row) => choiceOf(cell, formats?.at(row), choices));
  return texts.every((text, row) => text !== undefined || isBlank(cells[row])) ? texts : cells;
}

function choiceOf(
  cell: GridCell,
  format: string | undefined,
  choices: readonly string[],
): string | undefined {
  switch (typeof cell) {
    case "number":
      return choices.find((choice) => readNumber(choice) === cell) ?? dayAmong(cell, format, choices);
    case "boolean":
      return choices.find((choice) => choice.toUpperCase() === (cell ? "TRUE" : "FALSE"));
    default:
      return choices.find((choice) => choice === cell?.trim());
  }
}

function dayAmong(cell: number, format: string | undefined, choices: readonly string[]): string | undefined {
  return showsDays(format) ? choices.find((choice) => readDate(choice) === millisecondsOf(cell)) : undefined;
}

function isBlank(cell: GridCell): boolean {
  return cell === undefined || cell === "";
}
