import type { BundlePart } from "../importers/bundle";
import { readSelectedCells } from "../workbook/read-selected-cells";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";

/** The selected range as a part to import; throws `invalid-input` when it holds nothing but a single cell. */
export async function readSelection(options: ActionOptions = {}): Promise<BundlePart> {
  const { address, rows } = await readInLane("reading the selection", options, readSelectedCells);
  return { name: address, content: rows };
}
