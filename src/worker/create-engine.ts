import type { Bundle } from "../importers/bundle";
import type { BestAnswer } from "../tracking/best/best-figures";
import { bestFront, type BestFront, type FrontRequest } from "../tracking/best/best-front";
import { bestOfEach, type BestOfEach, type EachRequest } from "../tracking/best/best-of-each";
import { bestRun, type BestRequest } from "../tracking/best/best-run";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { checkRuns } from "../tracking/checking/check-runs";
import type { Finding } from "../tracking/checking/finding";
import { filteredIds, type FilteredIds, type FilterRequest } from "../tracking/filter/filtered-ids";
import { tableFilter, type TableFilter } from "../tracking/filter/table-filter";
import { typedFilter, type TypedFilter, type TypedFilterRequest } from "../tracking/filter/typed-filter";
import { FilterError, type FilterProblem } from "../tracking/filter/filter-error";
import type { Exploration, ExplorationRequest } from "../tracking/grid/exploration";
import { exploreParameters } from "../tracking/grid/explore-parameters";
import type { GridRequest, GridSearch } from "../tracking/grid/grid-search";
import { searchGrid } from "../tracking/grid/search-grid";
import {
  compareConfigurations,
  type ComparisonRequest,
  type ConfigurationComparison,
} from "../tracking/groups/compare-configurations";
import type { ConfigurationRanking, ConfigurationRequest } from "../tracking/groups/configuration";
import { rankConfigurations } from "../tracking/groups/rank-configurations";
import type { ChartRequest } from "../tracking/charts/chart-request";
import type { ChartSpec } from "../tracking/charts/chart-spec";
import { makeChart } from "../tracking/charts/make-chart";
import type { ImportanceRanking, ImportanceRequest } from "../tracking/importance/importance";
import { SHUFFLES } from "../tracking/importance/noise-floor";
import { rankParametersStepwise } from "../tracking/importance/rank-parameters";
import type { RowReason } from "../tracking/planning/import-plan";
import { RunsheetError } from "../tracking/runsheet-error";
import type { RunColumns } from "../tracking/schema/run-columns";
import type { CellValue } from "../tracking/values/cell-value";
import type { CellBlock, HistoryPoint, PointsLeft, UpdateBlock } from "./engine-blocks";
import type {
  EngineOptions,
  ImportEngine,
  OpenedImport,
  SurveyedSheet,
  TreatedCell,
  WorkbookSnapshot,
} from "./import-engine";
import type { ImportChoices } from "./import-choices";
import type { ImportPreview } from "./import-preview";
import { OpenImport } from "./open-import";
import { EventLoopPace } from "./pace";
import { paced } from "./paced";
import type { PlannedImport } from "./planned-import";
import { surveySheets } from "./survey-sheets";
import { WorkbookPictures } from "./workbook-picture";

/** An engine in this thread. */
export function createEngine(): ImportEngine {
  return new LocalEngine();
}

class LocalEngine implements ImportEngine {
  private current: OpenImport | undefined;
  private readonly pictures = new WorkbookPictures();

  async open(bundle: Bundle, options: EngineOptions = {}): Promise<OpenedImport> {
    await this.close();
    this.current = await OpenImport.read(bundle, new EventLoopPace(options));
    return { token: this.current.token };
  }

  survey(bundle: Bundle, options: EngineOptions = {}): Promise<readonly SurveyedSheet[]> {
    return surveySheets(bundle, new EventLoopPace(options));
  }

  setWorkbook(snapshot: WorkbookSnapshot): Promise<string> {
    return Promise.resolve(this.pictures.add(snapshot).token);
  }

  addExistingRows(workbook: string, columns: readonly (readonly CellValue[])[]): Promise<void> {
    this.pictures.get(workbook).runs.add(columns);
    return Promise.resolve();
  }

  async plan(
    source: string,
    workbook: string,
    choices: ImportChoices,
    options: EngineOptions = {},
  ): Promise<ImportPreview> {
    const { current } = this;
    if (current?.token !== source) {
      throw staleImport();
    }
    const picture = this.pictures.get(workbook);
    this.pictures.keep(picture);
    return current.plan(picture, choices, new EventLoopPace(options));
  }

  additions(
    preview: string,
    start: number,
    maxBytes: number,
    columns: readonly string[],
  ): Promise<CellBlock | undefined> {
    return this.answer(preview, (planned) => planned.additions(start, maxBytes, columns));
  }

  updates(
    preview: string,
    start: number,
    maxBytes: number,
    columns: readonly string[],
  ): Promise<UpdateBlock | undefined> {
    return this.answer(preview, (planned) => planned.updates(start, maxBytes, columns));
  }

  leaveKnownPoints(preview: string, known: readonly HistoryPoint[]): Promise<PointsLeft> {
    return this.answer(preview, (planned) => planned.leaveKnownPoints(known));
  }

  history(
    preview: string,
    start: number,
    maxBytes: number,
    headers: readonly string[],
  ): Promise<CellBlock | undefined> {
    return this.answer(preview, (planned) => planned.history(start, maxBytes, headers));
  }

  reasons(preview: string, start: number, count: number): Promise<readonly RowReason[]> {
    return this.answer(preview, (planned) => planned.reasons(start, count));
  }

  treatedCells(preview: string, start: number, count: number): Promise<readonly TreatedCell[]> {
    return this.answer(preview, (planned) => planned.treatedCells(start, count));
  }

  async checkRuns(workbook: string, options: EngineOptions = {}): Promise<readonly Finding[]> {
    const { snapshot, runs: table } = this.pictures.get(workbook);
    const { catalogue, runHeaders, names, firstRow = 2, datasetNames, experimentNames } = snapshot;
    const { runs } = table;
    const pace = new EventLoopPace(options);
    await pace.begin("checking", runs.count);
    const findings = checkRuns({
      runs,
      headers: runHeaders,
      names,
      firstRow,
      catalogue,
      datasetNames,
      experimentNames,
    });
    await pace.begin("checking", runs.count);
    return findings;
  }

  rankBest(
    workbook: string,
    request: BestRequest,
    options: EngineOptions = {},
  ): Promise<BestAnswer | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => bestRun(runs, catalogue, request));
  }

  bestOfEach(
    workbook: string,
    request: EachRequest,
    options: EngineOptions = {},
  ): Promise<BestOfEach | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => bestOfEach(runs, catalogue, request));
  }

  bestFront(
    workbook: string,
    request: FrontRequest,
    options: EngineOptions = {},
  ): Promise<BestFront | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => bestFront(runs, catalogue, request));
  }

  rankConfigurations(
    workbook: string,
    request: ConfigurationRequest,
    options: EngineOptions = {},
  ): Promise<ConfigurationRanking | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => rankConfigurations(runs, catalogue, request));
  }

  compareConfigurations(
    workbook: string,
    request: ComparisonRequest,
    options: EngineOptions = {},
  ): Promise<ConfigurationComparison | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) =>
      compareConfigurations(runs, catalogue, request),
    );
  }

  rankParameters(
    workbook: string,
    request: ImportanceRequest,
    options: EngineOptions = {},
  ): Promise<ImportanceRanking | FilterProblem> {
    const pace = new EventLoopPace(options);
    return this.asked(workbook, options, async (runs, catalogue) => {
      await pace.begin("weighing", SHUFFLES);
      return paced(rankParametersStepwise(runs, catalogue, request), pace);
    });
  }

  exploreParameters(
    workbook: string,
    request: ExplorationRequest,
    options: EngineOptions = {},
  ): Promise<Exploration | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => exploreParameters(runs, catalogue, request));
  }

  filterRuns(
    workbook: string,
    request: FilterRequest,
    options: EngineOptions = {},
  ): Promise<FilteredIds | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => filteredIds(runs, catalogue, request));
  }

  typeFilter(workbook: string, request: TypedFilterRequest): Promise<TypedFilter> {
    // A person types on meanwhile: it is short, and nothing is told of its progress.
    return Promise.resolve().then(() => {
      const { snapshot, runs, occurring } = this.pictures.get(workbook);
      const { catalogue, datasetNames: datasets, experimentNames: experiments } = snapshot;
      return typedFilter(runs.runs, { catalogue, datasets, experiments, occurring }, request);
    });
  }

  tableFilter(
    workbook: string,
    request: FilterRequest,
    options: EngineOptions = {},
  ): Promise<TableFilter | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => tableFilter(runs, catalogue, request));
  }

  async searchGrid(workbook: string, request: GridRequest, options: EngineOptions = {}): Promise<GridSearch> {
    const { snapshot, runs: table } = this.pictures.get(workbook);
    const { runs } = table;
    await new EventLoopPace(options).begin("comparing", runs.count);
    return searchGrid(runs, snapshot.catalogue, request, snapshot.lastRun);
  }

  makeChart(
    workbook: string,
    request: ChartRequest,
    options: EngineOptions = {},
  ): Promise<ChartSpec | FilterProblem> {
    return this.asked(workbook, options, (runs, catalogue) => makeChart(runs, catalogue, request));
  }

  close(): Promise<void> {
    this.current = undefined;
    this.pictures.keep(undefined);
    return Promise.resolve();
  }

  /** Asks the runs of a picture; a filter that cannot be read or asked is the answer. */
  private async asked<T>(
    workbook: string,
    options: EngineOptions,
    ask: (runs: RunColumns, catalogue: Catalogue) => T | Promise<T>,
  ): Promise<T | FilterProblem> {
    const { snapshot, runs: table } = this.pictures.get(workbook);
    const { runs } = table;
    await new EventLoopPace(options).begin("comparing", runs.count);
    try {
      return await ask(runs, snapshot.catalogue);
    } catch (error) {
      if (error instanceof FilterError) {
        return error.asProblem;
      }
      throw error;
    }
  }

  /** What the plan of that preview says. Throws `preview-stale`. */
  private answer<T>(preview: string, ask: (planned: PlannedImport) => T): Promise<T> {
    const planned = this.current?.planned(preview);
    return planned ? Promise.resolve(ask(planned)) : Promise.reject(stalePreview());
  }
}

function staleImport(): RunsheetError {
  return new RunsheetError(
    "preview-stale",
    "This import is no longer open: another one was opened since, or Runsheet's background worker started anew.",
    "Open the file again.",
  );
}

function stalePreview(): RunsheetError {
  return new RunsheetError(
    "preview-stale",
    "What you saw is no longer what would be written: the import was planned anew or closed since.",
    "Open the file again, look at the preview, and import it from there.",
  );
}
