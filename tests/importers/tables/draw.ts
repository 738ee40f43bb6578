// Grids drawn as text, and what was found drawn back, so that an example can be checked with the eyes.

import type { CellUse } from "../../../src/importers/tables/cell-account";
import type { FoundTable, FoundTables } from "../../../src/importers/tables/found-table";
import type { Area, Grid, GridCell } from "../../../src/importers/tables/grid";
import { addressOf } from "../../../src/cells/address";

/** A grid from lines of cells parted by bars; what reads as a number is one, and "~" is a blank line. */
export function gridOf(drawing: string, more: Omit<Grid, "cells"> = {}): Grid {
  const cells = drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => (line === "~" ? [] : line.replace(/\|$/, "| ").split("|").map(cellOf)));
  return { cells, ...more };
}

const LETTERS: Record<CellUse, string> = { title: "T", header: "H", body: "b", "left out": "x", note: "n" };

/** What each cell was taken for: T title, H header, b body, x left out, n note, `.` blank; a line a row. */
export function drawUses({ cells }: Grid, { account }: FoundTables): string[] {
  return cells.map((row, at) =>
    row
      .map((_, column) => {
        const use = account.useOf(at, column);
        return use ? LETTERS[use] : ".";
      })
      .join(""),
  );
}

/** A table in a few words: title, headers and rows as text. */
export function drawTable(table: FoundTable): string[] {
  const line = (cells: readonly GridCell[]): string =>
    table.columns.map((_, at) => String(cells[at] ?? "")).join(" | ");
  return [line(table.columns.map(({ header }) => header)), ...table.rows.map(line)];
}

/** An area by its address. */
export function place({ top, left, bottom, right }: Area): string {
  return addressOf(top, left, bottom - top + 1, right - left + 1);
}

function cellOf(text: string): GridCell {
  const cell = text.trim();
  return cell === "" ? undefined : Number.isNaN(Number(cell)) ? cell : Number(cell);
}
