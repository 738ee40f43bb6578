type Rgb = readonly [number, number, number];

/** Blue for what falls together, orange for what rises together: so light that black figures are read on them. */
const LOW: Rgb = [98, 166, 224];
const MIDDLE: Rgb = [255, 255, 255];
const HIGH: Rgb = [250, 164, 74];

/** The colour of a figure from -1 to 1, white at 0. */
export function heatColor(value: number): string {
  const share = Math.min(1, Math.abs(value));
  const end = value < 0 ? LOW : HIGH;
  const parts = MIDDLE.map((from, at) => Math.round(from + ((end[at] ?? from) - from) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
