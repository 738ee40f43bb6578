import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

/** Excel's green, from near black to near white. */
const GREEN: BrandVariants = {
  10: "#03150b",
  20: "#072714",
  30: "#09351b",
  40: "#0a4322",
  50: "#0b5029",
  60: "#0c5e30",
  70: "#0e6c38",
  80: "#107c41",
  90: "#248a50",
  100: "#3a9862",
  110: "#52a876",
  120: "#6cb88b",
  130: "#88c8a2",
  140: "#a6d8b9",
  150: "#c5e7d2",
  160: "#e5f5eb",
};

const LIGHT: Theme = createLightTheme(GREEN);
const DARK: Theme = {
  ...createDarkTheme(GREEN),
  // Fluent's dark theme takes the ramp's middle for text, which would be too dim on its greys.
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  colorBrandForegroundLinkHover: GREEN[130],
  colorBrandForegroundLinkPressed: GREEN[110],
};

/** Fluent's tokens in Runsheet's green. */
export function paneTheme(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}
