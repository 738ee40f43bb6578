/** How often each text stands there, blanks apart. */
export function timesOf(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) {
    if (text !== "") {
      times.set(text, (times.get(text) ?? 0) + 1);
    }
  }
  return times;
}
