import type { RunColumns } from "./run-columns";
import { RunValues } from "./run-values";

/** Finds the runs of the workbook by the identity that an import brings. Ids match without regard to outer spaces. */
export class ExistingIndex {
  readonly values: RunValues;
  private readonly bySource = new Map<string, Map<string, number>>();
  private readonly byRunId = new Map<string, number>();

  constructor(existing: RunColumns) {
    this.values = new RunValues(existing);
    for (let row = 0; row < existing.count; row++) {
      const runId = this.values.text("id", row).toLowerCase();
      if (runId !== "" && !this.byRunId.has(runId)) {
        this.byRunId.set(runId, row);
      }
      const sourceId = this.values.text("sourceId", row);
      if (sourceId !== "") {
        const rows = this.rowsOf(this.values.text("source", row));
        if (!rows.has(sourceId)) {
          rows.set(sourceId, row);
        }
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
