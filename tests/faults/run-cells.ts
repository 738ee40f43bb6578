// One of the processes that share the matrix: takes cells from its parent, sends back each case. After a case that never
// ended it asks to be replaced, because what hangs may stand in the way of every later case.

import { runCase, sampleOf, syncsOf, type CaseRow, type Cell } from "./cases";
import { startInNode } from "./start-in-node";
import { stopTheClock } from "./still-clock";

/** A cell, the syncs of it that a process has done before, and whether one sync is to stand for all. */
export interface Job {
  readonly cell: Cell;
  readonly after: number;
  readonly sampled: boolean;
}

/** What a process tells its parent. */
export type Told = { readonly row: CaseRow } | { readonly finished: true } | { readonly replaceMe: true };

startInNode();
stopTheClock();
process.on("message", (job: Job) => {
  void runJob(job);
});
// A parent that is gone takes nothing more.
process.on("disconnect", () => process.exit());

async function runJob({ cell, after, sampled }: Job): Promise<void> {
  const syncs = sampled ? [await sampleOf(cell)] : await syncsOf(cell);
  for (const sync of syncs.filter((one) => one > after)) {
    const row = await runCase(cell, sync);
    tell({ row });
    if (/never ended|is not answered/.test(row.why)) {
      tell({ replaceMe: true });
      return;
    }
  }
  tell({ finished: true });
}

function tell(told: Told): void {
  process.send?.(told);
}
