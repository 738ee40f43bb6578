import type { HistoryCurve } from "../tracking/planning/plan-history";
import { foldHeader } from "../tracking/naming/fold-header";
import { HeaderIndex } from "../tracking/naming/header-index";
import { TABLE_SPECS } from "../tracking/schema/table-specs";
import { cellBytes } from "../cells/cell-bytes";
import { toSpecCell } from "../cells/to-cell";
import type { CellValue } from "../tracking/values/cell-value";
import type { Scalar } from "../tracking/values/scalar";
import type { CellBlock, HistoryPoint } from "./engine-blocks";

/** Brackets of the whole, and brackets and comma of a row. */
const OUTER_BYTES = 2;
const ROW_BYTES = 3;

/** The points of curves as rows of `History`, without those that it has. */
export class HistoryRows {
  /** Points as curve and position, flat, in the order in which they are written. */
  private readonly curves: Uint32Array;
  private readonly positions: Uint32Array;
  /** Run IDs of known runs that have other values at some steps in `History`. */
  readonly differing: readonly string[];

  constructor(
    private readonly history: readonly HistoryCurve[],
    private readonly importId: string,
    known: readonly HistoryPoint[],
  ) {
    const has = new Map<string, Set<CellValue>>();
    for (const [runId, metric, step, value] of known) {
      const key = keyOf(runId, metric, step);
      has.set(key, (has.get(key) ?? new Set()).add(value));
    }
    const differing = new Set<string>();
    const curves: number[] = [];
    const positions: number[] = [];
    history.forEach(({ runId, metric, steps, values, isKnown }, curve) => {
      for (let at = 0; at < steps.length; at++) {
        const standing = isKnown ? has.get(keyOf(runId, metric, steps[at] ?? 0)) : undefined;
        if (!standing) {
          curves.push(curve);
          positions.push(at);
        } else if (isOther(values[at], standing)) {
          differing.add(runId);
        }
      }
    });
    this.differing = [...differing];
    this.curves = Uint32Array.from(curves);
    this.positions = Uint32Array.from(positions);
  }

  get count(): number {
    return this.curves.length;
  }

  /** Rows from `start` under the headers, as many as fit `maxBytes` of JSON, at least one; undefined at the end. */
  block(start: number, maxBytes: number, headers: readonly string[]): CellBlock | undefined {
    if (start >= this.count) {
      return undefined;
    }
    const index = new HeaderIndex(headers);
    const specs = TABLE_SPECS.History.columns.flatMap((spec) => {
      const at = index.position(spec.header);
      return at === undefined ? [] : [{ spec, at }];
    });
    const rows: CellValue[][] = [];
    let bytes = OUTER_BYTES;
    for (let index = start; index < this.count; index++) {
      const values = this.valuesAt(index);
      const cells = new Array<CellValue>(headers.length).fill("");
      for (const { spec, at } of specs) {
        cells[at] = toSpecCell(values[spec.header], spec);
      }
      const rowBytes = cells.reduce((sum: number, cell) => sum + cellBytes(cell), ROW_BYTES);
      if (rows.length > 0 && bytes + rowBytes > maxBytes) {
        break;
      }
      rows.push(cells);
      bytes += rowBytes;
    }
    return { start, rows, bytes };
  }

  private valuesAt(index: number): Readonly<Record<string, Scalar | undefined>> {
    const curve = this.history[this.curves[index] ?? 0];
    const at = this.positions[index] ?? 0;
    return {
      "Run ID": curve?.runId,
      Metric: curve?.metric,
      Step: curve?.steps[at],
      Value: curve?.values[at],
      Import: this.importId,
    };
  }
}

function keyOf(runId: string, metric: string, step: number): string {
  return `${foldHeader(runId)}\n${metric}\n${String(step)}`;
}

/** Whether a number stands for none of the values at its step. What is no finite number stands as a word. */
function isOther(value: number | undefined, standing: ReadonlySet<CellValue>): boolean {
  return value !== undefined && Number.isFinite(value) && !standing.has(value);
}
