import { keepDraft, keptDraft } from "../../../src/taskpane/views/log/kept-draft";

const UID = "0b7f3c1e-58a1-4c0e-9d2b-6f5a4e3d2c1b";
const DRAFT = { uid: UID, edits: { "field:name": "half typed", "metric:loss": "0.1" } };

beforeEach(() => {
  sessionStorage.clear();
});

test("a draft comes back for its own workbook and for no other", () => {
  keepDraft("book-1", DRAFT);
  keepDraft("book-2", { ...DRAFT, runId: "run-0007", edits: {} });
  expect(keptDraft("book-1")).toEqual(DRAFT);
  expect(keptDraft("book-2")).toEqual({ uid: UID, runId: "run-0007", edits: {} });
  expect(keptDraft("book-3")).toBeUndefined();
});

test("what the cells held when their fields were first edited comes back, as far as cells can hold it", () => {
  const draft = { ...DRAFT, runId: "run-0007", stood: { "field:name": null, "metric:loss": 0.2 } };
  keepDraft("book-1", draft);
  expect(keptDraft("book-1")).toEqual(draft);
  const odd = { version: 1, ...draft, stood: { ...draft.stood, "field:notes": ["a"] } };
  sessionStorage.setItem("runsheet.draft.book-1", JSON.stringify(odd));
  expect(keptDraft("book-1")).toEqual(draft);
});

test("an empty draft is let go", () => {
  keepDraft("book-1", DRAFT);
  keepDraft("book-1", { uid: UID, edits: {} });
  expect(sessionStorage).toHaveLength(0);
});

test.each([
  ["no JSON", "{"],
  ["nothing", "null"],
  ["another version", JSON.stringify({ version: 2, ...DRAFT })],
  ["no uid", JSON.stringify({ version: 1, uid: "1", edits: {} })],
  ["a Run ID that is no text", JSON.stringify({ version: 1, ...DRAFT, runId: 7 })],
  ["no edits", JSON.stringify({ version: 1, uid: UID, edits: ["a"] })],
])("what is kept but holds %s is no draft", (_what, text) => {
  sessionStorage.setItem("runsheet.draft.book-1", text);
  expect(keptDraft("book-1")).toBeUndefined();
});

test("of odd edits only the texts come back", () => {
  sessionStorage.setItem(
    "runsheet.draft.book-1",
    JSON.stringify({ version: 1, uid: UID, edits: { "field:name": "a", "field:seed": 3 } }),
  );
  expect(keptDraft("book-1")).toEqual({ uid: UID, edits: { "field:name": "a" } });
});
