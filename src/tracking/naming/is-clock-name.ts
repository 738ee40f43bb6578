import { nameWords } from "./name-words";
import { meaningOf } from "./vocabulary";

/** Whether a column by that name holds times that were measured by the clock: training time, latency_ms. */
export function isClockName(name: string): boolean {
  return nameWords(name).some((word) => {
    const meaning = meaningOf(word);
    return meaning?.kind === "measure" && meaning.clock;
  });
}
