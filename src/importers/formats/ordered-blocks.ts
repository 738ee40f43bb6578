/**
 * Where sorted blocks of names begin: MLflow and W&B put their columns side by side in blocks (params, metrics, tags;
 * config, summary), each sorted by code units. A name that does not stand after its left neighbour in that order begins
 * a block; so does a repeated one. Always begins with 0 when there are names. A comparison without case would see
 * borders that are none (checked on real exports).
 */
export function orderedBlocks(names: readonly string[]): number[] {
  return names.flatMap((name, index) => {
    const before = names[index - 1];
    return before === undefined || name <= before ? [index] : [];
  });
}
