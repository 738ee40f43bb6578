import type { ColumnSpec } from "../../../src/tracking/schema/column-spec";
import { TABLE_NAMES } from "../../../src/tracking/schema/table-names";
import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";

/** What a column takes, in short: its type, what bounds it, where its dropdown comes from. */
function inShort(spec: ColumnSpec): string {
  const { header, type, required, hidden, min, max, choices, suggestions, suggestionsFrom, numberFormat } =
    spec;
  return [
    `${header}: ${type}`,
    numberFormat,
    ...(required ? ["required"] : []),
    ...(hidden ? ["hidden"] : []),
    ...(min === undefined ? [] : [`from ${String(min)}`]),
    ...(max === undefined ? [] : [`to ${String(max)}`]),
    ...(choices.length > 0 ? [`one of ${choices.join("/")}`] : []),
    ...(suggestions.length > 0 ? [`such as ${suggestions.join("/")}`] : []),
    ...(suggestionsFrom ? [`in ${suggestionsFrom.table}[${suggestionsFrom.column}]`] : []),
  ].join(", ");
}

const ofTable = (name: (typeof TABLE_NAMES)[number]): string =>
  `\n${TABLE_SPECS[name].columns.map(inShort).join("\n")}\n`;

test("every table is described by what one row is, and every column by what stands in it", () => {
  for (const name of TABLE_NAMES) {
    const { name: own, description, columns } = TABLE_SPECS[name];
    expect(own).toBe(name);
    expect(description).toMatch(/^Each row is .+\.$/);
    for (const column of columns) {
      expect(column.description).toMatch(/^[A-Z].{6,}\.$/);
      expect(column.width).toBeGreaterThanOrEqual(8);
    }
  }
});

test("Params", () => {
  expect(ofTable("Params")).toMatchInlineSnapshot(`
   "
   Name: text, @, required
   Type: choice, @, required, one of number/integer/text/choice/boolean
   Required: boolean, General
   Min: number, General
   Max: number, General
   Choices: text, @
   Unit: text, @
   Default: text, General
   In fingerprint: boolean, General
   Aliases: text, @
   Description: text, @
   "
  `);
});
test("Metrics", () => {
  expect(ofTable("Metrics")).toMatchInlineSnapshot(`
   "
   Name: text, @, required
   Goal: choice, @, required, one of maximize/minimize/none
   Primary: boolean, General
   Min: number, General
   Max: number, General
   Unit: text, @
   Tolerance: number, General, from 0
   Curve value: choice, @, one of best step/own best/last
   Aliases: text, @
   Description: text, @
   "
  `);
});
test("Datasets", () => {
  expect(ofTable("Datasets")).toMatchInlineSnapshot(`
   "
   Name: text, @, required
   Version: text, @
   Split: choice, @, such as train/validation/test/all
   Rows: integer, #,##0, from 0
   Digest: text, @
   Location: text, @
   Description: text, @
   "
  `);
});
test("Experiments", () => {
  expect(ofTable("Experiments")).toMatchInlineSnapshot(`
   "
   Name: text, @, required
   Hypothesis: text, @
   Success metric: text, @, in Metrics[Name]
   Target: number, General
   Verdict: choice, @, one of Open/Supported/Refuted/Inconclusive
   Conclusion: text, @
   Next step: text, @
   Owner: text, @
   Started: date, yyyy-mm-dd hh:mm:ss
   "
  `);
});
test("Models", () => {
  expect(ofTable("Models")).toMatchInlineSnapshot(`
   "
   Name: text, @, required
   Version: integer, 0, required, from 1
   Stage: choice, @, one of Candidate/Staging/Production/Archived
   Aliases: text, @
   Run ID: text, @, required, in Runs[Run ID]
   Registered: date, yyyy-mm-dd hh:mm:ss
   Registered by: text, @
   Location: text, @
   Description: text, @
   "
  `);
});
test("History", () => {
  expect(ofTable("History")).toMatchInlineSnapshot(`
   "
   Run ID: text, @, required, in Runs[Run ID]
   Metric: text, @, required, in Metrics[Name]
   Step: number, General, required
   Value: number, General
   Import: text, @
   "
  `);
});
test("Issues", () => {
  expect(ofTable("Issues")).toMatchInlineSnapshot(`
   "
   Sheet: text, @
   Cell: text, @
   Severity: choice, @, one of error/warning
   Rule: text, @
   Value: text, @
   Problem: text, @
   Fix: text, @
   Import: text, @
   Place: text, @
   Found: date, yyyy-mm-dd hh:mm:ss
   Finding: text, @, hidden
   "
  `);
});
test("Changes", () => {
  expect(ofTable("Changes")).toMatchInlineSnapshot(`
   "
   When: date, yyyy-mm-dd hh:mm:ss, required
   Who: text, @
   What: text, @, required, such as Set-up/Import/Runs added/Points added/Import removed/Rebuilt/Run logged/Runs planned/Run finished/Run updated/Parameter added/Metric added/Row added/Row updated/Not updated/Column renamed/Taken back
   Sheet: text, @
   Run ID: text, @
   Column: text, @
   Before: text, @
   After: text, @
   Import: text, @
   Source: text, @
   Added: integer, 0, from 0
   Updated: integer, 0, from 0
   Skipped: integer, 0, from 0
   Rejected: integer, 0, from 0
   Digest: text, @, hidden
   "
  `);
});
