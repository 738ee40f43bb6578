import type { OpenRename } from "../../../src/tracking/catalogue/find-renames";
import { renameWords } from "../../../src/tracking/catalogue/rename-words";
import { renameFinding } from "../../../src/tracking/checking/rename-finding";

const METRIC: OpenRename = {
  role: "metric",
  name: "top1",
  wanted: "top1",
  changed: "definition",
  candidates: [{ header: "acc" }, { header: "other" }],
  sure: false,
};
const FIELD: OpenRename = {
  role: "field",
  key: "status",
  name: "Status",
  wanted: "Status",
  changed: "header",
  candidates: [{ header: "State", was: "Status" }],
  sure: true,
};

test("a definition that lost its column is a warning at the first column that may be it", () => {
  expect(renameFinding(METRIC)).toEqual({
    severity: "warning",
    rule: "renamed",
    table: "Runs",
    column: "acc",
    value: "acc",
    message: renameWords(METRIC),
    fix: "Say at the top of the pane which name holds for both.",
  });
});

test("a run field that lost its column is an error: without it runs are not known", () => {
  expect(renameFinding(FIELD)).toEqual({
    severity: "error",
    rule: "renamed",
    table: "Runs",
    column: "State",
    value: "State",
    message: renameWords(FIELD),
    fix: "Say so at the top of the pane, or head the column Status again.",
  });
});

test("one that no column may be stands at none", () => {
  const finding = renameFinding({ ...METRIC, candidates: [] });
  expect(Object.keys(finding).sort()).toEqual(["fix", "message", "rule", "severity", "table"]);
});
