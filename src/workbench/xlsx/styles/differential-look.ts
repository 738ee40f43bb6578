import type { ConditionalLook } from "../../book/conditional-format-description";
import { childElement, xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { readColor, writeColor } from "../../../ooxml/styles/colors";
import { isOn } from "../../../ooxml/styles/is-on";
import { isUnderlined } from "./font";

/** What a differential format (`dxf`, 18.8.14) does to a cell, as far as the book knows it. */
export function readDifferential(dxf: XmlElement | undefined, theme: readonly string[]): ConditionalLook {
  const font = childElement(dxf, "font");
  const pattern = childElement(dxf, "fill", "patternFill");
  // In differential formats a solid fill is its background colour.
  const fill =
    readColor(childElement(pattern, "bgColor"), theme) ?? readColor(childElement(pattern, "fgColor"), theme);
  const fontColor = readColor(childElement(font, "color"), theme);
  const borderColor = readColor(childElement(dxf, "border", "bottom", "color"), theme);
  return {
    ...(fill !== undefined ? { fill } : {}),
    ...(fontColor !== undefined ? { fontColor } : {}),
    ...(isOn(font, "b") ? { bold: true } : {}),
    ...(isOn(font, "i") ? { italic: true } : {}),
    ...(isUnderlined(font) ? { underline: true } : {}),
    ...(isOn(font, "strike") ? { strikethrough: true } : {}),
    ...(borderColor !== undefined ? { borderColor } : {}),
  };
}

/** A differential format: font, then fill, then border, as CT_Dxf orders them. */
export function writeDifferential(look: ConditionalLook): XmlElement {
  const font = [
    look.bold ? xmlElement("b") : undefined,
    look.italic ? xmlElement("i") : undefined,
    look.strikethrough ? xmlElement("strike") : undefined,
    look.underline ? xmlElement("u") : undefined,
    look.fontColor === undefined ? undefined : writeColor("color", look.fontColor),
  ].filter((member) => member !== undefined);
  const border = look.borderColor;
  return xmlElement("dxf", {}, [
    font.length > 0 ? xmlElement("font", {}, font) : undefined,
    look.fill === undefined
      ? undefined
      : xmlElement("fill", {}, [
          xmlElement("patternFill", { patternType: "solid" }, [
            writeColor("fgColor", look.fill),
            writeColor("bgColor", look.fill),
          ]),
        ]),
    border === undefined
      ? undefined
      : xmlElement(
          "border",
          {},
          ["left", "right", "top", "bottom"].map((side) =>
            xmlElement(side, { style: "thin" }, [writeColor("color", border)]),
          ),
        ),
  ]);
}
