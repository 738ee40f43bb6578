// Figures of groups as people read them: a mean to the place of the second digit of its spread, the spread to two digits.

import { formatNumber } from "../values/format-number";

/** As many as toFixed takes. */
const MOST_PLACES = 100;

/** A value beside a spread, to the place of the spread's second digit; six digits where there is no spread. */
export function besideSpread(value: number, sd: number | undefined): string {
  if (sd === undefined || sd === 0) {
    return signed(formatNumber(value));
  }
  const places = Math.max(0, 1 - Math.floor(Math.log10(sd)));
  return signed(places > MOST_PLACES ? formatNumber(value) : String(Number(value.toFixed(places))));
}

/** "0.931 ± 0.016"; the value alone where there is one run. */
export function meanAndSpread(mean: number, sd: number | undefined): string {
  return sd === undefined ? besideSpread(mean, sd) : `${besideSpread(mean, sd)} ± ${formatNumber(sd, 2)}`;
}

/** A number with few digits, with a true minus. */
export function shortNumber(value: number): string {
  return signed(formatNumber(value, 3));
}

function signed(text: string): string {
  return text.replace(/^-/, "−");
}
