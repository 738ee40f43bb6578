import { foldKey } from "../naming/fold-key";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { unplacedId } from "./content-id";

/** Finds the runs of the workbook by the identity that an import brings. Ids match without regard to outer spaces. */
export class ExistingIndex {
  readonly values: RunValues;
  readonly sources: readonly string[];
  /** Without the rows of sheets that some tell. */
  readonly sourceIds: readonly string[];
  private readonly bySource = new Map<string, Map<string, number>>();
  private readonly byRunId = new Map<string, number>();
  private readonly repeated: boolean;
  /** All rows of each id; made when it is first asked for. */
  private byLooseId: Map<string, number[]> | undefined;

  constructor(existing: RunColumns) {
    this.values = new RunValues(existing);
    const runIds = this.values.texts("id");
    this.sources = this.values.texts("source");
    this.sourceIds = this.values.texts("sourceId").map(unplacedId);
    let filled = 0;
    // From the end, so that the first of several rows with one id stays: that takes one step a row, not two.
    for (let row = existing.count - 1; row >= 0; row--) {
      const runId = runIds[row] ?? "";
      const sourceId = this.sourceIds[row] ?? "";
      if (runId !== "") {
        this.byRunId.set(foldKey(runId), row);
      }
      if (sourceId !== "") {
        filled++;
        this.rowsOf(this.sources[row] ?? "").set(sourceId, row);
      }
    }
    const distinct = [...this.bySource.values()].reduce((sum, { size }) => sum + size, 0);
    this.repeated = distinct < filled;
  }

  /** The runs that came from that source under that id, by row; studies number their runs alike, so there may be several. */
  withSourceId(source: string, sourceId: string): readonly number[] {
    const first = this.bySource.get(source)?.get(sourceId);
    if (first === undefined) {
      return [];
    }
    return this.repeated
      ? this.withLooseId(sourceId).filter(
          (row) => this.sources[row] === source && this.sourceIds[row] === sourceId,
        )
      : [first];
  }

  /** The runs with that id from whatever source, leading zeros aside, which spreadsheet programs take away. */
  withLooseId(sourceId: string): readonly number[] {
    if (this.byLooseId === undefined) {
      this.byLooseId = new Map();
      for (const [row, id] of this.sourceIds.entries()) {
        if (id !== "") {
          const key = looseId(id);
          const rows = this.byLooseId.get(key);
          if (rows) {
            rows.push(row);
          } else {
            this.byLooseId.set(key, [row]);
          }
        }
      }
    }
    return this.byLooseId.get(looseId(sourceId)) ?? [];
  }

  /** The row of the run with that id; ids that differ in case alone are one, as Excel compares them. */
  withRunId(runId: string): number | undefined {
    return this.byRunId.get(foldKey(runId));
  }

  /** All run ids, in lower case. */
  get runIds(): Iterable<string> {
    return this.byRunId.keys();
  }

  private rowsOf(source: string): Map<string, number> {
    let rows = this.bySource.get(source);
    if (rows === undefined) {
      rows = new Map();
      this.bySource.set(source, rows);
    }
    return rows;
  }
}

function looseId(id: string): string {
  return /^0\d*$/.test(id) ? id.replace(/^0+(?=\d)/, "") : id;
}
