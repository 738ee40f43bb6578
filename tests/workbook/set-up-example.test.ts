import { setUpTracking } from "../../src/actions/set-up-tracking";
import { startExcel } from "../support/excel";

/** What set-up makes, as a page: each sheet with its table, its headers, and what is frozen, hidden or folded. */
test("a workbook that tracking was set up in, on one screen", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const lines = book.tables.map(({ name, sheetId, columns, area }) => {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    const hidden = columns.filter((_, at) => sheet?.hiddenColumns.has(area.left + at));
    const shown = columns.filter((header) => !hidden.includes(header));
    const more = hidden.length === 0 ? "" : ` (hidden: ${hidden.join(", ")})`;
    return `${name} on ${sheet?.name ?? ""}, frozen ${String(sheet?.frozenRows)} x ${String(sheet?.frozenColumns)}\n    ${shown.join(", ")}${more}`;
  });
  expect(lines.join("\n")).toMatchInlineSnapshot(`
   "Runs on Runs, frozen 1 x 2
       Run ID, Name, Experiment, Status, Started, Duration (s), Dataset, Model, Seed, Code version, Author, Tags, Notes (hidden: Source, Source ID, Import, Fingerprint)
   Params on Params, frozen 1 x 1
       Name, Type, Required, Min, Max, Choices, Unit, Default, In fingerprint, Aliases, Description
   Metrics on Metrics, frozen 1 x 1
       Name, Goal, Primary, Min, Max, Unit, Tolerance, Curve value, Aliases, Description
   Datasets on Datasets, frozen 1 x 1
       Name, Version, Split, Rows, Digest, Location, Description
   Experiments on Experiments, frozen 1 x 1
       Name, Hypothesis, Success metric, Target, Verdict, Conclusion, Next step, Owner, Started
   Models on Models, frozen 1 x 1
       Name, Version, Stage, Aliases, Run ID, Registered, Registered by, Location, Description
   History on Run history, frozen 1 x 1
       Run ID, Metric, Step, Value, Import
   Issues on Issues, frozen 1 x 1
       Sheet, Cell, Severity, Rule, Value, Problem, Fix, Import, Place, Found (hidden: Finding)
   Changes on Changes, frozen 1 x 1
       When, Who, What, Sheet, Run ID, Column, Before, After, Import, Source, Added, Updated, Skipped, Rejected (hidden: Digest)"
  `);
});
