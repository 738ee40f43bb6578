import { childElement, childElements, numberAttribute, type XmlElement } from "../xml/xml-element";
import { ownFormatCodes, shownFormat } from "./format-codes";
import { isOn } from "./is-on";
import { solidFill } from "./solid-fill";

/** What of a cell's look says something of its value. */
export interface FileLook {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  /** As `#RRGGBB`. */
  readonly fill?: string;
}

/** The look of each entry that cells point at (18.8.10 cellXfs); undefined for plain ones. */
export function cellLooks(root: XmlElement, theme: readonly string[]): (FileLook | undefined)[] {
  const codes = ownFormatCodes(root);
  const entries = (name: string): XmlElement[] => childElements(childElement(root, name));
  const [fonts, fills] = [entries("fonts"), entries("fills")];
  return entries("cellXfs").map((format) => {
    const of = (list: readonly XmlElement[], name: string): XmlElement | undefined =>
      list[numberAttribute(format, name) ?? 0];
    const numberFormat = shownFormat(numberAttribute(format, "numFmtId") ?? 0, codes);
    const fill = solidFill(of(fills, "fillId"), theme);
    const bold = isOn(of(fonts, "fontId"), "b");
    return numberFormat === undefined && fill === undefined && !bold
      ? undefined
      : {
          ...(numberFormat === undefined ? {} : { numberFormat }),
          ...(bold ? { bold } : {}),
          ...(fill === undefined ? {} : { fill }),
        };
  });
}
