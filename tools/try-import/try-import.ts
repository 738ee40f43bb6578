// `npm run --silent try-import -- [--into BOOK.xlsx] FILE...`: what the pane would show of an import of these files and
// then write, as one JSON object. Several files are handed over together. Every question is answered as proposed. Ends
// with 0 also where the import is refused.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readWorkbook } from "../../src/workbench/xlsx/read-workbook";
import { startExcel } from "../../tests/bench/start-excel";
import { describeImport, describeRefusal, type ImportDescription } from "./describe-import";
import { filesAsBundle } from "./files-as-bundle";
import { importAsProposed } from "./import-as-proposed";
import { tablesOfWorkbook } from "./tables-of-workbook";

/** Tries an import of files, into a workbook where one is named. */
export async function tryImport(files: readonly string[], into?: string): Promise<ImportDescription> {
  await startExcel(into === undefined ? undefined : await readWorkbook(readFileSync(into)));
  try {
    const proposed = await importAsProposed(filesAsBundle(files));
    return describeImport(proposed, await tablesOfWorkbook());
  } catch (error) {
    return describeRefusal(error);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { into: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    console.error("Name the files to be imported: npm run --silent try-import -- [--into BOOK.xlsx] FILE...");
    process.exitCode = 2;
    return;
  }
  const description = await tryImport(positionals, values.into);
  process.stdout.write(`${JSON.stringify(description, null, 2)}\n`, () => {
    process.exit(0);
  });
}

if (process.argv[1]?.endsWith("try-import.ts") === true) {
  void main();
}
