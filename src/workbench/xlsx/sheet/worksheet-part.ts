import type { WorksheetPart } from "../../../ooxml/sheet/split-worksheet";
import { childElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { replaceInOrder } from "../xml/replace-in-order";
import { parseXml } from "../../../ooxml/xml/parse-xml";
import { writeXml, writeXmlPart } from "../../../ooxml/xml/write-xml";

/** CT_Worksheet (18.3.1.99): Excel repairs a sheet whose parts stand in another order. */
const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A worksheet with nothing in it. */
export function blankWorksheet(): WorksheetPart {
  return {
    root: parseXml(
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetFormatPr defaultRowHeight="15"/><sheetData/>` +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
    ),
    cells: "",
  };
}

/** A worksheet part as text before and behind the inside of its `sheetData`. */
export function worksheetFrame(root: XmlElement): { readonly before: string; readonly after: string } {
  const data = childElement(root, "sheetData");
  const mark = data ? writeXml(data) : "";
  const xml = writeXmlPart(root);
  const at = xml.indexOf(mark);
  return { before: `${xml.slice(0, at)}<sheetData>`, after: `</sheetData>${xml.slice(at + mark.length)}` };
}

/** Replaces all children of a name by others (none: removes them), in the place that CT_Worksheet gives them. */
export function replaceInWorksheet(root: XmlElement, name: string, elements: readonly XmlElement[]): void {
  replaceInOrder(root, WORKSHEET_ORDER, name, elements);
}
