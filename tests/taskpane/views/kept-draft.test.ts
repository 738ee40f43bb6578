import { keepDrafts, keptDrafts } from "../../../src/taskpane/views/log/kept-draft";

const UID = "0b7f3c1e-58a1-4c0e-9d2b-6f5a4e3d2c1b";
const DRAFT = { uid: UID, edits: { "field:name": "half typed", "metric:loss": "0.1" } };
const BLANK = { uid: UID, edits: {} };

/** The drafts of a workbook where one is in the form and no other was begun. */
const alone = (current: object) => ({ current: { ...DRAFT, ...current }, others: [] });

const keep = (kept: object) => {
  sessionStorage.setItem("runsheet.draft.book-1", JSON.stringify({ version: 2, ...kept }));
};

beforeEach(() => {
  sessionStorage.clear();
});

test("a draft comes back for its own workbook and for no other", () => {
  keepDrafts("book-1", alone(DRAFT));
  keepDrafts("book-2", alone({ runId: "run-0007", edits: {} }));
  expect(keptDrafts("book-1")).toEqual(alone(DRAFT));
  expect(keptDrafts("book-2")).toEqual(alone({ runId: "run-0007", edits: {} }));
  expect(keptDrafts("book-3")).toBeUndefined();
});

test("what was begun for another run comes back too, also where the form itself holds nothing", () => {
  const drafts = { current: BLANK, others: [{ ...DRAFT, runId: "run-0002" }] };
  keepDrafts("book-1", drafts);
  expect(keptDrafts("book-1")).toEqual(drafts);
});

test("what the cells held when their fields were first edited comes back, as far as cells can hold it", () => {
  const drafts = alone({ runId: "run-0007", stood: { "field:name": null, "metric:loss": 0.2 } });
  keepDrafts("book-1", drafts);
  expect(keptDrafts("book-1")).toEqual(drafts);
  keep(alone({ runId: "run-0007", stood: { "field:name": null, "metric:loss": 0.2, "field:notes": ["a"] } }));
  expect(keptDrafts("book-1")).toEqual(drafts);
});

test("empty drafts are let go", () => {
  keepDrafts("book-1", alone(DRAFT));
  keepDrafts("book-1", alone(BLANK));
  expect(sessionStorage).toHaveLength(0);
});

test.each([
  ["no JSON", "{"],
  ["nothing", "null"],
  ["another version", JSON.stringify({ version: 1, ...DRAFT })],
  ["no uid", JSON.stringify({ version: 2, ...alone({ uid: "1" }) })],
  ["a Run ID that is no text", JSON.stringify({ version: 2, ...alone({ runId: 7 }) })],
  ["no edits", JSON.stringify({ version: 2, ...alone({ edits: ["a"] }) })],
])("what is kept but holds %s is no draft", (_what, text) => {
  sessionStorage.setItem("runsheet.draft.book-1", text);
  expect(keptDrafts("book-1")).toBeUndefined();
});

test("of odd edits only the texts come back, and of odd drafts only those that can be read", () => {
  keep({
    current: { uid: UID, edits: { "field:name": "a", "field:seed": 3 } },
    others: [{ uid: 3 }, "a", DRAFT],
  });
  expect(keptDrafts("book-1")).toEqual({
    current: { uid: UID, edits: { "field:name": "a" } },
    others: [DRAFT],
  });
});
