import { childElement, childElements, type XmlElement } from "../xml/xml-element";

/** Theme indexes in cells count light and dark the other way round than the theme lists them. */
const ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
/** The Office theme of 2013 to 2022. */
const OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(
  " ",
);

/** The colours that theme indexes 0 to 11 mean, as `RRGGBB`; those of the Office theme where the part says nothing. */
export function themeColors(theme: XmlElement | undefined): string[] {
  const scheme = childElement(theme, "themeElements", "clrScheme");
  return ORDER.map((name, index) => {
    const color = childElements(childElement(scheme, name))[0];
    const hex = color?.attributes.get("lastClr") ?? color?.attributes.get("val");
    return hex !== undefined && /^[0-9a-f]{6}$/i.test(hex) ? hex.toUpperCase() : (OFFICE[index] as string);
  });
}
