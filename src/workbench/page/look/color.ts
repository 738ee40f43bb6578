// Colors as `#RRGGBB`, mixed and compared for drawing cells on a light or a dark sheet.

type Channels = readonly [red: number, green: number, blue: number];

/** `#RRGGBB` (any case) or undefined: text from files is not let into styles unread. */
export function safeColor(color: string | undefined): string | undefined {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color : undefined;
}

/** `share` of one color (0 to 1) over the other. */
export function mix(color: string, over: string, share: number): string {
  const [a, b] = [channels(color), channels(over)];
  return hex([0, 1, 2].map((i) => (a[i] as number) * share + (b[i] as number) * (1 - share)));
}

/** Contrast ratio of two colors, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever reads better on the color. */
export function inkOn(fill: string): string {
  return contrast(fill, "#1f1f1f") >= contrast(fill, "#ffffff") ? "#1f1f1f" : "#ffffff";
}

/** The color itself where it can be read on the background (3:1), else moved towards black or white until it can. */
export function readable(color: string, background: string): string {
  const target = luminance(background) > 0.18 ? "#000000" : "#ffffff";
  for (let share = 1; share > 0; share -= 0.1) {
    const candidate = mix(color, target, share);
    if (contrast(candidate, background) >= 3) {
      return candidate;
    }
  }
  return target;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): Channels {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
