import type { Bundle } from "../importers/bundle";
import { findPartsStepwise, type FoundParts } from "../importers/found/find-parts";
import { resultsIn } from "../importers/found/results-in";
import { genericCsv } from "../importers/formats/generic-csv";
import type { Pace } from "../importers/pace";
import { readBundle } from "../importers/reading/read-bundle";
import { recognise } from "../importers/registry";
import { setAside } from "../importers/set-aside";
import type { TableContent } from "../importers/source-content";
import type { SurveyedSheet } from "./import-engine";
import { paced } from "./paced";

/** For each sheet, how many tables of runs it seems to hold; each is looked at by itself. Throws `cancelled`. */
export async function surveySheets(bundle: Bundle, pace: Pace): Promise<SurveyedSheet[]> {
  const contents = setAside(await readBundle(bundle, pace));
  await pace.begin("detecting", contents.length);
  const surveyed: SurveyedSheet[] = [];
  for (const [at, content] of contents.entries()) {
    const tables = runTables(await paced(findPartsStepwise([content]), pace));
    const rows = tables.reduce((sum, table) => sum + table.count, 0);
    surveyed.push({ sheet: content.name, tables: tables.length, rows });
    await pace.step(at + 1);
  }
  return surveyed;
}

/** The tables of a part that a tool wrote, or that have results among their columns. */
function runTables({ parts }: FoundParts): TableContent[] {
  const tables = parts.flatMap((part) => (part.kind === "table" ? [part] : []));
  const [best] = recognise(parts);
  return best !== undefined && best.importer.id !== genericCsv.id
    ? tables
    : tables.filter(({ header }) => resultsIn(header) > 0);
}
