/** What a batch is: its id says so to whoever reads `Changes`. */
export type BatchKind = "import" | "add" | "check" | "fingerprints" | "rebuild" | "set-up";

/**
 * An id for everything that one action writes: what it is, its moment in UTC, so that ids sort by time, and letters that
 * keep two people's actions of one second apart, such as `add-20261123-211509-k3f9a`. An import goes by its moment alone.
 */
export function newBatchId(kind: BatchKind, now: Date): string {
  const digits = now.toISOString().replace(/\D/g, "");
  const letters = Math.floor(Math.random() * 36 ** 5)
    .toString(36)
    .padStart(5, "0");
  const moment = `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${letters}`;
  return kind === "import" ? moment : `${kind}-${moment}`;
}
