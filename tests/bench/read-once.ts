import { createEngine } from "../../src/worker/create-engine";
import { mlflowCsv } from "./mlflow-csv";

/** What reading a file once took. */
export interface ReadOnce {
  /** The size of the file. */
  readonly bytes: number;
  /** Time of the processor, all threads together. */
  readonly cpuMs: number;
  /** The highest heap in use seen with the buffers outside it, over what was in use before the file was there. */
  readonly peakHeapBytes: number;
}

const EMPTY = {
  catalogue: { parameters: [], metrics: [] },
  runHeaders: [],
  datasetNames: [],
  experimentNames: [],
};

/** Reads as many made-up runs to a plan, in a process that has done nothing else. */
export async function readOnce(runs: number): Promise<ReadOnce> {
  const start = inUse();
  const content = fileOf(runs);
  const bytes = content.byteLength;
  globalThis.gc?.();
  let peak = 0;
  const look = (): void => {
    const { heapUsed, external } = process.memoryUsage();
    peak = Math.max(peak, heapUsed + external);
  };
  const timer = setInterval(look, 10);
  const before = process.cpuUsage();
  const engine = createEngine();
  const options = { onProgress: look };
  const { token } = await engine.open({ name: "runs.csv", content }, options);
  const picture = await engine.setWorkbook(EMPTY);
  const preview = await engine.plan(token, picture, { columns: [], answers: {} }, options);
  look();
  const { user, system } = process.cpuUsage(before);
  clearInterval(timer);
  if (preview.counts.add !== runs) {
    throw new Error(`${String(preview.counts.add)} of ${String(runs)} runs would be added`);
  }
  return { bytes, cpuMs: (user + system) / 1000, peakHeapBytes: peak - start };
}

/** The bytes of the file, in a buffer of their own; the text that they were made from is gone. */
function fileOf(runs: number): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = new TextEncoder().encode(mlflowCsv(runs));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

function inUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
