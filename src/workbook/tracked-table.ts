// A table of ours as it stands, resolved once: what each column stands for, its format and rule, and what is known to
// hinder writing. Nobody else asks headers what they mean. It is a picture of one moment: whoever writes compares it in the same
// batch with what is there then.

import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { findFieldRenames } from "../tracking/catalogue/find-field-renames";
import { findRenames, type OpenRename } from "../tracking/catalogue/find-renames";
import { heldNames } from "../tracking/catalogue/held-names";
import { rememberNames, type AcceptedColumn } from "../tracking/catalogue/remember-names";
import { RunHeaders } from "../tracking/catalogue/run-headers";
import { foldHeader } from "../tracking/naming/fold-header";
import { HeaderIndex } from "../tracking/naming/header-index";
import type { KnownNames } from "../tracking/schema/known-names";
import { RUN_FIELDS } from "../tracking/schema/run-fields";
import { TABLE_KEYS } from "../tracking/schema/table-keys";
import type { ColumnSpec } from "../tracking/schema/column-spec";
import type { TableName } from "../tracking/schema/table-names";
import { targetKey } from "../tracking/schema/target-key";
import type { ColumnInsertion } from "./column-insertion";
import { columnSpecs } from "./column-specs";
import type { TableShape } from "./layout";
import { missingColumns, missingRunColumns } from "./missing-columns";

/** A column of a table. */
export interface TrackedColumn {
  /** From 0 within the table. */
  readonly position: number;
  /** As it stands in the sheet. */
  readonly header: string;
  /** What a column of Runs stands for; undefined in other tables, and for a column of the user's own. */
  readonly target: ColumnTarget | undefined;
  /** Format and rule; undefined for a column of the user's own. */
  readonly spec: ColumnSpec | undefined;
}

/** What is known of a table beside its headers. */
interface Knowledge {
  /** Keys of definitions and fields that get no column, because one that stands may be theirs under another name. */
  readonly waiting?: ReadonlySet<string>;
  /** Whose its columns were when somebody last looked. */
  readonly names?: KnownNames | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** A table with its columns; also a `TableShape`, so that whatever needs only the place may take it. */
export class TrackedTable implements TableShape {
  readonly id: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headerRow: number;
  readonly column: number;
  readonly rows: number;
  readonly headers: readonly string[];
  readonly showTotals: boolean;
  readonly filtered: boolean;
  readonly sheetProtected: boolean;
  readonly headerShown: boolean;
  readonly columns: readonly TrackedColumn[];
  /** The specs of the columns, by position. */
  readonly specs: readonly (ColumnSpec | undefined)[];
  readonly waiting: ReadonlySet<string>;
  private readonly runHeaders: RunHeaders | undefined;
  private readonly byKey = new Map<string, TrackedColumn>();
  private readonly byHeader: HeaderIndex;
  private told: RunHeaders | undefined;

  constructor(
    readonly name: TableName,
    shape: TableShape,
    private readonly catalogue: Catalogue,
    private readonly knowledge: Knowledge = {},
  ) {
    this.waiting = knowledge.waiting ?? NONE;
    this.id = shape.id;
    this.sheetId = shape.sheetId;
    this.sheetName = shape.sheetName;
    this.headerRow = shape.headerRow;
    this.column = shape.column;
    this.rows = shape.rows;
    this.headers = shape.headers;
    this.showTotals = shape.showTotals;
    this.filtered = shape.filtered;
    this.sheetProtected = shape.sheetProtected;
    this.headerShown = shape.headerShown;
    this.runHeaders = name === "Runs" ? new RunHeaders(shape.headers, catalogue, knowledge.names) : undefined;
    const targets = this.runHeaders?.plan.targets ?? [];
    this.specs = columnSpecs(name, shape.headers, targets, catalogue);
    this.columns = shape.headers.map((header, position) => ({
      position,
      header,
      target: targets[position],
      spec: this.specs[position],
    }));
    this.byHeader = new HeaderIndex(shape.headers);
    for (const column of this.columns) {
      if (column.target) {
        this.byKey.set(targetKey(column.target), column);
      }
    }
  }

  /**
   * The column that stands for a target, or that is headed by a text (whatever its case); undefined when there is none.
   * A text may also be the key of a target, such as `metric:loss`.
   */
  find(wanted: ColumnTarget | string): TrackedColumn | undefined {
    return typeof wanted === "string"
      ? (this.byKey.get(wanted) ?? this.headed(wanted))
      : this.byKey.get(targetKey(wanted));
  }

  /** The column under a header: as it is spelled, else whatever its case and outer spaces. */
  headed(header: string): TrackedColumn | undefined {
    const position = this.byHeader.position(header);
    return position === undefined ? undefined : this.columns[position];
  }

  /** The column by which rows are known again; undefined where the user took it away. */
  get key(): TrackedColumn | undefined {
    return this.find(this.keyHeader);
  }

  /** The header of that column. */
  get keyHeader(): string {
    return TABLE_KEYS[this.name];
  }

  /** What values of the columns go by: in Runs the keys of their targets, elsewhere their headers; "" for the user's own. */
  get keys(): readonly string[] {
    return this.columns.map(({ target, spec }) => (target ? targetKey(target) : (spec?.header ?? "")));
  }

  /** Columns of the user's own. */
  get own(): readonly TrackedColumn[] {
    return this.columns.filter(({ spec }) => spec === undefined);
  }

  /** Columns that the table lacks, and where they belong. */
  get insertions(): readonly ColumnInsertion[] {
    const { name, runHeaders, headers } = this;
    if (name !== "Runs") {
      return missingColumns(name, headers);
    }
    return runHeaders ? missingRunColumns(runHeaders, this.waiting) : [];
  }

  /** Those of them without which values under these keys or headers had no place, and those of all catalogue entries. */
  needed(keys: Iterable<string>): readonly ColumnInsertion[] {
    const wanted = new Set([...keys].map(foldHeader));
    return this.insertions.flatMap(({ position, specs }) => {
      const kept = specs.filter(
        ({ header, group }) =>
          group === "parameter" ||
          group === "metric" ||
          wanted.has(foldHeader(header)) ||
          wanted.has(foldHeader(fieldKey(header))),
      );
      return kept.length > 0 ? [{ position, specs: kept }] : [];
    });
  }

  /** The same table with more columns. */
  with(insertions: readonly ColumnInsertion[]): TrackedTable {
    const { headers } = this;
    const addedAt = (at: number): string[] =>
      insertions.flatMap(({ position, specs }) => (position === at ? specs.map(({ header }) => header) : []));
    const before = headers.flatMap((header, position) => [...addedAt(position), header]);
    return this.at({ headers: [...before, ...addedAt(headers.length)] });
  }

  /** Whose the columns are, and whose they were: whoever reads the table anew is told, so that none changes hands. */
  get names(): KnownNames | undefined {
    return this.runHeaders && heldNames(this.runHeaders);
  }

  /** What was renamed by hand on one side alone, a column of Runs or its definition. */
  get openRenames(): OpenRename[] {
    const { known } = this;
    return known ? findRenames(known) : [];
  }

  /** Whose the columns of Runs are from now on: see `rememberNames`. Undefined of other tables. */
  remembered(dismissed: readonly OpenRename[], accepted: readonly AcceptedColumn[]): KnownNames | undefined {
    const { known } = this;
    return known && rememberNames(known, dismissed, accepted);
  }

  /** The same table as other catalogues have it. */
  under(catalogue: Catalogue): TrackedTable {
    return this.as(this.shape, catalogue);
  }

  /** The same table, as it was read anew. */
  as(shape: TableShape, catalogue: Catalogue): TrackedTable {
    const { name, names } = this;
    // The header of a field may have been changed since.
    const fields =
      name === "Runs" ? findFieldRenames(new RunHeaders(shape.headers, catalogue, names)).map(targetKey) : [];
    return new TrackedTable(name, shape, catalogue, {
      waiting: new Set([...this.waiting, ...fields]),
      names,
    });
  }

  /** The same table in another shape, such as after it grew. */
  at(shape: Partial<TableShape>): TrackedTable {
    return shape.headers
      ? this.as({ ...this.shape, ...shape }, this.catalogue)
      : new TrackedTable(this.name, { ...this.shape, ...shape }, this.catalogue, this.knowledge);
  }

  /** The headers of Runs as whoever reads them anew is told of them; worked out once, as the picture does not change. */
  private get known(): RunHeaders | undefined {
    const { headers, catalogue, names } = this;
    return (this.told ??= names && new RunHeaders(headers, catalogue, names));
  }

  /** The place alone. */
  get shape(): TableShape {
    const { id, sheetId, sheetName, headerRow, column, rows, headers } = this;
    const { showTotals, filtered, sheetProtected, headerShown, name } = this;
    return {
      id,
      name,
      sheetId,
      sheetName,
      headerRow,
      column,
      rows,
      headers,
      showTotals,
      filtered,
      sheetProtected,
      headerShown,
    };
  }
}

/** The key of the run field that stands under a header; "" where none does. */
function fieldKey(header: string): string {
  const field = RUN_FIELDS.find((one) => one.header === header);
  return field ? targetKey({ role: "field", key: field.key }) : "";
}
