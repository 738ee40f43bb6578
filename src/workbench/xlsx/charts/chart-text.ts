import { xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";

/** Excel's greys for titles and axes since 2013. */
const GREY = "595959";

/** The default text of an axis or a legend (`c:txPr`). */
export function textProperties(size: number): XmlElement {
  return xmlElement("c:txPr", {}, [
    xmlElement("a:bodyPr"),
    xmlElement("a:lstStyle"),
    xmlElement("a:p", {}, [
      xmlElement("a:pPr", {}, [runProperties("a:defRPr", size, false)]),
      xmlElement("a:endParaRPr", { lang: "en-US" }),
    ]),
  ]);
}

/** A title (CT_Title: tx, layout, overlay). */
export function titleElement(text: string, size: number): XmlElement {
  return xmlElement("c:title", {}, [
    xmlElement("c:tx", {}, [richText(text, size)]),
    xmlElement("c:overlay", { val: false }),
  ]);
}

/** A solid fill of `RRGGBB`. */
export function solidFill(hex: string): XmlElement {
  return xmlElement("a:solidFill", {}, [xmlElement("a:srgbClr", { val: hex })]);
}

/** A line of that width in points and fill; without a fill there is no line. */
export function lineElement(points: number, fill: XmlElement | undefined, dash?: string): XmlElement {
  return fill
    ? xmlElement("a:ln", { w: Math.round(points * 12_700), cap: "rnd" }, [
        fill,
        dash === undefined ? undefined : xmlElement("a:prstDash", { val: dash }),
        xmlElement("a:round"),
      ])
    : xmlElement("a:ln", { w: Math.round(points * 12_700) }, [xmlElement("a:noFill")]);
}

function runProperties(name: string, size: number, bold: boolean, language?: string): XmlElement {
  return xmlElement(name, { lang: language, sz: Math.round(size * 100), b: bold }, [solidFill(GREY)]);
}

/** A rich text of one run (CT_TextBody); `size` in points. */
function richText(text: string, size: number, bold = false): XmlElement {
  return xmlElement("c:rich", {}, [
    xmlElement("a:bodyPr"),
    xmlElement("a:lstStyle"),
    xmlElement("a:p", {}, [
      xmlElement("a:pPr", {}, [runProperties("a:defRPr", size, bold)]),
      xmlElement("a:r", {}, [runProperties("a:rPr", size, bold, "en-US"), xmlElement("a:t", {}, [text])]),
    ]),
  ]);
}
