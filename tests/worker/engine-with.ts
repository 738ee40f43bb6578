import { columnsOf } from "../support/columns-of";
import type { Bundle, BundlePart } from "../../src/importers/bundle";
import { readFileSync } from "node:fs";
import path from "node:path";
import { planHeaders } from "../../src/tracking/schema/column-headers";
import { targetKey } from "../../src/tracking/schema/target-key";
import { RUN_FIELDS } from "../../src/tracking/schema/run-fields";
import type { Answers } from "../../src/tracking/planning/plan-questions";
import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import type { CellValue } from "../../src/tracking/values/cell-value";
import { createEngine } from "../../src/worker/create-engine";
import type { CellBlock, UpdateBlock } from "../../src/worker/engine-blocks";
import type { ColumnChoice } from "../../src/worker/import-choices";
import type { EngineOptions, ImportEngine, WorkbookSnapshot } from "../../src/worker/import-engine";
import type { ImportPreview } from "../../src/worker/import-preview";

export const RUN_HEADERS = RUN_FIELDS.map(({ header }) => header);

/** The workbook that a test plans against: an empty tracked one unless more is given. */
export interface TestWorkbook {
  readonly id?: string;
  readonly catalogue?: Catalogue;
  readonly headers?: readonly string[];
  readonly rows?: CellValue[][];
}

/** The bytes of a fixture, as a file picker hands them over. */
export function fixture(name: string): BundlePart {
  const bytes = readFileSync(path.join(__dirname, "../fixtures", name));
  return { name: path.basename(name), content: new Uint8Array(bytes).buffer };
}

/** What an engine is told about a workbook. */
export function snapshotOf({ id, catalogue, headers }: TestWorkbook = {}): WorkbookSnapshot {
  return {
    ...(id === undefined ? {} : { workbookId: id }),
    catalogue: catalogue ?? { parameters: [], metrics: [] },
    runHeaders: headers ?? RUN_HEADERS,
    datasetNames: [],
    experimentNames: [],
  };
}

/** An engine that has opened the bundle and knows the workbook. */
export async function engineWith(bundle: Bundle, workbook: TestWorkbook = {}): Promise<HeldImport> {
  const engine = createEngine();
  const { token } = await engine.open(bundle);
  const picture = await engine.setWorkbook(snapshotOf(workbook));
  if (workbook.rows) {
    await engine.addExistingRows(picture, columnsOf(workbook.rows));
  }
  return new HeldImport(engine, token, picture, snapshotOf(workbook).catalogue);
}

/** An open import with its tokens; what is asked for is that of the latest preview. */
export class HeldImport {
  private preview = "";
  private latest: Pick<ImportPreview, "newParameters" | "newMetrics"> = { newParameters: [], newMetrics: [] };

  constructor(
    readonly engine: ImportEngine,
    readonly token: string,
    readonly picture: string,
    private readonly catalogue: Catalogue = { parameters: [], metrics: [] },
  ) {}

  async plan(
    columns: readonly ColumnChoice[],
    options?: EngineOptions,
    answers: Answers = {},
  ): Promise<ImportPreview> {
    const preview = await this.engine.plan(this.token, this.picture, { columns, answers }, options);
    this.preview = preview.token;
    this.latest = preview;
    return preview;
  }

  additions(start: number, maxBytes: number, headers: readonly string[]): Promise<CellBlock | undefined> {
    return this.engine.additions(this.preview, start, maxBytes, this.keysOf(headers));
  }

  updates(start: number, maxBytes: number, headers: readonly string[]): Promise<UpdateBlock | undefined> {
    return this.engine.updates(this.preview, start, maxBytes, this.keysOf(headers));
  }

  reasons(start: number, count: number): ReturnType<ImportEngine["reasons"]> {
    return this.engine.reasons(this.preview, start, count);
  }

  /** What columns under these headers stand for. */
  private keysOf(headers: readonly string[]): string[] {
    return keysUnder(headers, {
      parameters: [...this.catalogue.parameters, ...this.latest.newParameters],
      metrics: [...this.catalogue.metrics, ...this.latest.newMetrics],
    });
  }
}

/** The keys of what columns under these headers stand for. */
export function keysUnder(headers: readonly string[], catalogue: Catalogue): string[] {
  return planHeaders(headers, catalogue).targets.map((target) => (target ? targetKey(target) : ""));
}
