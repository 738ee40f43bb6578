/**
 * What tools write for "no value": pandas, Keras (NA), fastai (#na#), Aim (- and --), DVC (!), lm-eval (N/A),, MLflow for a
 * start time (unknown); and what people write for it: n/a, a dash of any length.
 */
const MARKERS: ReadonlySet<string> = new Set([
  "none",
  "null",
  "na",
  "n/a",
  "<na>",
  "nat",
  "#na#",
  "#n/a",
  "-",
  "--",
  "–",
  "—",
  "n.a.",
  "!",
  "(unknown)",
]);

const LONGEST = "(unknown)".length;

/**
 * Whether a trimmed text stands for a missing value in a column of numbers, booleans or dates. In a text column only
 * a blank is missing, because there `None` and `-` may be what the user meant.
 */
export function isMissingMarker(text: string): boolean {
  return text === "" || (text.length <= LONGEST && MARKERS.has(text.toLowerCase()));
}
