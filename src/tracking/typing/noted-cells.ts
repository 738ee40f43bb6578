import type { RunColumn, RunColumns } from "../schema/run-columns";
import { cutText, MAX_TEXT_LENGTH } from "../values/cut-text";
import { fitLineFeeds } from "../values/fit-line-feeds";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { AsideCell } from "./cell-reading";

/** Cells of one column that hold no value of it. */
export interface NotedColumn {
  /** By which the note names the column. */
  readonly name: string;
  readonly aside: readonly AsideCell[];
}

/** What stands between two notes of one run. */
const BETWEEN = "; ";

/**
 * The runs with the cells kept aside in their notes, each named with its column: "val_acc: OOM". What a person wrote in
 * the notes stays in front.
 */
export function withNotedCells(runs: RunColumns, columns: readonly NotedColumn[]): RunColumns {
  const noted = new Map<number, string[]>();
  for (const { name, aside } of columns) {
    for (const { row, text } of aside) {
      const notes = noted.get(row) ?? [];
      notes.push(`${name}: ${text}`);
      noted.set(row, notes);
    }
  }
  if (noted.size === 0) {
    return runs;
  }
  const notes = runs.columns.find(isNotes);
  const values: (Scalar | undefined)[] = notes ? [...notes.values] : [];
  values.length = runs.count;
  for (const [row, texts] of noted) {
    values[row] = joined(values[row], texts);
  }
  const column: RunColumn = { target: { role: "field", key: "notes" }, type: "text", values };
  return {
    ...runs,
    columns: notes ? runs.columns.map((one) => (one === notes ? column : one)) : [...runs.columns, column],
  };
}

function isNotes({ target }: RunColumn): boolean {
  return target.role === "field" && target.key === "notes";
}

function joined(before: Scalar | undefined, texts: readonly string[]): string {
  const all = before === undefined ? texts : [scalarText(before), ...texts];
  return fitLineFeeds(cutText(all.join(BETWEEN), MAX_TEXT_LENGTH));
}
