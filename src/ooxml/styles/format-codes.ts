import { childElement, childElements, numberAttribute, type XmlElement } from "../xml/xml-element";
import { builtInCode } from "./number-format-codes";

/** The number formats that a style part itself defines, by their number (18.8.31 numFmts). */
export function ownFormatCodes(root: XmlElement): Map<number, string> {
  const codes = new Map<number, string>();
  for (const format of childElements(childElement(root, "numFmts"))) {
    const id = numberAttribute(format, "numFmtId");
    const code = format.attributes.get("formatCode");
    if (id !== undefined && code !== undefined) {
      codes.set(id, code);
    }
  }
  return codes;
}

/** The code of a number format, or undefined for General. */
export function shownFormat(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const code = own.get(id) ?? builtInCode(id);
  return code === "General" ? undefined : code;
}
