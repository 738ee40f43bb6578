import type { Catalogue } from "../tracking/catalogue/catalogue";
import { heldNames } from "../tracking/catalogue/held-names";
import { RunHeaders } from "../tracking/catalogue/run-headers";
import { foldHeader } from "../tracking/naming/fold-header";
import { columnTypes } from "../tracking/schema/column-type";
import type { KnownNames } from "../tracking/schema/known-names";
import type { ColumnTarget, RunColumn, RunColumns } from "../tracking/schema/run-columns";
import { unreadColumn } from "../tracking/schema/unread-column";
import { targetKey } from "../tracking/schema/target-key";
import type { Scalar } from "../tracking/values/scalar";
import type { ValueType } from "../tracking/values/value-type";
import { fromCell } from "../cells/from-cell";
import type { CellValue } from "../tracking/values/cell-value";

interface GrowingColumn {
  /** Where it stands among the columns that come; undefined where it is not among them. */
  readonly place: number | undefined;
  readonly target: ColumnTarget;
  readonly type: ValueType;
  readonly values: (Scalar | undefined)[];
}

/** A column whose definition is gone while its cells still stand. */
interface LeftColumn {
  readonly place: number | undefined;
  readonly key: string;
  readonly cells: (CellValue | undefined)[];
}

/**
 * The Runs table as it comes in, block by block, and is held by column. Columns of the user's own are passed over; those of
 * definitions that are gone wait for whoever brings the definition again.
 */
export class ExistingTable {
  private readonly columns: readonly GrowingColumn[];
  private readonly left: readonly LeftColumn[];
  private readonly headers: RunHeaders;
  private count = 0;

  /** `positions` say where among the headers the columns that come stand; absent where all of them come. */
  constructor(
    headers: readonly string[],
    catalogue: Catalogue,
    names?: KnownNames,
    positions?: readonly number[],
  ) {
    const places = positions && new Map(positions.map((position, place) => [position, place]));
    const placeOf = (position: number): number | undefined => (places ? places.get(position) : position);
    const typeOf = columnTypes(catalogue);
    this.headers = new RunHeaders(headers, catalogue, names);
    const { targets } = this.headers.plan;
    this.columns = targets.flatMap((target, position) =>
      target ? [{ place: placeOf(position), target, type: typeOf(target) ?? "text", values: [] }] : [],
    );
    const known = new Map((names?.columns ?? []).map((column) => [foldHeader(column.header), column]));
    this.left = headers.flatMap((header, position) => {
      const column = targets[position] ? undefined : known.get(foldHeader(header));
      return column && typeOf(column) === undefined
        ? [{ place: placeOf(position), key: targetKey(column), cells: [] }]
        : [];
    });
  }

  /** Adds the cells of body rows below those that came before, column by column. */
  add(columns: readonly (readonly CellValue[])[]): void {
    for (const { place, type, values } of this.columns) {
      for (const cell of columns[place ?? -1] ?? []) {
        values.push(fromCell(cell, type));
      }
    }
    for (const { place, cells } of this.left) {
      for (const cell of columns[place ?? -1] ?? []) {
        cells.push(cell);
      }
    }
    this.count += columns[0]?.length ?? 0;
  }

  /** How many columns the table has once every definition of a catalogue has its own. */
  widthUnder(catalogue: Catalogue): number {
    const { headers } = this.headers;
    const { additions } = new RunHeaders(headers, catalogue, heldNames(this.headers)).plan;
    return headers.length + additions.length;
  }

  /** The rows so far; row i is body row i of the table. */
  get runs(): RunColumns {
    return {
      count: this.count,
      columns: this.columns.map(({ place, target, type, values }): RunColumn =>
        place === undefined ? unreadColumn(target, type) : { target, type, values },
      ),
    };
  }

  /** The same with the columns of definitions that are gone and that these runs bring again, read as theirs are. */
  runsFor({ columns }: RunColumns): RunColumns {
    const { runs } = this;
    const again = this.left.flatMap(({ key, cells }): RunColumn[] => {
      const column = columns.find(({ target }) => targetKey(target) === key);
      return column ? [{ ...column, values: cells.map((cell) => fromCell(cell, column.type)) }] : [];
    });
    return { count: runs.count, columns: [...runs.columns, ...again] };
  }
}
