import type { ImportSource } from "../importers/source-content";
import { readSelectedCells } from "../workbook/read-selected-cells";
import { readWorkbook } from "../workbook/run-excel";

/** The selected range as an import source; throws `invalid-input` when it holds nothing but a single cell. */
export async function readSelection(): Promise<ImportSource> {
  const { address, rows } = await readWorkbook(readSelectedCells);
  return { name: address, content: rows };
}
