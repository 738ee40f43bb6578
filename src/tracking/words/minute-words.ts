/** A moment (milliseconds since 1970 UTC) to the minute, as in "2026-01-31 09:05 UTC". */
export function minuteWords(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
