const HEADERS = "run,step,train_loss,val_loss,val_accuracy,grad_norm";

/** Metrics that such a log has. */
export const METRICS_OF_LOG = 4;

/** The log of several runs in one table, a row a step; made, and the same each time. */
export function logCsv(runs: number, steps: number): string {
  const lines = [HEADERS];
  for (let run = 0; run < runs; run++) {
    for (let step = 0; step < steps; step++) {
      const noise = ((run * 7919 + step * 104_729) % 1_000) / 10_000;
      const loss = 2 * Math.exp(-step / (steps / 5)) + noise;
      lines.push(
        `run ${String(run)},${String(step)},${loss.toFixed(4)},${(loss * 1.1).toFixed(4)},${(1 / (1 + loss)).toFixed(4)},${(noise * 50).toFixed(3)}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}
