import type { ColumnRename, RowUpdate, TableCounts } from "../../tracking/planning/plan";
import type { TableName } from "../../tracking/schema/table-names";
import type { DefinitionName } from "./definition-name";

/** How far a plan has been carried out, at every moment. */
export interface PlanProgress {
  /** Something may have been written; before that, a failure has changed nothing. */
  began: boolean;
  /** Rows added, to any table but `Changes`. */
  written: number;
  /** Runs added. */
  added: number;
  updated: number;
  removed: number;
  /** The same by table. */
  updatedOf: TableCounts;
  removedOf: TableCounts;
  /** Columns that got another header. */
  renamed: number;
  /** Columns are being inserted at this moment; whatever has no name yet is one of them. */
  inserting: boolean;
  /** Catalogue entries that the plan brings and that were not there; said before they are written. */
  definitions: readonly DefinitionName[];
  /** Rows of small tables that it adds and that were not there, said before they are written. */
  additions: readonly TableAdditions[];
  /** Cells that it writes over, said before they are written: by them they are put back when no line tells of them. */
  updates: readonly TableUpdates[];
  /** Columns that it gives other headers, said before they get them. */
  renames: readonly TableRenames[];
}

/** Columns of one table that get other headers. */
export interface TableRenames {
  readonly table: TableName;
  readonly columns: readonly ColumnRename[];
}

/** Rows added to one table, by what they are known by. */
export interface TableAdditions {
  readonly table: TableName;
  readonly column: string;
  readonly values: readonly string[];
}

/** Cells written over in one table. */
export interface TableUpdates {
  readonly table: TableName;
  readonly rows: readonly RowUpdate[];
}

/** A plan of which nothing has been carried out. */
export function noProgress(): PlanProgress {
  return {
    began: false,
    written: 0,
    added: 0,
    updated: 0,
    removed: 0,
    updatedOf: {},
    removedOf: {},
    renamed: 0,
    inserting: false,
    definitions: [],
    additions: [],
    updates: [],
    renames: [],
  };
}
