// What of the changes on `Changes` was never made: lines tell what was planned, and other lines of the same batch which rows
// or cells of it stayed as they were. Read once, so that asking for a line costs no look through the others.

import { foldKey } from "../../tracking/naming/fold-key";
import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import type { BatchLine } from "./batch-lines";
import { cellsOfText } from "./changed-cells";
import { headersOfText } from "./left-rows";

const NOT_UPDATED: (typeof CHANGE_KINDS)[number] = "Not updated";

/** Which changes were not made after all. */
export class LeftAlone {
  private readonly byRow = new Map<string, BatchLine[]>();

  constructor(lines: readonly BatchLine[]) {
    for (const line of lines.filter(({ what }) => what === NOT_UPDATED)) {
      const row = rowOf(line);
      const others = this.byRow.get(row);
      if (others) {
        others.push(line);
      } else {
        this.byRow.set(row, [line]);
      }
    }
  }

  /** Tells of each column of a change whether it was left alone. */
  columnsOf(line: BatchLine): (header: string) => boolean {
    const of = (this.byRow.get(rowOf(line)) ?? []).filter(({ when }) => !(when < line.when));
    if (of.some(({ column }) => column === "")) {
      return () => true;
    }
    const changed = of.length > 0 ? headersOf(line) : [];
    const left = new Set(of.flatMap(({ column }) => headersOfText(column, changed)));
    return (header) => left.has(header);
  }

  /** Whether nothing of a change was made. */
  isWhole(line: BatchLine): boolean {
    const headers = headersOf(line);
    return headers.length > 0 && headers.every(this.columnsOf(line));
  }
}

function rowOf({ batch, sheet, key }: BatchLine): string {
  return JSON.stringify([batch, sheet, foldKey(key)]);
}

/** The columns that a line of a change names; a value that is too long for a line is named alone. */
function headersOf({ before, column }: BatchLine): readonly string[] {
  const cells = cellsOfText(before);
  return cells ? Object.keys(cells) : [column];
}
