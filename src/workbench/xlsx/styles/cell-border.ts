import type { BorderLine, CellBorders } from "../../book/cell-style";
import { childElement, xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { lineFromFile, lineToFile } from "./border-line-styles";
import { readColor, writeColor } from "../../../ooxml/styles/colors";

/** CT_Border (18.8.4); the book models the four sides. */
const ORDER = ["left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const SIDES = ["left", "right", "top", "bottom"] as const;

/** The lines around a cell; undefined where there are none. */
export function readBorder(
  border: XmlElement | undefined,
  theme: readonly string[],
): CellBorders | undefined {
  const lines: Partial<Record<(typeof SIDES)[number], BorderLine>> = {};
  for (const side of SIDES) {
    const element = childElement(border, side);
    const line = lineFromFile(element?.attributes.get("style"));
    if (line) {
      lines[side] = { ...line, color: readColor(childElement(element, "color"), theme) ?? "#000000" };
    }
  }
  return Object.keys(lines).length > 0 ? lines : undefined;
}

/** A copy of a border element with the four sides as given; diagonals stay. */
export function changeBorder(base: XmlElement | undefined, borders: CellBorders | undefined): XmlElement {
  const sides = ORDER.map((name) => {
    const side = SIDES.find((one) => one === name);
    if (!side) {
      return childElement(base, name) ?? (name === "diagonal" ? xmlElement(name) : undefined);
    }
    const line = borders?.[side];
    return line
      ? xmlElement(side, { style: lineToFile(line) }, [writeColor("color", line.color)])
      : xmlElement(side);
  });
  return xmlElement("border", Object.fromEntries(base?.attributes ?? []), sides);
}
