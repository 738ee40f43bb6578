// The next free Run ID without reading the ids: Excel looks for candidates. The first is one more than there are rows and
// than the last run says; where it is taken, steps that double find one that is not, and the stretch in between is halved.
// Ids that `Changes` tells of count as taken, so that the id of a run that was deleted is not given to another.

import { runNumber, runIdOf } from "../../tracking/identity/run-ids";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { matchInEach } from "../../workbook/writing/locate-rows";

const STEPS = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const HALVINGS = 10;

/** A Run ID that is not taken, from `used` rows and the ids of the last runs; one sync, a few more where rows were deleted. */
export async function nextRunId(
  context: WorkbookSession,
  tracking: Tracking,
  used: number,
  recentIds: readonly string[],
): Promise<string> {
  let base = Math.max(used, tracking.state.lastRun ?? 0, ...recentIds.map(runNumber)) + 1;
  for (;;) {
    const numbers = STEPS.map((step) => base + step);
    const taken = await takenAmong(context, tracking, numbers);
    const free = numbers.findIndex((_, at) => !numbers.slice(at).some((later) => taken.has(later)));
    const first = numbers[free];
    if (free === 0 && first !== undefined) {
      return runIdOf(first);
    }
    if (first !== undefined) {
      return runIdOf(await lowestFree(context, tracking, numbers[free - 1] ?? base, first));
    }
    base += 1024;
  }
}

/** The lowest number above `takenNumber` that is free as far as halving tells, `freeNumber` at most. */
async function lowestFree(
  context: WorkbookSession,
  tracking: Tracking,
  takenNumber: number,
  freeNumber: number,
): Promise<number> {
  let low = takenNumber;
  let high = freeNumber;
  for (let turn = 0; turn < HALVINGS && high - low > 1; turn++) {
    const between = Array.from(
      { length: Math.min(11, high - low - 1) },
      (_, at) => low + Math.ceil(((at + 1) * (high - low)) / 12),
    ).filter((number) => number > low && number < high);
    const taken = await takenAmong(context, tracking, between);
    low = Math.max(low, ...between.filter((number) => taken.has(number)));
    high = Math.min(high, ...between.filter((number) => number > low));
  }
  return high;
}

async function takenAmong(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  numbers: readonly number[],
): Promise<Set<number>> {
  const lookups = (["Runs", "Changes"] as const).flatMap((name) => {
    const table = tracked.get(name);
    return table?.find("Run ID") ? [{ table, header: "Run ID", values: numbers.map(runIdOf) }] : [];
  });
  const located = await matchInEach(context, catalogue, lookups);
  return new Set(numbers.filter((number) => located.some(({ rows }) => rows.has(runIdOf(number)))));
}
