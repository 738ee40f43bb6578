import type { ValueType } from "../values/value-type";
import type { ColumnTarget, RunColumn } from "./run-columns";
import { targetKey } from "./target-key";

/**
 * A column that stands in Runs and whose cells were not read, because a question was taken to do without them. Whoever asks for
 * its values after all is told so by an error: blanks in their place would be wrong in silence.
 */
export function unreadColumn(target: ColumnTarget, type: ValueType): RunColumn {
  return {
    target,
    type,
    get values(): never {
      throw new Error(`The values of ${targetKey(target)} were not read for this question.`);
    },
  };
}
