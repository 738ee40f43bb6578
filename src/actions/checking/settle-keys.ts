// Which line of Issues tells of which finding. Where several findings have the same key, such as those of two runs without a
// Run ID, a line stays with the finding whose row is the same by its source, else with the one whose value and cell it names;
// so that what a person wrote beside a line never stands beside another finding because one of them was mended.

import type { CellValue } from "../../tracking/values/cell-value";
import { foldKey } from "../../tracking/naming/fold-key";
import type { TrackedTable } from "../../workbook/tracked-table";
import { unusedKey } from "./key-findings";
import { linesByKey, saidIn, type IssueLine, type KeyedFinding } from "./plan-issues";

/** A line, by what its key may be made of. */
interface Line extends IssueLine {
  readonly tell: string;
}

/** The findings and lines of one key that have not found each other yet. */
interface Group {
  findings: KeyedFinding[];
  lines: Line[];
}

/** What a finding or a line is told by: texts that fit when they are equal; undefined never fits. */
type Told = (tell: string, value: string, cell: string) => string | undefined;

const BY_VALUE_AND_CELL: Told = (_, value, cell) => JSON.stringify([value, cell]);
const BY_VALUE: Told = (_, value) => (value === "" ? undefined : value);
const BY_CELL: Told = (_, __, cell) => (cell === "" ? undefined : cell);
const WAYS: readonly Told[] = [BY_VALUE_AND_CELL, BY_VALUE, BY_CELL];
/** Among lines and findings that name what tells their rows apart, the same ways, and by that alone. */
const TOLD_WAYS: readonly Told[] = [...WAYS, () => ""].map((way): Told => (tell, value, cell) => {
  const fits = tell === "" ? undefined : way(tell, value, cell);
  return fits === undefined ? undefined : JSON.stringify([foldKey(tell), fits]);
});
const NUMBER = / \(\d+\)$/;
const TELL = / \[([^[\]]*)\]$/;

/** Gives each finding the key of the line that tells of it already; the others get keys that no line has. */
export function settleKeys(
  keyed: readonly KeyedFinding[],
  issues: TrackedTable,
  rows: readonly (readonly CellValue[])[],
): KeyedFinding[] {
  const lines = linesByKey(issues, rows);
  const settled = new Map<KeyedFinding, string>();
  for (const group of groupsOf(keyed, [...lines.values()])) {
    const pair = (
      findings: readonly KeyedFinding[],
      candidates: readonly Line[],
      ways: readonly Told[],
    ): void => {
      for (const way of ways) {
        for (const [finding, line] of pairs(findings, candidates, settled, issues, way)) {
          settled.set(finding, line.name);
        }
      }
    };
    const told = group.lines.filter(({ tell }) => tell !== "");
    const untold = group.lines.filter(({ tell }) => tell === "");
    pair(group.findings, told, TOLD_WAYS);
    pair(group.findings, untold, WAYS);
    pair(
      group.findings.filter(({ tell }) => tell === ""),
      told,
      WAYS,
    );
    pairByOrder(group.findings, untold, settled);
  }
  const used = new Set(lines.keys());
  return keyed.map((one) => ({ ...one, key: settled.get(one) ?? unusedKey(one.key, used) }));
}

/** Findings by the key that they share, each with the lines that may tell of them. */
function groupsOf(keyed: readonly KeyedFinding[], lines: readonly IssueLine[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const one of keyed) {
    const base = foldKey(one.base);
    const group = groups.get(base) ?? { findings: [], lines: [] };
    group.findings.push(one);
    groups.set(base, group);
  }
  for (const line of lines) {
    // The name of a row may end in what looks like a number for repeats: a key that is one as it stands is that one.
    const whole = line.name;
    const single = whole.replace(NUMBER, "");
    const tries = [whole, single, whole.replace(TELL, ""), single.replace(TELL, "")];
    const base = tries.find((one) => groups.has(foldKey(one)));
    if (base !== undefined) {
      const tell = TELL.exec(base === whole ? "" : whole.slice(base.length).replace(NUMBER, ""))?.[1] ?? "";
      groups.get(foldKey(base))?.lines.push({ ...line, tell });
    }
  }
  return groups.values();
}

function pairs(
  findings: readonly KeyedFinding[],
  lines: readonly Line[],
  settled: ReadonlyMap<KeyedFinding, string>,
  issues: TrackedTable,
  way: Told,
): [KeyedFinding, Line][] {
  const taken = new Set(settled.values());
  const waiting = new Map<string, Line[]>();
  for (const line of lines.filter(({ name }) => !taken.has(name))) {
    const [value, cell] = ["Value", "Cell"].map((header) =>
      String(line.row[issues.find(header)?.position ?? -1] ?? ""),
    );
    const token = way(line.tell, value ?? "", cell ?? "");
    if (token !== undefined) {
      waiting.set(token, [...(waiting.get(token) ?? []), line]);
    }
  }
  return findings.flatMap((one): [KeyedFinding, Line][] => {
    if (settled.has(one) || waiting.size === 0) {
      return [];
    }
    const [value, cell] = ["Value", "Cell"].map((header) => saidIn(issues, one.finding, header));
    const line = waiting.get(way(one.tell, value ?? "", cell ?? "") ?? "")?.shift();
    return line ? [[one, line]] : [];
  });
}

/** What nothing tells apart goes by its order, unless more lines are left than findings: which of them is mended, nobody knows. */
function pairByOrder(
  findings: readonly KeyedFinding[],
  lines: readonly Line[],
  settled: Map<KeyedFinding, string>,
): void {
  const taken = new Set(settled.values());
  const free = lines.filter(({ name }) => !taken.has(name));
  const open = findings.filter((one) => !settled.has(one));
  if (open.length >= free.length) {
    free.forEach(({ name }, at) => {
      const one = open[at];
      if (one) {
        settled.set(one, name);
      }
    });
  }
}
