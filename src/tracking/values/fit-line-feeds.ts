/** The most line feeds that a cell holds (Microsoft, "Excel specifications and limits"). */
export const MAX_LINE_FEEDS = 253;

/** A text with no more line feeds than a cell holds: those that come after become spaces, so that no word is lost. */
export function fitLineFeeds(text: string): string {
  if (text.length <= MAX_LINE_FEEDS) {
    return text;
  }
  let at = -1;
  for (let found = 0; found < MAX_LINE_FEEDS; found++) {
    at = text.indexOf("\n", at + 1);
    if (at < 0) {
      return text;
    }
  }
  return text.slice(0, at + 1) + text.slice(at + 1).replace(/\r?\n/g, " ");
}
