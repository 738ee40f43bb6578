import { foldKey } from "../../tracking/naming/fold-key";
import type { LocatedFinding } from "./located-finding";
import type { KeyedFinding } from "./plan-issues";

/** What a row of a table is called: its key, or what else tells it apart; "" where nothing does. */
export type RowNames = (table: string, row: number) => string;

/** MATCH finds texts up to 255 characters; a number for repeats follows. */
const LONGEST = 200;

/**
 * What each finding is known again by at the next check, whatever was sorted, inserted or renamed meanwhile: its table, its
 * rule, its column and the name of its row; never a sheet's name or an address. Equal ones are numbered.
 */
export function keyFindings(findings: readonly LocatedFinding[], rowNames: RowNames): KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { table, rule, column = "", row } = finding;
    const name = row === undefined ? "" : rowNames(table, row) || `row ${row + 1}`;
    const key = [table, rule, column, name].join(" / ").slice(0, LONGEST);
    const folded = foldKey(key);
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    return { key: times === 1 ? key : `${key} (${times})`, finding };
  });
}
