// "Strict Open XML" workbooks say the same with other namespaces (ECMA-376 part 1, Annex; part 4 for transitional).
// They are turned into the transitional ones, which every reader knows, before anything looks at them.

const STRICT = "http://purl.oclc.org/ooxml/";
const TRANSITIONAL: readonly (readonly [string, string])[] = [
  ["spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"],
  ["officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["officeDocument/customXml", "http://schemas.openxmlformats.org/officeDocument/2006/customXml"],
  [
    "officeDocument/extendedProperties",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
  ],
  [
    "officeDocument/customProperties",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  ],
  ["officeDocument/docPropsVTypes", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"],
  ["drawingml/chartDrawing", "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"],
  ["drawingml/spreadsheetDrawing", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"],
  ["drawingml/chart", "http://schemas.openxmlformats.org/drawingml/2006/chart"],
  ["drawingml/main", "http://schemas.openxmlformats.org/drawingml/2006/main"],
];

/** Whether a part's opening lines name a strict namespace. */
export function isStrict(xml: string): boolean {
  return xml.slice(0, 4000).includes(STRICT);
}

/** The same part in transitional namespaces. */
export function toTransitional(xml: string): string {
  let text = xml.replace(/ conformance="strict"/, "");
  for (const [strict, transitional] of TRANSITIONAL) {
    text = text.replaceAll(STRICT + strict, transitional);
  }
  return text;
}
