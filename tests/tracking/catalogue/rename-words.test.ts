import type { OpenRename } from "../../../src/tracking/catalogue/find-renames";
import { renameWords, tableOfRole } from "../../../src/tracking/catalogue/rename-words";

const SURE: OpenRename = {
  role: "parameter",
  name: "eta",
  wanted: "eta",
  changed: "definition",
  candidates: [{ header: "lr", was: "learning_rate" }],
  sure: true,
};
const UNSURE: OpenRename = { ...SURE, changed: "either", sure: false };
const FIELD: OpenRename = {
  role: "field",
  key: "id",
  name: "Run ID",
  wanted: "Run ID",
  changed: "header",
  candidates: [{ header: "ID", was: "Run ID" }],
  sure: true,
};
const headed = (...headers: string[]) => headers.map((header) => ({ header, was: "Run ID" }));

test.each<[string, OpenRename, string]>([
  ["a definition", SURE, "Params calls learning_rate eta now. Its column in Runs is still headed lr."],
  [
    "a definition of which nobody knows what it was called",
    { ...SURE, role: "metric", candidates: [{ header: "lr" }] },
    "Metrics calls lr eta now. Its column in Runs is still headed lr.",
  ],
  [
    "a header",
    { ...SURE, changed: "header" },
    "The column learning_rate of Runs is headed lr now. Params still calls it eta.",
  ],
  [
    "a column of the same name that was the person's own",
    { ...UNSURE, candidates: [{ header: "ETA" }] },
    "Runs has a column ETA, and it is not known whether it is that of the parameter eta.",
  ],
  [
    "one that may be it",
    UNSURE,
    "The parameter eta has no column in Runs, and no definition names the column lr. Is it the same under another name?",
  ],
  [
    "a sure one of which either side may have changed",
    { ...SURE, changed: "either", role: "metric" },
    "The metric eta has no column in Runs, and no definition names the column lr. Is it the same under another name?",
  ],
  [
    "four that may be it, all named",
    { ...UNSURE, candidates: headed("a", "b", "c", "d") },
    "The parameter eta has no column in Runs. It may be any of the columns a, b, c and d, which no definition names.",
  ],
  [
    "more, of which four are named",
    { ...UNSURE, candidates: headed("eta", "b", "c", "d", "e", "f") },
    "The parameter eta has no column in Runs. It may be any of the columns eta, b, c, d and 2 more, which no definition names.",
  ],
  [
    "a run field",
    FIELD,
    "Runs has no column Run ID, and ID stands in its place. Is it the same under another name?",
  ],
  [
    "a run field that one column may be",
    { ...FIELD, sure: false },
    "Runs has no column Run ID. It may be the column ID, which nothing else names.",
  ],
  [
    "a run field that several may be",
    { ...FIELD, sure: false, candidates: headed("ID", "no", "key") },
    "Runs has no column Run ID. It may be any of the columns ID, no and key, which nothing else names.",
  ],
])("%s that was renamed on one side is told as it is known", (_, rename, words) => {
  expect(renameWords(rename)).toBe(words);
});

test("each role has its catalogue", () => {
  expect([tableOfRole("parameter"), tableOfRole("metric")]).toEqual(["Params", "Metrics"]);
});
