// The style part: cells point at entries of cellXfs, which point at fonts, fills, borders and number formats.
// - Entries of an opened file are never changed or removed, so cells that are kept as they are stay right.
// - A look that the file does not have is made by changing a copy of the entry the cell had, so that what nobody models
//   (strikethrough, gradients, named styles, ...) survives a change of, say, the number format.
import type { CellStyle } from "../../book/cell-style";
import {
  booleanAttribute,
  childElement,
  localName,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { changeAlignment, readAlignment } from "./cell-alignment";
import { changeBorder, readBorder } from "./cell-border";
import { writeColor } from "../../../ooxml/styles/colors";
import { ownFormatCodes, shownFormat } from "../../../ooxml/styles/format-codes";
import { solidFill } from "../../../ooxml/styles/solid-fill";
import { changeFont, readFont } from "./font";
import { builtInId } from "../../../ooxml/styles/number-format-codes";
import { plainStyle, styleKey } from "./plain-style";
import { sameData } from "../same-data";
import { StyleList } from "./style-list";

/** CT_Stylesheet (18.8.39). */
const SECTIONS =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const FIRST_OWN_FORMAT = 164;

/** Reads and extends the looks of cells. */
export class StyleSheet {
  readonly differentials: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cellFormats: StyleList;
  private readonly formatCodes: Map<number, string>;
  private readonly formatIds = new Map<string, number>();
  private readonly styles: (CellStyle | undefined)[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(
    readonly root: XmlElement,
    readonly theme: readonly string[],
  ) {
    this.fonts = new StyleList(this.section("fonts"));
    this.fills = new StyleList(this.section("fills"));
    this.borders = new StyleList(this.section("borders"));
    this.cellFormats = new StyleList(this.section("cellXfs"));
    this.differentials = new StyleList(this.section("dxfs"));
    this.formatCodes = ownFormatCodes(root);
    for (const [id, code] of this.formatCodes) {
      if (!this.formatIds.has(code)) {
        this.formatIds.set(code, id);
      }
    }
  }

  /** The look of cells that point at an entry; an empty object for the default and for entries that do not exist. */
  style(index: number): CellStyle {
    const known = this.styles[index];
    if (known) {
      return known;
    }
    const format = this.cellFormats.entries[index];
    const style = format ? plainStyle(this.readFormat(format)) : {};
    this.styles[index] = style;
    return style;
  }

  /** The entry for a look; `base` is the entry that the cell had before. */
  index(style: CellStyle, base = 0): number {
    const key = `${base} ${styleKey(style)}`;
    const known = this.indexes.get(key);
    if (known !== undefined) {
      return known;
    }
    const same = styleKey(style) === styleKey(this.style(base));
    const index = same ? base : this.cellFormats.index(this.changeFormat(base, plainStyle(style)));
    this.indexes.set(key, index);
    return index;
  }

  /** The code of a number format id, or undefined for General. */
  formatCode(id: number): string | undefined {
    return shownFormat(id, this.formatCodes);
  }

  /** The id of a number format code, made where there is none. */
  formatId(code: string): number {
    const known = this.formatIds.get(code) ?? builtInId(code);
    if (known !== undefined) {
      return known;
    }
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formatCodes.keys()) + 1;
    const formats = this.section("numFmts");
    formats.children.push(xmlElement("numFmt", { numFmtId: id, formatCode: code }));
    setAttribute(formats, "count", formats.children.length);
    this.formatCodes.set(id, code);
    this.formatIds.set(code, id);
    return id;
  }

  private readFormat(format: XmlElement): CellStyle {
    const entry = (list: StyleList, name: string): XmlElement | undefined =>
      list.entries[numberAttribute(format, name) ?? 0];
    const code = this.formatCode(numberAttribute(format, "numFmtId") ?? 0);
    const fill = solidFill(entry(this.fills, "fillId"), this.theme);
    const border = readBorder(entry(this.borders, "borderId"), this.theme);
    const protection = childElement(format, "protection");
    return {
      ...readFont(entry(this.fonts, "fontId"), this.fonts.entries[0], this.theme),
      ...(code !== undefined ? { numberFormat: code } : {}),
      ...(fill !== undefined ? { fill } : {}),
      ...(border ? { border } : {}),
      ...readAlignment(childElement(format, "alignment")),
      ...(booleanAttribute(format, "quotePrefix", false) ? { quotePrefix: true } : {}),
      ...(booleanAttribute(protection, "locked", true) ? {} : { locked: false }),
      ...(booleanAttribute(protection, "hidden", false) ? { formulaHidden: true } : {}),
    };
  }

  /** A copy of an entry with what differs changed (CT_Xf, 18.8.45). */
  private changeFormat(base: number, style: CellStyle): XmlElement {
    const before = this.style(base);
    const old = this.cellFormats.entries[base];
    const format = xmlElement("xf", old ? Object.fromEntries(old.attributes) : { xfId: 0 }, []);
    const kept = new Map(
      (old?.children ?? []).flatMap((child) =>
        typeof child === "string" ? [] : [[localName(child), child] as const],
      ),
    );
    this.changeNumberFormat(format, before, style);
    this.changeFontOf(format, old, before, style);
    this.changeFill(format, before, style);
    this.changeBorderOf(format, old, before, style);
    const alignment = changeAlignment(kept.get("alignment"), before, style);
    if (alignment) {
      kept.set("alignment", alignment);
      setAttribute(format, "applyAlignment", true);
    } else {
      kept.delete("alignment");
    }
    if (before.locked !== style.locked || before.formulaHidden !== style.formulaHidden) {
      const protection = xmlElement(
        "protection",
        Object.fromEntries(kept.get("protection")?.attributes ?? []),
      );
      setAttribute(protection, "locked", style.locked ?? true);
      setAttribute(protection, "hidden", style.formulaHidden ? true : undefined);
      kept.set("protection", protection);
      setAttribute(format, "applyProtection", true);
    }
    setAttribute(format, "quotePrefix", style.quotePrefix ? true : undefined);
    for (const name of ["alignment", "protection", "extLst"]) {
      const child = kept.get(name);
      if (child) {
        format.children.push(child);
      }
    }
    return format;
  }

  private changeNumberFormat(format: XmlElement, before: CellStyle, style: CellStyle): void {
    if (before.numberFormat === style.numberFormat && format.attributes.has("numFmtId")) {
      return;
    }
    setAttribute(format, "numFmtId", this.formatId(style.numberFormat ?? "General"));
    setAttribute(format, "applyNumberFormat", true);
  }

  private changeFontOf(
    format: XmlElement,
    old: XmlElement | undefined,
    before: CellStyle,
    style: CellStyle,
  ): void {
    const base = this.fonts.entries[numberAttribute(old, "fontId") ?? 0];
    const font = changeFont(base, this.fonts.entries[0], before, style);
    setAttribute(format, "fontId", this.fonts.index(font));
    setAttribute(format, "applyFont", true);
  }

  private changeFill(format: XmlElement, before: CellStyle, style: CellStyle): void {
    if (before.fill === style.fill && format.attributes.has("fillId")) {
      return;
    }
    const pattern =
      style.fill === undefined
        ? xmlElement("patternFill", { patternType: "none" })
        : xmlElement("patternFill", { patternType: "solid" }, [
            writeColor("fgColor", style.fill),
            xmlElement("bgColor", { indexed: 64 }),
          ]);
    setAttribute(format, "fillId", this.fills.index(xmlElement("fill", {}, [pattern])));
    setAttribute(format, "applyFill", true);
  }

  private changeBorderOf(
    format: XmlElement,
    old: XmlElement | undefined,
    before: CellStyle,
    style: CellStyle,
  ): void {
    if (sameData(before.border, style.border) && format.attributes.has("borderId")) {
      return;
    }
    const base = this.borders.entries[numberAttribute(old, "borderId") ?? 0];
    setAttribute(format, "borderId", this.borders.index(changeBorder(base, style.border)));
    setAttribute(format, "applyBorder", true);
  }

  private section(name: string): XmlElement {
    const found = childElement(this.root, name);
    if (found) {
      return found;
    }
    const section = xmlElement(name, { count: 0 });
    const rank = SECTIONS.indexOf(name);
    const index = this.root.children.findIndex(
      (child) => typeof child !== "string" && SECTIONS.indexOf(localName(child)) > rank,
    );
    this.root.children.splice(index < 0 ? this.root.children.length : index, 0, section);
    return section;
  }
}
