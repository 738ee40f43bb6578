import { foldKey } from "../../tracking/naming/fold-key";
import type { LocatedFinding } from "./located-finding";
import type { KeyedFinding } from "./plan-issues";

/** What a row of a table is called. */
export interface RowName {
  /** Its key, or what else it is called; "" where it has no name. */
  readonly name: string;
  /** What tells it from other rows of this name; "" where nothing does. */
  readonly tell: string;
}

/** How the rows of the tables are called. */
export type RowNames = (table: string, row: number) => RowName;

const NOTHING: RowName = { name: "", tell: "" };
/** MATCH finds texts up to 255 characters; what tells equal ones apart and a number for repeats follow. */
const LONGEST = 180;
const LONGEST_TELL = 60;

/**
 * What each finding is known again by at the next check, whatever was sorted, inserted or renamed meanwhile: its table, its
 * rule, its column and the name of its row; never a sheet's name or an address. Equal ones get what else tells their rows
 * apart, and what is still equal is numbered.
 */
export function keyFindings(findings: readonly LocatedFinding[], rowNames: RowNames): KeyedFinding[] {
  const named = findings.map((finding) => {
    const { table, rule, column = "", row } = finding;
    const { name, tell } = row === undefined ? NOTHING : rowNames(table, row);
    const called = row === undefined || name !== "" || tell !== "" ? name : `row ${row + 1}`;
    const base = [table, rule, column, called].join(" / ").slice(0, LONGEST);
    return { finding, base, tell: tell.slice(0, LONGEST_TELL), isNamed: name !== "" };
  });
  const times = new Map<string, number>();
  for (const { base } of named) {
    times.set(foldKey(base), (times.get(foldKey(base)) ?? 0) + 1);
  }
  const used = new Set<string>();
  return named.map(({ finding, base, tell, isNamed }) => {
    const isAlone = isNamed && times.get(foldKey(base)) === 1;
    return { finding, base, tell, key: unusedKey(isAlone ? base : toldKey(base, tell), used) };
  });
}

/** A key with what tells its row apart. */
export function toldKey(base: string, tell: string): string {
  return tell === "" ? base : `${base} [${tell}]`;
}

/** The key, numbered where it is used already; it is used from then on. */
export function unusedKey(key: string, used: Set<string>): string {
  let unused = key;
  for (let number = 2; used.has(foldKey(unused)); number++) {
    unused = `${key} (${number})`;
  }
  used.add(foldKey(unused));
  return unused;
}
