// A file of a million runs, read to its plan in a process of its own, against one of a hundred thousand in another: memory is
// measured by the process, and time by its processor, because this takes minutes and machines are shared.

import { execFileSync } from "node:child_process";
import type { BenchRow } from "./bench-row";
import type { ReadOnce } from "./read-once";

const MILLION = 1_000_000;
const BEFORE = 100_000;
/** What the heap may hold at most, in sizes of the file. */
const MOST_HEAP = 6;
/** Time per run that counts as the same. */
const MOST_TIME = 1.2;

/** Processor time per run and peak memory of reading a million runs to a plan. */
export function benchMillion(): BenchRow[] {
  const [small, large] = [readApart(BEFORE), readApart(MILLION)];
  const heap = large.peakHeapBytes / large.bytes;
  const time = large.cpuMs / MILLION / (small.cpuMs / BEFORE);
  const row = ({ cpuMs, peakHeapBytes, bytes }: ReadOnce, runs: number): BenchRow => ({
    name: "read to a plan, processor time",
    runs,
    ms: cpuMs,
    peakHeapBytes,
    bytes,
  });
  return [
    row(small, BEFORE),
    {
      ...row(large, MILLION),
      ratio: heap,
      of: "the file, peak heap",
      aim: { atMost: `${String(MOST_HEAP)} x`, met: heap <= MOST_HEAP },
    },
    {
      name: "read to a plan, processor time per run",
      runs: MILLION,
      ms: large.cpuMs / MILLION,
      ratio: time,
      of: `at ${String(BEFORE)} runs`,
      aim: { atMost: `${String(MOST_TIME)} x`, met: time <= MOST_TIME },
    },
  ];
}

/** The same program in a process of its own, which prints what it measured. */
function readApart(runs: number): ReadOnce {
  const [, script = ""] = process.argv;
  const flags = [...process.execArgv, "--max-old-space-size=12000"];
  const out = execFileSync(process.execPath, [...flags, script, "--read", String(runs)], {
    encoding: "utf8",
  });
  return JSON.parse(out) as ReadOnce;
}
