import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import { foldKey } from "../../tracking/naming/fold-key";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { CellValue } from "../../tracking/values/cell-value";
import { isNonFinite } from "../../tracking/values/non-finite";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";
import { readTableColumns } from "../../workbook/writing/read-table-columns";
import { letOthersRun } from "./let-others-run";

const HEADERS = ["Run ID", "Metric", "Step", "Value"] as const;
/** So many rows are work enough for one task. */
const ROWS_AT_ONCE = 20_000;

/** The points of one metric of a run, in the order of their rows. */
export interface StoredCurve {
  readonly metric: string;
  readonly steps: number[];
  readonly values: number[];
  /** What its rows say of run and metric: several where they are spelled in several ways. */
  readonly told: (readonly [run: string, metric: string])[];
  /** Whether rows of the run name other metrics that formulas, which know no case, take for this one. */
  readonly hasAlike: boolean;
}

/** What `History` holds, as it was read. */
export interface StoredCurves {
  readonly table: TrackedTable | undefined;
  /** The curves of each run, by its Run ID as `foldKey` has it; metrics are called as Metrics calls them. */
  readonly byRun: ReadonlyMap<string, readonly StoredCurve[]>;
  /** Runs of whose points some have no number as step or value, by `foldKey` of the Run ID. */
  readonly unread: ReadonlySet<string>;
}

/** Which of the points are wanted; all where a part is absent. */
export interface WantedCurves {
  /** Run IDs as `foldKey` has them. */
  readonly runs?: ReadonlySet<string>;
  readonly metric?: string;
}

/**
 * Reads the points in `History` of metrics that stand in Metrics. Throws `schema-conflict` where the table lacks a column
 * that a point cannot do without.
 */
export async function readCurves(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  wanted: WantedCurves = {},
  signal?: AbortSignal,
): Promise<StoredCurves> {
  const history = tracked.get("History");
  if (!history) {
    return { table: undefined, byRun: new Map(), unread: new Set() };
  }
  requireColumns(history);
  const { table, columns } = await readTableColumns(
    context,
    history,
    catalogue,
    (now) => HEADERS.flatMap((header) => now.find(header) ?? []),
    signal,
  );
  const collector = new CurveCollector(catalogue.metrics, wanted);
  const [runs = [], metrics = [], steps = [], values = []] = columns;
  for (let row = 0; row < runs.length; row++) {
    collector.add(runs[row], metrics[row], steps[row], values[row]);
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) {
      await letOthersRun();
    }
  }
  return { table, byRun: collector.byRun(), unread: collector.unread };
}

type OpenCurve = Omit<StoredCurve, "hasAlike">;

/** Points by run and metric. */
class CurveCollector {
  private readonly runs = new Map<string, Map<string, OpenCurve>>();
  readonly unread = new Set<string>();
  /** How rows spell each metric of each run, by both folded. */
  private readonly spellings = new Map<string, Set<string>>();
  private last: readonly [run: string, metric: CellValue | undefined] = ["", undefined];
  /** Metrics by what they are called and were called. */
  private readonly names: ReadonlyMap<string, string>;
  private readonly wanted: WantedCurves;

  constructor(metrics: readonly MetricDefinition[], wanted: WantedCurves) {
    this.wanted = wanted;
    this.names = new Map([
      ...metrics.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
      ...metrics.map(({ name }) => [name, name] as const),
    ]);
  }

  add(run?: CellValue, metric?: CellValue, step?: CellValue, value?: CellValue): void {
    const key = foldKey(run);
    const name = this.names.get(String(metric).trim());
    const number = numberIn(value);
    const { runs, metric: only } = this.wanted;
    this.noteSpelling(key, metric);
    const isAsked = (runs?.has(key) ?? true) && (only === undefined || name === only);
    if (!isAsked || key === "" || name === undefined) {
      return;
    }
    if (typeof step !== "number" || number === undefined) {
      this.unread.add(key);
      return;
    }
    const curve = this.curveOf(key, name);
    curve.steps.push(step);
    curve.values.push(number);
    const told = [String(run), String(metric)] as const;
    if (!curve.told.some(([one, other]) => one === told[0] && other === told[1])) {
      curve.told.push(told);
    }
  }

  byRun(): StoredCurves["byRun"] {
    const alikeTo = (run: string, { told }: OpenCurve): boolean =>
      told.some(([, metric]) => (this.spellings.get(alikeKey(run, metric))?.size ?? 0) > 1);
    return new Map(
      [...this.runs].map(([run, curves]) => [
        run,
        [...curves.values()].map((curve) => ({ ...curve, hasAlike: alikeTo(run, curve) })),
      ]),
    );
  }

  /** Points of a curve mostly stand one below the other. */
  private noteSpelling(run: string, metric: CellValue | undefined): void {
    const [lastRun, lastMetric] = this.last;
    if (run !== lastRun || metric !== lastMetric) {
      this.last = [run, metric];
      const alike = alikeKey(run, metric);
      this.spellings.set(alike, (this.spellings.get(alike) ?? new Set()).add(String(metric)));
    }
  }

  private curveOf(run: string, metric: string): OpenCurve {
    let curves = this.runs.get(run);
    if (!curves) {
      curves = new Map();
      this.runs.set(run, curves);
    }
    let curve = curves.get(metric);
    if (!curve) {
      curve = { metric, steps: [], values: [], told: [] };
      curves.set(metric, curve);
    }
    return curve;
  }
}

function alikeKey(run: string, metric: CellValue | undefined): string {
  return `${run}\n${foldKey(metric)}`;
}

function numberIn(cell: CellValue | undefined): number | undefined {
  if (typeof cell === "number") {
    return cell;
  }
  const text = typeof cell === "string" ? cell.trim() : undefined;
  return isNonFinite(text) ? Number(text) : undefined;
}

function requireColumns(history: TrackedTable): void {
  const missing = HEADERS.find((header) => !history.find(header));
  if (missing !== undefined) {
    throw new RunsheetError(
      "schema-conflict",
      `The table History on the sheet ${history.sheetName} has no column ${missing}, so its points cannot be read.`,
      "Give the column that name back, or undo what took it away (Ctrl+Z), then try again. Nothing was written.",
    );
  }
}
