import type { Correction } from "../tables/correction";

/** What a person says of an area of one part: where its table is, that it holds none, or whether it is imported. */
export interface TableChoice extends Correction {
  /** Name of the part, as it was handed over. */
  readonly part: string;
  /** Whether its rows are imported as runs; what is proposed holds where it is not said. */
  readonly isTaken?: boolean;
  /** Whether they looked at it and it stands as it was found. */
  readonly isConfirmed?: boolean;
}

const NO_CORRECTIONS: ReadonlySet<string> = new Set<keyof TableChoice>([
  "part",
  "area",
  "isTaken",
  "isConfirmed",
]);

/** Whether a choice says of an area how its table stands, beyond that it is imported or right. */
export function isCorrection(choice: TableChoice): boolean {
  return Object.keys(choice).some((key) => !NO_CORRECTIONS.has(key));
}
