import { genericCsv } from "./formats/generic-csv";
import { genericJson } from "./formats/generic-json";
import type { Importer } from "./importer";
import { mlflowRestJson } from "./formats/mlflow-rest-json";
import { mlflowSearchRuns } from "./formats/mlflow-search-runs";
import { mlflowUiCsv } from "./formats/mlflow-ui-csv";
import { runsheetRunFile } from "./formats/runsheet-run-file";
import { partwise } from "./partwise";
import type { SourceContent } from "./source-content";
import { wandbRunsCsv } from "./formats/wandb-runs-csv";

/** Every format, the most specific first: of equally sure ones the first wins. */
const IMPORTERS: readonly Importer[] = [
  partwise(runsheetRunFile),
  partwise(mlflowUiCsv),
  partwise(mlflowSearchRuns),
  partwise(mlflowRestJson),
  partwise(wandbRunsCsv),
  partwise(genericCsv),
  partwise(genericJson),
];

/** A format that the content can be read as. */
export interface Recognition {
  readonly importer: Importer;
  readonly confidence: number;
}

/** The formats that the parts can be read as together, the surest first; empty when they are none. */
export function recognise(parts: readonly SourceContent[]): Recognition[] {
  return IMPORTERS.map((importer) => ({ importer, confidence: importer.detect(parts) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((one, other) => other.confidence - one.confidence);
}
