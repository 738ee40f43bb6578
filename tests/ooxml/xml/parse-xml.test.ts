import fc from "../../support/fast-check";
import { escapeCharacters, unescapeCharacters } from "../../../src/ooxml/xml/escaped-characters";
import { parseXml } from "../../../src/ooxml/xml/parse-xml";
import { writeXml } from "../../../src/ooxml/xml/write-xml";
import { xmlElement, textContent } from "../../../src/ooxml/xml/xml-element";

test("reads elements, attributes in either quotes, text, CDATA and references", () => {
  const root = parseXml(
    `<?xml version="1.0"?><!-- c --><a:r x="1 > 0" y='"'><b/>t &amp; &#x41;&#66;<![CDATA[<c>]]></a:r>`,
  );
  expect(root.name).toBe("a:r");
  expect([...root.attributes]).toEqual([
    ["x", "1 > 0"],
    ["y", '"'],
  ]);
  expect(textContent(root)).toBe("t & AB<c>");
});

test.each(["<a><b></a></b>", "<a>", "<a", "", "text", "<a></a></a>", "<!DOCTYPE a><a/>"])(
  "refuses %j",
  (xml) => {
    expect(() => parseXml(xml)).toThrow(SyntaxError);
  },
);

test("text and attributes come back as they were written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      const text = escapeCharacters(any);
      const root = parseXml(writeXml(xmlElement("a", { x: text }, [text])));
      expect(unescapeCharacters(root.attributes.get("x") ?? "")).toBe(any);
      expect(unescapeCharacters(textContent(root))).toBe(any);
    }),
  );
});

test("characters that XML cannot carry are escaped as the format does", () => {
  expect(escapeCharacters("a\u0001b\r_x000D_")).toBe("a_x0001_b_x000D__x005F_x000D_");
});
