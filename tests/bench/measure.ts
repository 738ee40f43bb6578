/** What one measured piece of work took. */
export interface Measured<Result> {
  readonly ms: number;
  /** Highest heap in use seen at 10 ms samples and at the end, over what was in use at the start. */
  readonly peakHeapBytes: number;
  readonly result: Result;
}

/** Runs the work once. With `--expose-gc` the heap is collected first, so that earlier work is not counted. */
export async function measure<Result>(work: () => Result | Promise<Result>): Promise<Measured<Result>> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  };
  const timer = setInterval(sample, 10);
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  sample();
  clearInterval(timer);
  return { ms, peakHeapBytes: peak - before, result };
}

/** The fastest of some rounds: the one that the machine's other work disturbed least. */
export async function fastest<Result>(
  rounds: number,
  work: () => Result | Promise<Result>,
): Promise<Measured<Result>> {
  let best = await measure(work);
  for (let round = 1; round < rounds; round++) {
    const next = await measure(work);
    if (next.ms < best.ms) {
      best = next;
    }
  }
  return best;
}
