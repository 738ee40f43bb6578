// Checks the rows of Datasets, Experiments, Models or History: each value against the rule of its column, references
// against the tables they name, and keys against repeats. Blank rows and the user's own columns are passed over.

import { foldKey } from "../naming/fold-key";
import type { CellRows } from "../values/cell-value";
import { millisecondsOf } from "../values/milliseconds-of";
import type { Scalar } from "../values/scalar";
import { checkReferences } from "./check-references";
import type { Finding } from "./finding";
import type { ColumnSpec } from "../schema/column-spec";
import type { TableName } from "../schema/table-names";
import { TABLE_SPECS } from "../schema/table-specs";
import { valueProblem, ruleOfColumn } from "../schema/value-rule";
import { TableReader } from "../catalogue/table-reader";
import { entryHeaders } from "../schema/table-keys";

export type CheckedTable = "Datasets" | "Experiments" | "Models" | "History";

/** What stands in the tables that others refer to; a table that is absent or empty is not asked. */
export type ReferredValues = Partial<Readonly<Record<TableName, ReadonlySet<string>>>>;

/** What makes a row of each table its own. History may repeat a step. */
const KEYS: Readonly<Record<CheckedTable, readonly string[]>> = {
  Datasets: [...entryHeaders("Datasets"), "Split"],
  Experiments: entryHeaders("Experiments"),
  Models: entryHeaders("Models"),
  History: [],
};

/** Checks one table. In `known`, run ids are in lower case, because Excel compares them without regard to case. */
export function checkTable(table: CheckedTable, cells: CellRows, known: ReferredValues): Finding[] {
  const reader = new TableReader(table, cells);
  const specs = TABLE_SPECS[table].columns;
  const columns = specs.filter(({ header }) => reader.has(header));
  const rows = Array.from({ length: reader.count }, (_, row) => row).filter((row) => !reader.isEmpty(row));
  const invalid = specs
    .flatMap((spec) => checkColumn(reader, spec, rows))
    .sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  const references = columns.flatMap(({ header, suggestionsFrom }) => {
    const values = suggestionsFrom && known[suggestionsFrom.table];
    if (suggestionsFrom === undefined || values === undefined || values.size === 0) {
      return [];
    }
    const column = Array.from({ length: reader.count }, (_, row) => reader.scalar(row, header));
    const target = suggestionsFrom.table;
    return checkReferences({
      table,
      column: header,
      values: column,
      target,
      has: isKnown(target, values),
      names: [...values],
    });
  });
  const repeats = KEYS[table].length === 0 ? [] : repeatedKeys(reader, table, rows);
  return [...reader.findings, ...invalid, ...repeats, ...references];
}

/** What is wrong with the values of one column, required and missing altogether included. */
function checkColumn(reader: TableReader, spec: ColumnSpec, rows: readonly number[]): Finding[] {
  const { table } = reader;
  const { header: column } = spec;
  const rule = ruleOfColumn(spec);
  return rows.flatMap((row): Finding[] => {
    if (reader.isError(row, column)) {
      return [errorValue(table, row, column, reader.text(row, column))];
    }
    const value = reader.scalar(row, column);
    const problem = valueProblem(rule, spec.type === "date" ? timeOfCell(value) : value);
    if (problem === undefined) {
      return [];
    }
    const { code, message, fix } = problem;
    const shown = value === undefined ? {} : { value };
    return [{ severity: "error", rule: code, table, row, column, ...shown, message, fix }];
  });
}

function timeOfCell(value: Scalar | undefined): Scalar | undefined {
  return typeof value === "number" ? millisecondsOf(value) : value;
}

function errorValue(table: TableName, row: number, column: string, value: string): Finding {
  const message = `${column} shows ${value}: a formula there cannot be computed.`;
  return {
    severity: "error",
    rule: "error-value",
    table,
    row,
    column,
    value,
    message,
    fix: "Correct the formula, or write the value.",
  };
}

function repeatedKeys(reader: TableReader, table: CheckedTable, rows: readonly number[]): Finding[] {
  const columns = KEYS[table];
  const [column = ""] = columns;
  const first = new Map<string, number>();
  return rows.flatMap((row): Finding[] => {
    const key = columns.map((header) => reader.text(row, header)).join("\n");
    const earlier = first.get(key);
    if (earlier === undefined || reader.text(row, column) === "") {
      first.set(key, row);
      return [];
    }
    const what = columns.join(", ");
    return [
      {
        severity: "error",
        rule: "duplicate-name",
        table,
        row,
        column,
        value: reader.text(row, column),
        message: `Row ${String(earlier + 2)} has the same ${what}.`,
        fix: "Delete one of the two rows, or tell them apart.",
      },
    ];
  });
}

function isKnown(target: TableName, known: ReadonlySet<string>): (value: string) => boolean {
  return target === "Runs" ? (value) => known.has(foldKey(value)) : (value) => known.has(value);
}
