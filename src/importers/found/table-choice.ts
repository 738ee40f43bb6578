import type { Correction } from "../tables/correction";

/** What a person says of an area of one part: where its table is, that it holds none, or whether it is imported. */
export interface TableChoice extends Correction {
  /** Name of the part, as it was handed over. */
  readonly part: string;
  /** Whether its rows are imported as runs; what is proposed holds where it is not said. */
  readonly isTaken?: boolean;
}

/** Whether a choice says more of an area than whether its table is imported. */
export function isCorrection(choice: TableChoice): boolean {
  return Object.keys(choice).some((key) => key !== "part" && key !== "area" && key !== "isTaken");
}
