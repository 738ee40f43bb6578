/** A point of a color scale: a value and its color (`#RRGGBB`). */
export interface ScalePoint {
  readonly value: number;
  readonly color: string;
}

/** The color of a value on a scale of points in ascending order; beyond the ends the end's color. */
export function scaleColor(points: readonly ScalePoint[], value: number): string | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) {
    return undefined;
  }
  if (value <= first.value) {
    return first.color;
  }
  if (value >= last.value) {
    return last.color;
  }
  for (let index = 1; index < points.length; index++) {
    const upper = points[index];
    const lower = points[index - 1];
    if (!upper || !lower || value > upper.value) {
      continue;
    }
    const width = upper.value - lower.value;
    return mixed(lower.color, upper.color, width === 0 ? 1 : (value - lower.value) / width);
  }
  return last.color;
}

/** The color at a share (0 to 1) of the way between two. */
function mixed(from: string, to: string, share: number): string {
  const channel = (color: string, place: number): number =>
    parseInt(color.slice(1 + place * 2, 3 + place * 2), 16);
  const parts = [0, 1, 2].map((place) =>
    Math.round(channel(from, place) + (channel(to, place) - channel(from, place)) * share),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
