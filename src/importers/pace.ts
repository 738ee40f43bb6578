/** The stages of a long piece of work, in the order in which an import goes through them; the last where it failed. */
export type Stage =
  | "reading"
  | "detecting"
  | "typing"
  | "validating"
  | "planning"
  | "checking"
  | "comparing"
  | "weighing"
  | "writing"
  | "taking back";

/** How far a long piece of work is, for the person who waits for it. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/**
 * The pace of a long piece of work: reports how far it is, lets others have a turn, and stops when the person cancels.
 * Loops call `step` once a slice and await what it returns.
 */
export interface Pace {
  /** Names the stage that begins and what its counts run to. Throws `cancelled`. */
  begin(stage: Stage, total: number): Promise<void>;
  /** `done` of the stage's total is done. Throws `cancelled`. Returns at once when it is not yet time to rest. */
  step(done: number): Promise<void> | undefined;
}
