import { count } from "../words/counts";
import type { Catalogue } from "../catalogue/catalogue";
import type { Finding } from "./finding";
import { configurationHashes } from "../identity/fingerprint";
import { HashIndex } from "../identity/hash-index";
import { readRunStatus } from "../schema/read-run-status";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetKey } from "../schema/target-key";

/**
 * Warns of runs that are in twice, and of configurations that were run twice with the same seed.
 *
 * @param rows the rows to look at.
 * @param column the header that findings lead to.
 * @param firstRow the number of the row on the sheet that row 0 stands in.
 */
export function checkRepeats(
  runs: RunColumns,
  rows: Int32Array,
  catalogue: Catalogue,
  column: string,
  firstRow = 2,
): Finding[] {
  const values = new RunValues(runs);
  const seeds = values.field("seed");
  const statuses = values.texts("status");
  const configurations = configurationHashes(runs, catalogue);
  const withSeed = configurationHashes(runs, catalogue);
  withSeed.add("run/seed", seeds ?? []);
  const whole = configurationHashes(runs, catalogue);
  for (const { target, values: column } of runs.columns) {
    if (
      target.role === "metric" ||
      (target.role === "field" && (target.key === "seed" || target.key === "started"))
    ) {
      whole.add(targetKey(target), column);
    }
  }
  const runIndex = new HashIndex(whole);
  const seedIndex = new HashIndex(withSeed);
  const ids = values.texts("id");
  const nameOf = (row: number): string =>
    ids[row] === "" ? `the run in row ${count(firstRow + row)}` : (ids[row] ?? "");
  const findings: Finding[] = [];
  for (const row of rows) {
    if (configurations.valuesIn(row) === 0) {
      continue;
    }
    const twin = whole.valuesIn(row) > withSeed.valuesIn(row) ? runIndex.findOrAdd(row) : undefined;
    const sameSeed = seeds?.[row] === undefined ? undefined : seedIndex.findOrAdd(row);
    const place = { severity: "warning", table: "Runs", row, column } as const;
    if (twin !== undefined) {
      const message = `The run has the same configuration, seed, start and results as ${nameOf(twin)}.`;
      findings.push({
        ...place,
        rule: "duplicate-run",
        message,
        fix: "Delete one of the two if it is the same run.",
      });
    } else if (sameSeed !== undefined && !isTriedAgain(row, sameSeed, statuses)) {
      const message = `The run has the same configuration and seed as ${nameOf(sameSeed)}.`;
      const fix = "Correct the seed if they are replicates; otherwise remove one of the two.";
      findings.push({ ...place, rule: "same-configuration", message, fix });
    }
  }
  return findings;
}

const FAILED: ReadonlySet<string | undefined> = new Set(["Failed", "Stopped"]);

/** Whether one of two runs failed or was stopped and the other one waits for its turn: it is tried again on purpose. */
function isTriedAgain(row: number, other: number, statuses: readonly string[]): boolean {
  const both = [row, other].map((at) => readRunStatus(statuses[at] ?? ""));
  return both.includes("Planned") && both.some((status) => FAILED.has(status));
}
