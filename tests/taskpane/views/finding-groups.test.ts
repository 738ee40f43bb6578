import type { LocatedFinding } from "../../../src/actions/check-workbook";
import { groupFindings } from "../../../src/taskpane/views/check/finding-groups";

const finding = (severity: "error" | "warning", table: string, rule: string): LocatedFinding => ({
  severity,
  table,
  rule,
  message: "m",
  fix: "f",
});

const FOUND = [
  finding("warning", "Runs", "range"),
  finding("error", "Runs", "type"),
  finding("error", "Params", "type"),
  finding("error", "Runs", "type"),
];

test("findings stand under their sheet and rule, errors first", () => {
  const lines = groupFindings(FOUND, new Set());
  const told = lines.map((line) =>
    line.kind === "group" ? `${line.table} ${line.rule} ${line.count}` : `- ${line.finding.severity}`,
  );
  expect(told).toEqual([
    "Runs type 2",
    "- error",
    "- error",
    "Params type 1",
    "- error",
    "Runs range 1",
    "- warning",
  ]);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});

test("a closed group keeps its heading and its count alone", () => {
  const first = groupFindings(FOUND, new Set())[0];
  const lines = groupFindings(FOUND, new Set([first?.key ?? ""]));
  expect(lines.slice(0, 2).map(({ kind }) => kind)).toEqual(["group", "group"]);
  expect(lines[0]).toMatchObject({ rule: "type", count: 2 });
});
