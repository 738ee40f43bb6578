/** One measured line. `ratio` is to the row named `of`; `syncs` and `bytes` count what crossed to the host. */
export interface BenchRow {
  readonly name: string;
  readonly runs: number;
  readonly ms: number;
  readonly ratio?: number;
  readonly of?: string;
  readonly syncs?: number;
  readonly bytes?: number;
  readonly peakHeapBytes?: number;
  /** What it may come to; `met` says whether it did. */
  readonly aim?: { readonly atMost: string; readonly met: boolean };
}
