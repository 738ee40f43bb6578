import type { FileSource } from "../importers/source-content";
import type { RawRuns } from "../importers/importer";
import { recognise, type Recognition } from "../importers/registry";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { checkRuns } from "../tracking/checking/check-runs";
import type { Finding } from "../tracking/checking/finding";
import type { ImportPlan, RowReason } from "../tracking/planning/import-plan";
import { planImport } from "../tracking/planning/plan-import";
import { RunsheetError } from "../tracking/runsheet-error";
import { cellBlock, columnsUnder } from "./cell-block";
import { compileSchema } from "./compile-schema";
import { ExistingTable } from "./existing-table";
import type {
  CellBlock,
  CellInput,
  ColumnChoice,
  EngineOptions,
  ImportEngine,
  ImportPreview,
  WorkbookSnapshot,
} from "./import-engine";
import { newImportId } from "./new-import-id";
import { EventLoopPace } from "./pace";
import { readSource } from "../importers/reading/read-source";
import { checkLength } from "../importers/reading/table-limits";
import { noTable } from "../importers/reading/read-table";
import { typeSource, type ReadCache } from "./typed-source";

const MOST_REASONS = 1000;

/** The source that is open, and what was read of it so far. */
interface OpenSource {
  readonly name: string;
  readonly importId: string;
  readonly recognition: Recognition;
  readonly raw: RawRuns;
  readonly cache: ReadCache;
}

/** The plan that was made last, with what turns it into cells. */
interface Planned {
  readonly plan: ImportPlan;
  /** The workbook's catalogue and what the import brings along. */
  readonly catalogue: Catalogue;
  /** Updates in the order of the table's rows, as positions in the plan's. */
  readonly updateOrder: Int32Array;
}

/** An engine in this thread. */
export function createEngine(): ImportEngine {
  return new LocalEngine();
}

class LocalEngine implements ImportEngine {
  private source: OpenSource | undefined;
  private snapshot: WorkbookSnapshot | undefined;
  private existing: ExistingTable | undefined;
  private planned: Planned | undefined;

  async open(source: FileSource, options: EngineOptions = {}): Promise<void> {
    await this.close();
    const pace = new EventLoopPace(options);
    const content = await readSource(source, pace);
    await pace.begin("detecting", 1);
    const [recognition] = recognise(content);
    if (!recognition) {
      throw noTable(source.name, "it holds no records with names and values");
    }
    const raw = recognition.importer.read(content);
    checkLength(source.name, raw.count);
    if (raw.count === 0) {
      throw new RunsheetError(
        "file-empty",
        `${source.name} holds no runs.`,
        "Export again with at least one run in the list.",
      );
    }
    this.source = {
      name: source.name,
      importId: newImportId(new Date()),
      recognition,
      raw,
      cache: new Map(),
    };
  }

  setWorkbook(snapshot: WorkbookSnapshot): Promise<void> {
    this.snapshot = snapshot;
    this.existing = new ExistingTable(snapshot.runHeaders, snapshot.catalogue);
    this.planned = undefined;
    return Promise.resolve();
  }

  addExistingRows(rows: CellInput[][]): Promise<void> {
    needed(this.existing, "the workbook").add(rows);
    return Promise.resolve();
  }

  async plan(choices: readonly ColumnChoice[], options: EngineOptions = {}): Promise<ImportPreview> {
    const { name, importId, recognition, raw, cache } = needed(this.source, "a source");
    const snapshot = needed(this.snapshot, "the workbook");
    const existing = needed(this.existing, "the workbook").runs;
    const { importer, confidence } = recognition;
    this.planned = undefined;
    const pace = new EventLoopPace(options);
    const typed = await typeSource(raw, choices, snapshot.catalogue, cache, pace);
    await pace.begin("planning", raw.count);
    const plan = planImport({
      importId,
      source: importer.source,
      candidates: typed.runs,
      place: (row) => raw.place(row),
      unreadable: raw.unreadable,
      existing,
      catalogue: snapshot.catalogue,
      datasetNames: snapshot.datasetNames,
      experimentNames: snapshot.experimentNames,
      compile: compileSchema,
      notices: typed.notices,
    });
    await pace.begin("planning", raw.count);
    checkLength("The Runs table with this import", existing.count + plan.counts.add);
    this.planned = {
      plan,
      catalogue: {
        parameters: [...snapshot.catalogue.parameters, ...plan.newParameters],
        metrics: [...snapshot.catalogue.metrics, ...plan.newMetrics],
      },
      updateOrder: ascending(plan.updates.rows),
    };
    return {
      importId: plan.importId,
      format: { id: importer.id, title: importer.title, confidence },
      sourceName: name,
      rows: raw.count,
      columns: typed.columns,
      counts: plan.counts,
      newParameters: plan.newParameters,
      newMetrics: plan.newMetrics,
      reasons: plan.reasons.slice(0, MOST_REASONS),
      notices: plan.notices,
      warnings: plan.warnings,
      remarks: raw.remarks,
    };
  }

  additions(start: number, maxBytes: number, headers: readonly string[]): Promise<CellBlock | undefined> {
    const { plan, catalogue } = needed(this.planned, "a plan");
    const columns = columnsUnder(headers, plan.additions, catalogue);
    return Promise.resolve(cellBlock(columns, plan.additions.count, start, maxBytes));
  }

  updates(
    start: number,
    maxBytes: number,
    headers: readonly string[],
  ): Promise<(CellBlock & { readonly tableRows: readonly number[] }) | undefined> {
    const { plan, catalogue, updateOrder } = needed(this.planned, "a plan");
    const { rows, runs, changed } = plan.updates;
    const columns = columnsUnder(headers, runs, catalogue, (column) => changed[column] !== true);
    const block = cellBlock(columns, runs.count, start, maxBytes, (position) => updateOrder[position] ?? 0);
    return Promise.resolve(
      block && {
        ...block,
        tableRows: block.rows.map((_, index) => rows[updateOrder[start + index] ?? 0] ?? 0),
      },
    );
  }

  reasons(start: number, count: number): Promise<readonly RowReason[]> {
    return Promise.resolve(needed(this.planned, "a plan").plan.reasons.slice(start, start + count));
  }

  async checkRuns(options: EngineOptions = {}): Promise<readonly Finding[]> {
    const { catalogue, runHeaders, datasetNames, experimentNames } = needed(this.snapshot, "the workbook");
    const { runs } = needed(this.existing, "the workbook");
    const pace = new EventLoopPace(options);
    await pace.begin("checking", runs.count);
    const findings = checkRuns({
      runs,
      headers: runHeaders,
      catalogue,
      datasetNames,
      experimentNames,
      compile: compileSchema,
    });
    await pace.begin("checking", runs.count);
    return findings;
  }

  close(): Promise<void> {
    this.source = undefined;
    this.planned = undefined;
    return Promise.resolve();
  }
}

/** Positions of the values in ascending order of the values. */
function ascending(values: Int32Array): Int32Array {
  return Int32Array.from(values, (_, index) => index).sort(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0),
  );
}

function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new RunsheetError("internal", `The import has lost ${what}.`, "Open the file again.");
  }
  return value;
}
