import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";
import { TABLE_NAMES } from "../../../src/tracking/schema/table-names";
import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";

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
