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
}
