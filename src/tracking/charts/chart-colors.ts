// Colours that people with any colour vision tell apart, in simulations of protanopia and deuteranopia too, and that are seen
// on white. What is best has one of its own, and a marker that nothing else has.

import type { ChartMarker } from "./chart-spec";

/** Of what is best. */
export const BEST_COLOR = "#C12809";
/** Of what stands in the background. */
export const QUIET_COLOR = "#8C8C8C";
/** Of series that are not told apart. */
export const PLAIN_COLOR = "#0072B2";

/** Of series that are. */
export const SERIES_COLORS = [
  "#0072B2",
  "#FC9F19",
  "#00C769",
  "#62402B",
  "#A2A5D0",
  "#2C8DFF",
  "#314662",
] as const;

/** Markers of series beside each other; a diamond is left to the best. */
const MARKERS = ["circle", "square", "triangle"] as const satisfies readonly ChartMarker[];

/** The look of the series at a place among others. */
export function seriesColor(place: number): { readonly color: string; readonly marker: ChartMarker } {
  return {
    color: SERIES_COLORS[place % SERIES_COLORS.length] ?? PLAIN_COLOR,
    marker: MARKERS[place % MARKERS.length] ?? "circle",
  };
}

/** The colour of a run, the same in every chart: by the number that its id ends in, else by its letters. */
export function runColor(id: string): string {
  const [number] = /\d+$/.exec(id) ?? [];
  const place =
    number === undefined
      ? Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7)
      : Number(number.slice(-6));
  return SERIES_COLORS[place % SERIES_COLORS.length] ?? PLAIN_COLOR;
}
