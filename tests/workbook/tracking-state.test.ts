import { writeWorkbook } from "../../src/workbook/run-excel";
import { EMPTY_STATE, parseState, stateXml, updateState } from "../../src/workbook/tracking-state";
import { readTracking } from "../../src/workbook/read-tracking";
import { startExcel } from "../support/excel";

const state = {
  schemaVersion: 1,
  check: { at: 5, errors: 1, warnings: 2 },
  mappings: {
    "generic-csv": [{ header: `<a & "b">`, role: "metric", name: "val_accuracy", type: "number" }],
  },
} as const;

test("what is kept comes back, whatever characters it holds", () => {
  expect(parseState(stateXml(state))).toEqual(state);
});

test.each(["", "<state/>", '<state xmlns="x">{"check":5,"mappings":[]}</state>', "<state>{oops</state>"])(
  "a part that is not understood counts as empty: %s",
  (xml) => {
    expect(parseState(xml)).toEqual(EMPTY_STATE);
  },
);

test("of a part that somebody damaged, all that is whole comes back", () => {
  const choice = { header: "acc", role: "metric", name: "accuracy", type: "number" };
  const known = { role: "metric", name: "acc", header: "acc", row: 0, position: 14 };
  const damaged = {
    schemaVersion: "9",
    workbookId: "",
    lastRun: 0.5,
    check: { at: 5, errors: "1", warnings: 2 },
    names: { columns: [known, { ...known, role: "field" }, { ...known, row: "0" }, 7], own: ["Mine", 5] },
    mappings: { csv: [choice, { ...choice, role: "own" }, null], json: "oops" },
    else: "ignored",
  };
  expect(parseState(`<state>${JSON.stringify(damaged)}</state>`)).toEqual({
    schemaVersion: 1,
    names: { columns: [known], own: ["Mine"] },
    mappings: { csv: [choice], json: [] },
  });
});

test("a part that another program wrote anew, with a prefix and other escapes, is read all the same", () => {
  const xml =
    '<?xml version="1.0"?><r:state xmlns:r="x">{&quot;workbookId&quot;:&quot;it&apos;s &amp;lt;&quot;,&quot;lastRun&quot;:12}</r:state>';
  expect(parseState(xml)).toEqual({ ...EMPTY_STATE, workbookId: "it's &lt;", lastRun: 12 });
});

test("halves of characters come back, and what XML cannot hold at all costs no more than itself", async () => {
  const { book } = await startExcel();
  await writeWorkbook(async (context) => {
    const workbookId = "a\ud800b \ud83d\ude00 \udc00 \u0000";
    expect(await updateState(context, () => ({ ...state, workbookId: `${workbookId}\uffff` }))).toBe(true);
    expect((await readTracking(context)).state).toEqual({ ...state, workbookId: `${workbookId}\ufffd` });
  });
  expect(book.customXmlParts).toHaveLength(1);
  expect(book.customXmlParts[0]?.xml).not.toMatch(/[\p{Cs}\0\uffff]/u);
});

test("what is not changed is not written", async () => {
  const { counters, resetCounters } = await startExcel();
  await writeWorkbook(async (context) => {
    await updateState(context, (now) => ({ ...now, lastRun: 5 }));
    resetCounters();
    expect(await updateState(context, (now) => ({ ...now }))).toBe(true);
    // One for the list of the parts, one for the text.
    expect(counters.syncs).toBe(2);
  });
});

test("the workbook holds one part, however often the state changes", async () => {
  const { book } = await startExcel();
  await writeWorkbook(async (context) => {
    expect((await readTracking(context)).state).toEqual(EMPTY_STATE);
    expect(await updateState(context, () => ({ ...state, check: { at: 1, errors: 0, warnings: 0 } }))).toBe(
      true,
    );
    expect(await updateState(context, () => state)).toBe(true);
    expect((await readTracking(context)).state).toEqual(state);
  });
  expect(book.customXmlParts).toHaveLength(1);
});
