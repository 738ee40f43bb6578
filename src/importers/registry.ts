import { genericCsv } from "./formats/generic-csv";
import { genericJson } from "./formats/generic-json";
import type { Importer } from "./importer";
import { mlflowRestJson } from "./formats/mlflow-rest-json";
import { mlflowSearchRuns } from "./formats/mlflow-search-runs";
import { mlflowUiCsv } from "./formats/mlflow-ui-csv";
import { runsheetRunFile } from "./formats/runsheet-run-file";
import type { SourceContent } from "./source-content";
import { wandbRunsCsv } from "./formats/wandb-runs-csv";

/** Every format, the most specific first: of equally sure ones the first wins. */
export const IMPORTERS: readonly Importer[] = [
  runsheetRunFile,
  mlflowUiCsv,
  mlflowSearchRuns,
  mlflowRestJson,
  wandbRunsCsv,
  genericCsv,
  genericJson,
];

/** A format that the content can be read as. */
export interface Recognition {
  readonly importer: Importer;
  readonly confidence: number;
}

/** The formats that the content can be read as, the surest first; empty when it is none. */
export function recognise(content: SourceContent): Recognition[] {
  return IMPORTERS.map((importer) => ({ importer, confidence: importer.detect(content) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((one, other) => other.confidence - one.confidence);
}
