import type { FileSource } from "../../src/importers/source-content";
import { readFileSync } from "node:fs";
import path from "node:path";
import { RUN_FIELDS } from "../../src/tracking/schema/run-fields";
import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import { createEngine } from "../../src/worker/create-engine";
import type { CellInput, ImportEngine } from "../../src/worker/import-engine";

export const RUN_HEADERS = RUN_FIELDS.map(({ header }) => header);

/** The bytes of a fixture, as a file picker hands them over. */
export function fixture(name: string): FileSource {
  const bytes = readFileSync(path.join(__dirname, "../fixtures", name));
  return { name: path.basename(name), bytes: new Uint8Array(bytes).buffer };
}

/** An engine that has opened the source and knows the workbook: an empty tracked one unless more is given. */
export async function engineWith(
  source: FileSource,
  workbook: { catalogue?: Catalogue; headers?: readonly string[]; rows?: CellInput[][] } = {},
): Promise<ImportEngine> {
  const engine = createEngine();
  await engine.open(source);
  await engine.setWorkbook({
    catalogue: workbook.catalogue ?? { parameters: [], metrics: [] },
    runHeaders: workbook.headers ?? RUN_HEADERS,
    datasetNames: [],
    experimentNames: [],
  });
  if (workbook.rows) {
    await engine.addExistingRows(workbook.rows);
  }
  return engine;
}
