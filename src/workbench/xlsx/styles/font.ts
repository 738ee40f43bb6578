import type { CellStyle } from "../../book/cell-style";
import { isOn } from "../../../ooxml/styles/is-on";
import {
  childElement,
  localName,
  numberAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { writeXml } from "../../../ooxml/xml/write-xml";
import { readColor, writeColor } from "../../../ooxml/styles/colors";

type Font = Pick<
  CellStyle,
  "bold" | "italic" | "underline" | "strikethrough" | "fontColor" | "fontSize" | "fontName"
>;

/** The order in which Excel writes and expects a font's members (18.8.22, and 18.8.14 for differential formats). */
const ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** What a font element says beyond the book's default font. */
export function readFont(
  font: XmlElement | undefined,
  standard: XmlElement | undefined,
  theme: readonly string[],
): Font {
  const size = numberAttribute(childElement(font, "sz"), "val");
  const name = childElement(font, "name")?.attributes.get("val");
  const color = childElement(font, "color");
  const standardColor = childElement(standard, "color");
  const ownColor =
    color && !(standardColor && writeXml(color) === writeXml(standardColor))
      ? readColor(color, theme)
      : undefined;
  return {
    ...(isOn(font, "b") ? { bold: true } : {}),
    ...(isOn(font, "i") ? { italic: true } : {}),
    ...(isUnderlined(font) ? { underline: true } : {}),
    ...(isOn(font, "strike") ? { strikethrough: true } : {}),
    ...(ownColor !== undefined ? { fontColor: ownColor } : {}),
    ...(size !== undefined && size !== numberAttribute(childElement(standard, "sz"), "val")
      ? { fontSize: size }
      : {}),
    ...(name !== undefined && name !== childElement(standard, "name")?.attributes.get("val")
      ? { fontName: name }
      : {}),
  };
}

/** A copy of `base` (what `before` describes) that looks as `after` says; members nobody models stay. */
export function changeFont(
  base: XmlElement | undefined,
  standard: XmlElement | undefined,
  before: Font,
  after: Font,
): XmlElement {
  const members = new Map<string, XmlElement>();
  for (const child of base?.children ?? []) {
    if (typeof child !== "string") {
      members.set(localName(child), child);
    }
  }
  const set = (name: string, member: XmlElement | undefined): void => {
    if (member) {
      members.set(name, member);
    } else {
      members.delete(name);
    }
  };
  if (before.bold !== after.bold) {
    set("b", after.bold ? xmlElement("b") : undefined);
  }
  if (before.italic !== after.italic) {
    set("i", after.italic ? xmlElement("i") : undefined);
  }
  if (before.underline !== after.underline) {
    set("u", after.underline ? xmlElement("u") : undefined);
  }
  if (before.strikethrough !== after.strikethrough) {
    set("strike", after.strikethrough ? xmlElement("strike") : undefined);
  }
  if (before.fontColor !== after.fontColor) {
    set(
      "color",
      after.fontColor === undefined ? childElement(standard, "color") : writeColor("color", after.fontColor),
    );
  }
  if (before.fontSize !== after.fontSize) {
    set(
      "sz",
      after.fontSize === undefined ? childElement(standard, "sz") : xmlElement("sz", { val: after.fontSize }),
    );
  }
  if (before.fontName !== after.fontName) {
    for (const name of ["family", "charset", "scheme"]) {
      set(name, after.fontName === undefined ? childElement(standard, name) : undefined);
    }
    set(
      "name",
      after.fontName === undefined
        ? childElement(standard, "name")
        : xmlElement("name", { val: after.fontName }),
    );
  }
  return inOrder(members);
}

/** Whether there is an underline of any kind. */
export function isUnderlined(font: XmlElement | undefined): boolean {
  const member = childElement(font, "u");
  return member !== undefined && member.attributes.get("val") !== "none";
}

function inOrder(members: ReadonlyMap<string, XmlElement>): XmlElement {
  const rank = (name: string): number => (ORDER.indexOf(name) + 1 || ORDER.length + 1) - 1;
  const sorted = [...members].sort(([a], [b]) => rank(a) - rank(b)).map(([, member]) => member);
  return xmlElement("font", {}, sorted);
}
