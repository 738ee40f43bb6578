import type { BundlePart } from "../importers/bundle";
import { readSelectedCells } from "../workbook/read-selected-cells";
import { readWorkbook } from "../workbook/run-excel";

/** The selected range as a part to import; throws `invalid-input` when it holds nothing but a single cell. */
export async function readSelection(): Promise<BundlePart> {
  const { address, rows } = await readWorkbook(readSelectedCells);
  return { name: address, content: rows };
}
