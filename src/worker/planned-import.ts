import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { ImportPlan, RowReason } from "../tracking/planning/import-plan";
import { ValuesDigest } from "../tracking/identity/values-digest";
import { targetKey } from "../tracking/schema/target-key";
import { RunValues } from "../tracking/schema/run-values";
import type { RunColumns } from "../tracking/schema/run-columns";
import { cellBlock, columnsUnder, type HeaderColumn } from "./cell-block";
import type { CellBlock, RunKey, UpdateBlock } from "./import-engine";
import { newToken } from "./new-token";

/** The plan that was made last, and what turns it into cells. */
export class PlannedImport {
  readonly token = newToken("preview");
  /** Updates in the order of the table's rows, as positions in the plan's. */
  private readonly updateOrder: Int32Array;
  private readonly existing: RunValues;

  /**
   * @param catalogue the workbook's catalogue with what the import brings along.
   * @param existing the runs that were planned against.
   */
  constructor(
    private readonly plan: ImportPlan,
    private readonly catalogue: Catalogue,
    existing: RunColumns,
  ) {
    this.updateOrder = ascending(plan.updates.rows);
    this.existing = new RunValues(existing);
  }

  /** Rows to append; see `ImportEngine.additions`. */
  additions(start: number, maxBytes: number, keys: readonly string[]): CellBlock | undefined {
    const { additions } = this.plan;
    return cellBlock(columnsUnder(keys, additions, this.catalogue), additions.count, start, maxBytes);
  }

  /** Rows to write over; see `ImportEngine.updates`. */
  updates(start: number, maxBytes: number, keys: readonly string[]): UpdateBlock | undefined {
    const { updateOrder } = this;
    const { rows, runs, changed } = this.plan.updates;
    const isUnchanged = (column: number): boolean => changed[column] !== true;
    const columns = columnsUnder(keys, runs, this.catalogue, isUnchanged);
    const block = cellBlock(columns, runs.count, start, maxBytes, (position) => updateOrder[position] ?? 0);
    if (!block) {
      return undefined;
    }
    const tableRows = block.rows.map((_, index) => rows[updateOrder[start + index] ?? 0] ?? 0);
    return {
      ...block,
      keys: tableRows.map((row) => this.keyOf(row)),
      basedOn: this.cellsOf(tableRows, keys, columns),
      tableRows,
    };
  }

  /** Reasons from `start`, at most `count`. */
  reasons(start: number, count: number): readonly RowReason[] {
    return this.plan.reasons.slice(start, start + count);
  }

  /** What becomes of each row, which runs are written over and by what: alike in two plans that do the same. */
  decided(): string {
    const { existing, updateOrder, plan } = this;
    const { rows, runs, changed } = plan.updates;
    const digest = new ValuesDigest();
    digest.add([plan.decisions.join("")]);
    const byRun = [...updateOrder]
      .map((position) => ({ position, row: rows[position] ?? 0 }))
      .map((update) => ({ ...update, key: JSON.stringify(this.keyOf(update.row)) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    digest.add(byRun.map(({ key }) => key));
    runs.columns.forEach(({ target, values }, column) => {
      if (changed[column] === true) {
        const before = existing.of(target);
        digest.add([targetKey(target)]);
        digest.add(byRun.map(({ position, row }) => JSON.stringify([before?.[row], values[position]])));
      }
    });
    return digest.text();
  }

  private keyOf(row: number): RunKey {
    return {
      runId: this.existing.text("id", row),
      source: this.existing.text("source", row),
      sourceId: this.existing.text("sourceId", row),
    };
  }

  /** The cells of known runs under the columns, blank where an update writes nothing. */
  private cellsOf(
    rows: readonly number[],
    keys: readonly string[],
    written: readonly HeaderColumn[],
  ): CellBlock["rows"] {
    const before = columnsUnder(keys, this.existing.runs, this.catalogue).map((column, index) =>
      written[index] ? column : undefined,
    );
    return cellBlock(before, rows.length, 0, Infinity, (position) => rows[position] ?? 0)?.rows ?? [];
  }
}

/** Positions of the values in ascending order of the values. */
function ascending(values: Int32Array): Int32Array {
  return Int32Array.from(values, (_, index) => index).sort(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0),
  );
}
