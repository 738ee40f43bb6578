import type { CellStyle } from "../../book/cell-style";
import {
  booleanAttribute,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

/** Alignments that the book knows; others stay with the element. */
export function readAlignment(
  alignment: XmlElement | undefined,
): Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent"> {
  const horizontal = alignment?.attributes.get("horizontal") as keyof typeof HORIZONTAL | undefined;
  const vertical = alignment?.attributes.get("vertical") as keyof typeof VERTICAL | undefined;
  const indent = numberAttribute(alignment, "indent");
  return {
    ...(horizontal !== undefined && horizontal in HORIZONTAL ? { horizontal: HORIZONTAL[horizontal] } : {}),
    ...(vertical !== undefined && vertical in VERTICAL ? { vertical: VERTICAL[vertical] } : {}),
    ...(booleanAttribute(alignment, "wrapText", false) ? { wrap: true } : {}),
    ...(indent ? { indent } : {}),
  };
}

/** A copy of an alignment with what differs between `before` and `style` changed; undefined where nothing is left. */
export function changeAlignment(
  base: XmlElement | undefined,
  before: CellStyle,
  style: CellStyle,
): XmlElement | undefined {
  const alignment = xmlElement("alignment", Object.fromEntries(base?.attributes ?? []));
  if (before.horizontal !== style.horizontal) {
    setAttribute(alignment, "horizontal", style.horizontal?.toLowerCase());
  }
  if (before.vertical !== style.vertical) {
    setAttribute(alignment, "vertical", style.vertical?.toLowerCase());
  }
  if (before.wrap !== style.wrap) {
    setAttribute(alignment, "wrapText", style.wrap ? true : undefined);
  }
  if (before.indent !== style.indent) {
    setAttribute(alignment, "indent", style.indent);
  }
  return alignment.attributes.size > 0 ? alignment : undefined;
}
