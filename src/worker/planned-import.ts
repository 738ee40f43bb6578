import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { ImportPlan, RowReason } from "../tracking/planning/import-plan";
import { ADD, rowsWhere, SKIP, UPDATE } from "../tracking/planning/plan-draft";
import { targetKey } from "../tracking/schema/target-key";
import { RunValues } from "../tracking/schema/run-values";
import type { RunColumns } from "../tracking/schema/run-columns";
import { cellBlock, columnsUnder, type HeaderColumn } from "./cell-block";
import type { CellBlock, HistoryPoint, PointsLeft, RunKey, UpdateBlock } from "./engine-blocks";
import type { TreatedCell } from "./import-engine";
import { HistoryRows } from "./history-rows";
import { newToken } from "./new-token";
import { treatedCells, type ReadColumn } from "./treated-cells";

const FINGERPRINT = "field:fingerprint";

/** The plan that was made last, and what turns it into cells. */
export class PlannedImport {
  readonly token = newToken("preview");
  /** Updates in the order of the table's rows, as positions in the plan's. */
  private readonly updateOrder: Int32Array;
  private readonly existing: RunValues;
  private points: HistoryRows | undefined;
  private treated: readonly TreatedCell[] | undefined;

  /**
   * @param catalogue the workbook's catalogue with what the import brings along.
   * @param existing the runs that were planned against.
   * @param source the columns as they were read, and where a person finds a row.
   */
  constructor(
    private readonly plan: ImportPlan,
    private readonly catalogue: Catalogue,
    existing: RunColumns,
    private readonly source: {
      readonly read: readonly ReadColumn[];
      readonly place: (row: number) => string;
    },
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

  /** Leaves out points that `History` has; what is left. */
  leaveKnownPoints(known: readonly HistoryPoint[]): PointsLeft {
    this.points = new HistoryRows(this.plan.history, this.plan.importId, known);
    const { count, differing } = this.points;
    return { count, differing };
  }

  /** The points of the plan's curves; see `ImportEngine.history`. */
  history(start: number, maxBytes: number, headers: readonly string[]): CellBlock | undefined {
    this.points ??= new HistoryRows(this.plan.history, this.plan.importId, []);
    return this.points.block(start, maxBytes, headers);
  }

  /** Reasons from `start`, at most `count`. */
  reasons(start: number, count: number): readonly RowReason[] {
    return this.plan.reasons.slice(start, start + count);
  }

  /** Cells that were not plainly values, from `start`, at most `count`; looked up when somebody first asks. */
  treatedCells(start: number, count: number): readonly TreatedCell[] {
    const { decisions } = this.plan;
    const isWritten = (row: number): boolean => decisions[row] === ADD || decisions[row] === UPDATE;
    this.treated ??= treatedCells(this.source.read, this.source.place, isWritten);
    return this.treated.slice(start, start + count);
  }

  /** Whether it writes anything that the other one does not: what stands by now need not be written any more. */
  exceeds(shown: PlannedImport): boolean {
    const { decisions } = this.plan;
    const decided = shown.plan.decisions;
    const isMore = decisions.some((decision, row) => decision !== decided[row] && decision !== SKIP);
    return isMore || decisions.length !== decided.length || this.overwritesMore(shown);
  }

  private overwritesMore(shown: PlannedImport): boolean {
    const places = shown.updatePlaces();
    const there = new Map(
      shown.plan.updates.runs.columns.map((column, at) => [targetKey(column.target), at]),
    );
    // What a configuration is known by follows from the rest.
    const compared = this.plan.updates.runs.columns.flatMap(({ target }, at) =>
      targetKey(target) === FINGERPRINT ? [] : [{ at, before: there.get(targetKey(target)) }],
    );
    return [...this.updatePlaces()].some(([row, place]) => {
      const other = places.get(row);
      return (
        other === undefined ||
        !sameRun(this.runAt(place), shown.runAt(other)) ||
        compared.some(({ at, before }) => {
          const change = this.changeAt(at, place);
          const was = before === undefined ? undefined : shown.changeAt(before, other);
          return change !== undefined && !(was && change.from === was.from && change.to === was.to);
        })
      );
    });
  }

  /** The places of the updates among them, by the row of the import. */
  private updatePlaces(): ReadonlyMap<number, number> {
    return new Map(
      Array.from(
        rowsWhere(this.plan.decisions, (decision) => decision === UPDATE),
        (row, place) => [row, place],
      ),
    );
  }

  private runAt(place: number): RunKey {
    return this.keyOf(this.plan.updates.rows[place] ?? 0);
  }

  /** What an update makes of a cell; undefined where it leaves it as it is. */
  private changeAt(column: number, place: number): { from: unknown; to: unknown } | undefined {
    const { rows, runs, changed } = this.plan.updates;
    const { target, values } = runs.columns[column] ?? {};
    const to = values?.[place];
    const from = target && this.existing.of(target)?.[rows[place] ?? 0];
    return changed[column] !== true || to === undefined || to === from ? undefined : { from, to };
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

function sameRun(one: RunKey, other: RunKey): boolean {
  return one.runId === other.runId && one.source === other.source && one.sourceId === other.sourceId;
}

/** Positions of the values in ascending order of the values. */
function ascending(values: Int32Array): Int32Array {
  return Int32Array.from(values, (_, index) => index).sort(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0),
  );
}
