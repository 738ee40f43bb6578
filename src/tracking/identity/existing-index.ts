import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";

/** Finds the runs of the workbook by the identity that an import brings. Ids match without regard to outer spaces. */
export class ExistingIndex {
  readonly values: RunValues;
  private readonly bySource = new Map<string, Map<string, number>>();
  private readonly byRunId = new Map<string, number>();

  constructor(existing: RunColumns) {
    this.values = new RunValues(existing);
    const runIds = this.values.texts("id");
    const sources = this.values.texts("source");
    const sourceIds = this.values.texts("sourceId");
    // From the end, so that the first of several rows with one id stays: that takes one step a row, not two.
    for (let row = existing.count - 1; row >= 0; row--) {
      const runId = runIds[row] ?? "";
      const sourceId = sourceIds[row] ?? "";
      if (runId !== "") {
        this.byRunId.set(runId.toLowerCase(), row);
      }
      if (sourceId !== "") {
        this.rowsOf(sources[row] ?? "").set(sourceId, row);
      }
    }
  }

  /** The row of the run that came from that source under that id. */
  withSourceId(source: string, sourceId: string): number | undefined {
    return this.bySource.get(source)?.get(sourceId);
  }

  /** The row of the run with that id; ids that differ in case alone are one, as Excel compares them. */
  withRunId(runId: string): number | undefined {
    return this.byRunId.get(runId.toLowerCase());
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
