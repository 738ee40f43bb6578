/** Hues, in degrees, up to which a colour has that name. */
const HUES: readonly (readonly [upTo: number, name: string])[] = [
  [15, "red"],
  [48, "orange"],
  [70, "yellow"],
  [165, "green"],
  [200, "turquoise"],
  [255, "blue"],
  [290, "purple"],
  [345, "pink"],
  [360, "red"],
];
/** A pale orange is what people call a yellow one, from this hue on. */
const PALE_YELLOW = 38;
const PALE = 160;
/** Less difference between its strongest and its weakest light, of 255, is grey. */
const GREY = 12;

/** What people call a colour such as `#FFF2CC`; undefined for white, and for what is no colour. */
export function colourName(colour: string): string | undefined {
  const [, ...parts] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  const [red = NaN, green = NaN, blue = NaN] = parts.map((part) => parseInt(part, 16));
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (Number.isNaN(range) || (range < GREY && most > 250)) {
    return undefined;
  }
  if (range < GREY) {
    return most < 40 ? "black" : "grey";
  }
  const sixth =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  const hue = sixth * 60;
  const name = HUES.find(([upTo]) => hue <= upTo)?.[1];
  return name === "orange" && hue > PALE_YELLOW && most - range > PALE ? "yellow" : name;
}
