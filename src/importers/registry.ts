import { genericCsv } from "./formats/generic-csv";
import { genericJson } from "./formats/generic-json";
import type { Importer, Recognised } from "./importer";
import { mlflowFileStore } from "./formats/mlflow-file-store";
import { mlflowRestJson } from "./formats/mlflow-rest-json";
import { mlflowSearchRuns } from "./formats/mlflow-search-runs";
import { mlflowUiCsv } from "./formats/mlflow-ui-csv";
import { dvclive } from "./formats/dvclive";
import { fastaiCsv } from "./formats/fastai-csv";
import { guildScalars } from "./formats/guild-scalars";
import { hfTrainer } from "./formats/hf-trainer";
import { kerasHistory } from "./formats/keras-history";
import { lightningCsv } from "./formats/lightning-csv";
import { mlflowChartHistory } from "./formats/mlflow-chart-history";
import { mlflowChartRuns } from "./formats/mlflow-chart-runs";
import { rayTrial } from "./formats/ray-trial";
import { researchLoop } from "./formats/research-loop";
import { sb3Monitor } from "./formats/sb3-monitor";
import { sb3Progress } from "./formats/sb3-progress";
import { swanlabRunsCsv } from "./formats/swanlab-runs-csv";
import { swanlabScalars } from "./formats/swanlab-scalars";
import { tensorboardScalars } from "./formats/tensorboard-scalars";
import { trackioMetric } from "./formats/trackio-metric";
import { ultralyticsCsv } from "./formats/ultralytics-csv";
import { wandbChartCsv } from "./formats/wandb-chart-csv";
import { yolov5Csv } from "./formats/yolov5-csv";
import { runsheetRunFile } from "./formats/runsheet-run-file";
import { runsheetWorkbook } from "./formats/runsheet-workbook";
import { partwise } from "./partwise";
import { aimMetrics } from "./formats/aim-metrics";
import { aimMetricsTable } from "./formats/aim-metrics-table";
import { aimRunsCsv } from "./formats/aim-runs-csv";
import { aimRunsDataframe } from "./formats/aim-runs-dataframe";
import { autogluonLeaderboard } from "./formats/autogluon-leaderboard";
import { clearmlCompareCsv } from "./formats/clearml-compare-csv";
import { clearmlSession } from "./formats/clearml-session";
import { clearmlTableCsv } from "./formats/clearml-table-csv";
import { cometExperiment } from "./formats/comet-experiment";
import { configFile } from "./formats/config-file";
import { guildCompareCsv } from "./formats/guild-compare-csv";
import { guildRunsJson } from "./formats/guild-runs-json";
import { neptuneOfflineLog } from "./formats/neptune-offline-log";
import { neptuneRuns } from "./formats/neptune-runs";
import { tensorboardHparams } from "./formats/tensorboard-hparams";
import { confusionMatrix } from "./formats/confusion-matrix";
import { kaggleLeaderboard } from "./formats/kaggle-leaderboard";
import { kerasTunerOracle } from "./formats/keras-tuner-oracle";
import { searchSpace } from "./formats/search-space";
import type { NoRuns } from "./no-runs";
import { dvcExpShowJson } from "./formats/dvc-exp-show-json";
import { dvcExpShowTable } from "./formats/dvc-exp-show-table";
import { kerasTunerTrial } from "./formats/keras-tuner-trial";
import { lmEvaluationHarness } from "./formats/lm-evaluation-harness";
import { lmEvaluationSamples } from "./formats/lm-evaluation-samples";
import { mlflowExportRunJson } from "./formats/mlflow-export-run-json";
import { mlflowRegisteredModelJson } from "./formats/mlflow-registered-model-json";
import { sacredRun } from "./formats/sacred-run";
import { optunaDashboardCsv } from "./formats/optuna-dashboard-csv";
import { optunaTrials } from "./formats/optuna-trials";
import { sklearnCvResults } from "./formats/sklearn-cv-results";
import type { PartContent } from "./source-content";
import { trackioRun } from "./formats/trackio-run";
import { wandbRunsCsv } from "./formats/wandb-runs-csv";
import { wandbRun } from "./formats/wandb-run";
import { withSettings } from "./with-settings";

/** Every format, the most specific first: of equally sure ones the first wins. */
export const IMPORTERS: readonly Importer[] = [
  runsheetWorkbook,
  partwise(runsheetRunFile),
  mlflowFileStore,
  partwise(mlflowUiCsv),
  partwise(mlflowSearchRuns),
  partwise(mlflowRestJson),
  partwise(mlflowExportRunJson),
  partwise(mlflowRegisteredModelJson),
  partwise(swanlabRunsCsv),
  partwise(wandbRunsCsv),
  wandbRun,
  partwise(optunaTrials),
  partwise(optunaDashboardCsv),
  partwise(sklearnCvResults),
  partwise(dvcExpShowJson),
  partwise(dvcExpShowTable),
  sacredRun,
  partwise(kerasTunerTrial),
  partwise(lmEvaluationHarness),
  partwise(autogluonLeaderboard),
  partwise(guildRunsJson),
  partwise(guildCompareCsv),
  partwise(aimRunsCsv),
  partwise(aimRunsDataframe),
  partwise(clearmlTableCsv),
  partwise(clearmlCompareCsv),
  clearmlSession,
  partwise(neptuneRuns),
  cometExperiment,
  trackioRun,
  partwise(tensorboardHparams),
  partwise(researchLoop),
  mlflowChartHistory,
  partwise(mlflowChartRuns),
  wandbChartCsv,
  sb3Monitor,
  sb3Progress,
  hfTrainer,
  rayTrial,
  tensorboardScalars,
  guildScalars,
  aimMetrics,
  swanlabScalars,
  trackioMetric,
  dvclive,
  ultralyticsCsv,
  yolov5Csv,
  fastaiCsv,
  lightningCsv,
  kerasHistory,
  partwise(configFile),
  withSettings(genericCsv),
  withSettings(genericJson),
];

/** What holds no runs, whatever its rows look like. */
export const NO_RUNS: readonly NoRuns[] = [
  kerasTunerOracle,
  searchSpace,
  kaggleLeaderboard,
  confusionMatrix,
  aimMetricsTable,
  lmEvaluationSamples,
  neptuneOfflineLog,
];

/** A format that parts can be read as, with what each of them is to it. */
export interface Recognition extends Recognised {
  readonly importer: Importer;
}

/** The formats that some of the parts can be read as, the surest first; empty when there is none. */
export function recognise(parts: readonly PartContent[]): Recognition[] {
  return IMPORTERS.flatMap((importer) => {
    const recognised = importer.recognise(parts);
    return recognised ? [{ importer, ...recognised }] : [];
  }).sort((one, other) => other.confidence - one.confidence);
}
