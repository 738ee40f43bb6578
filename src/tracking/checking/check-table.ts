/**
 * Checks the rows of Datasets, Experiments, Models or History: each against its static schema, references against the
 * tables they name, and keys against repeats. Blank rows and the user's own columns are passed over.
 */
import type { SchemaError } from "../schema/catalogue-schema";
import type { CellRows } from "../values/cell-value";
import { checkReferences } from "./check-references";
import type { Finding } from "./finding";
import { ROW_VALIDATORS } from "../schema/row-validators";
import type { Scalar } from "../values/scalar";
import { choiceProblem, rangeProblem, typeProblem, type Problem } from "../schema/scalar-problem";
import { scalarText } from "../values/scalar-text";
import { TABLE_SPECS, type ColumnSpec, type TableName } from "../schema/table-specs";
import { TableReader } from "../catalogue/table-reader";

export type CheckedTable = keyof typeof ROW_VALIDATORS;

/** What stands in the tables that others refer to; a table that is absent or empty is not asked. */
export type KnownValues = Partial<Readonly<Record<TableName, ReadonlySet<string>>>>;

/** What makes a row of each table its own. History may repeat a step. */
const KEYS: Readonly<Record<CheckedTable, readonly string[]>> = {
  Datasets: ["Name", "Version", "Split"],
  Experiments: ["Name"],
  Models: ["Name", "Version"],
  History: [],
};

/** Checks one table. In `known`, run ids are in lower case, because Excel compares them without regard to case. */
export function checkTable(table: CheckedTable, cells: CellRows, known: KnownValues): Finding[] {
  const reader = new TableReader(table, cells);
  const columns = TABLE_SPECS[table].columns.filter(({ header }) => reader.has(header));
  const rows = Array.from({ length: reader.count }, (_, row) => row).filter((row) => !reader.isEmpty(row));
  const validate = ROW_VALIDATORS[table];
  const carrier = Object.fromEntries(
    columns.map(({ header }): [string, Scalar | undefined] => [header, undefined]),
  );
  const invalid = rows.flatMap((row) => {
    for (const { header } of columns) {
      carrier[header] = reader.scalar(row, header);
    }
    const broken = columns.filter(({ header }) => reader.isError(row, header));
    if (broken.length > 0) {
      return broken.map(({ header }) => errorValue(table, row, header, reader.text(row, header)));
    }
    return validate(carrier)
      ? []
      : (validate.errors ?? []).map((error) => explain(error, table, row, carrier));
  });
  const references = columns.flatMap(({ header, suggestionsFrom }) => {
    const values = suggestionsFrom && known[suggestionsFrom.table];
    if (suggestionsFrom === undefined || values === undefined || values.size === 0) {
      return [];
    }
    const column = Array.from({ length: reader.count }, (_, row) => reader.scalar(row, header));
    const target = suggestionsFrom.table;
    return checkReferences({ table, column: header, values: column, target, has: isKnown(target, values) });
  });
  const repeats = KEYS[table].length === 0 ? [] : repeatedKeys(reader, table, rows);
  return [...reader.findings, ...invalid, ...repeats, ...references];
}

function problemOf(error: SchemaError, spec: ColumnSpec, value: Scalar): Problem {
  switch (error.keyword) {
    case "enum":
      return choiceProblem(value, spec.choices);
    case "minimum":
    case "maximum":
      return rangeProblem(value, spec);
    default:
      return spec.type === "date"
        ? { rule: "type", message: `is "${scalarText(value)}", not a date`, fix: "Write it as 2026-02-01." }
        : typeProblem(value, spec.type);
  }
}

function explain(
  error: SchemaError,
  table: CheckedTable,
  row: number,
  values: Record<string, Scalar | undefined>,
): Finding {
  const missing = error.params["missingProperty"];
  const column = typeof missing === "string" ? missing : error.instancePath.slice(1);
  const spec = TABLE_SPECS[table].columns.find(({ header }) => header === column);
  const value = values[column];
  const place = { severity: "error", table, row, column } as const;
  if (value === undefined || spec === undefined) {
    return {
      ...place,
      rule: "required",
      message: `${column} is blank.`,
      fix: `Fill in ${column}, or delete the row.`,
    };
  }
  const { rule, message, fix } = problemOf(error, spec, value);
  return { ...place, rule, value, message: `${column} ${message}.`, fix };
}

function errorValue(table: CheckedTable, row: number, column: string, value: string): Finding {
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
  return target === "Runs" ? (value) => known.has(value.toLowerCase()) : (value) => known.has(value);
}
