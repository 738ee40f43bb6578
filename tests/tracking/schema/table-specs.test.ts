import datasets from "../../../src/tracking/schemas/datasets-row.json";
import experiments from "../../../src/tracking/schemas/experiments-row.json";
import history from "../../../src/tracking/schemas/history-row.json";
import models from "../../../src/tracking/schemas/models-row.json";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";
import { TABLE_NAMES, TABLE_SPECS } from "../../../src/tracking/schema/table-specs";

test.each(TABLE_NAMES)("the headers of %s are ones that Excel takes", (name) => {
  const headers = TABLE_SPECS[name].columns.map(({ header }) => header);
  expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
  for (const header of headers) {
    expect(header).toMatch(/^[A-Z][\w ()]{1,40}$/);
  }
});

test.each(TABLE_NAMES)("the lists of %s fit a dropdown, which holds 255 characters", (name) => {
  for (const { choices, suggestions } of TABLE_SPECS[name].columns) {
    expect(choices.join(",").length).toBeLessThanOrEqual(255);
    expect([...choices, ...suggestions].some((choice) => choice.includes(","))).toBe(false);
  }
});

test("Runs has the run fields in their order, provenance hidden", () => {
  expect(TABLE_SPECS.Runs.columns.map(({ header }) => header)).toEqual(
    RUN_FIELDS.map(({ header }) => header),
  );
  expect(TABLE_SPECS.Runs.columns.filter(({ hidden }) => hidden).map(({ header }) => header)).toEqual([
    "Source",
    "Source ID",
    "Import",
    "Fingerprint",
  ]);
});

test("a column that refers to another table names one of its columns", () => {
  for (const { columns } of Object.values(TABLE_SPECS)) {
    for (const { suggestionsFrom } of columns) {
      if (suggestionsFrom) {
        expect(TABLE_SPECS[suggestionsFrom.table].columns.map(({ header }) => header)).toContain(
          suggestionsFrom.column,
        );
      }
    }
  }
});

interface ColumnRules {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
}

const SCHEMAS = [
  ["Datasets", datasets],
  ["Experiments", experiments],
  ["Models", models],
  ["History", history],
] as const;

test.each(SCHEMAS)("the schema of a row of %s says what its columns say", (name, schema) => {
  const { required } = schema;
  const properties: Readonly<Record<string, ColumnRules>> = schema.properties;
  const { columns } = TABLE_SPECS[name];
  expect(columns.filter((column) => column.required).map(({ header }) => header)).toEqual(required);
  for (const column of columns) {
    expect(properties[column.header]?.enum ?? []).toEqual(column.choices);
    expect(properties[column.header]?.minimum).toBe(column.min);
  }
  for (const header of Object.keys(properties)) {
    expect(columns.map((column) => column.header)).toContain(header);
  }
});
