import { strToU8 } from "fflate";
import { WorkbookPackage } from "../../../ooxml/package/workbook-package";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = "http://schemas.openxmlformats.org";
const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Colours and fonts of the Office theme, with the least that a theme must hold besides (20.1.6.9 theme). */
const COLORS = [
  ["dk1", '<a:sysClr val="windowText" lastClr="000000"/>'],
  ["lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ...[
    ["dk2", "44546A"],
    ["lt2", "E7E6E6"],
    ["accent1", "4472C4"],
    ["accent2", "ED7D31"],
    ["accent3", "A5A5A5"],
    ["accent4", "FFC000"],
    ["accent5", "5B9BD5"],
    ["accent6", "70AD47"],
    ["hlink", "0563C1"],
    ["folHlink", "954F72"],
  ].map(([name, hex]) => [name, `<a:srgbClr val="${hex}"/>`]),
]
  .map(([name, color]) => `<a:${name}>${color}</a:${name}>`)
  .join("");
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const font = (name: string, face: string): string =>
  `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const THEME =
  `<a:theme xmlns:a="${FORMATS}/drawingml/2006/main" name="Office Theme"><a:themeElements>` +
  `<a:clrScheme name="Office">${COLORS}</a:clrScheme>` +
  `<a:fontScheme name="Office">${font("majorFont", "Calibri Light")}${font("minorFont", "Calibri")}</a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}` +
  `</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/>` +
  '<family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>' +
  '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const WORKBOOK =
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" ` +
  'windowWidth="28800" windowHeight="15000"/></bookViews><sheets/></workbook>';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const override = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${type}"/>`;

/** A workbook without sheets, as the base for one that did not come from a file. */
export function blankWorkbook(): WorkbookPackage {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`) +
      override("xl/styles.xml", `${SPREADSHEET}.styles+xml`) +
      override("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml") +
      "</Types>",
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      relationship("rId1", "styles", "styles.xml") +
      relationship("rId2", "theme", "theme/theme1.xml") +
      "</Relationships>",
    "xl/workbook.xml": WORKBOOK,
    "xl/styles.xml": STYLES,
    "xl/theme/theme1.xml": THEME,
  };
  return new WorkbookPackage(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const),
  );
}
