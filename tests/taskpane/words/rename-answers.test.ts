import { renameAnswers } from "../../../src/taskpane/words/rename-answers";

test("a field's column is offered its header back", () => {
  const candidate = { header: "Comments", was: "Notes" };
  const offered = renameAnswers({
    role: "field",
    key: "notes",
    name: "Notes",
    wanted: "Notes",
    changed: "header",
    candidates: [candidate],
    sure: true,
  });
  expect(offered).toEqual([
    { words: "Rename the column Comments back to Notes", answer: { follows: "header back", candidate } },
  ]);
});
