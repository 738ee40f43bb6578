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

test("the workbook holds one part, however often the state changes", async () => {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    expect((await readTracking(context)).state).toEqual(EMPTY_STATE);
    expect(await updateState(context, () => ({ ...state, check: { at: 1, errors: 0, warnings: 0 } }))).toBe(
      true,
    );
    expect(await updateState(context, () => state)).toBe(true);
    expect((await readTracking(context)).state).toEqual(state);
  });
  expect(book.customXmlParts).toHaveLength(1);
});
