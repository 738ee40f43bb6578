import { childElement, type XmlElement } from "../xml/xml-element";
import { readColor } from "./colors";

/** The colour of a solid fill (18.8.20) as `#RRGGBB`; undefined for patterns and gradients. */
export function solidFill(fill: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const pattern = childElement(fill, "patternFill");
  return pattern?.attributes.get("patternType") === "solid"
    ? readColor(childElement(pattern, "fgColor"), theme)
    : undefined;
}
