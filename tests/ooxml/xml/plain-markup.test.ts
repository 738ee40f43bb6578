import { plainMarkup } from "../../../src/ooxml/xml/plain-markup";

test("comments go, CDATA becomes text, whichever stands in the other", () => {
  expect(plainMarkup("<a>1<!-- <b> --></a>")).toBe("<a>1</a>");
  expect(plainMarkup("<a><![CDATA[x < y & z <!-- no comment -->]]></a>")).toBe(
    "<a>x &lt; y &amp; z &lt;!-- no comment --&gt;</a>",
  );
  expect(plainMarkup("<a><!-- <![CDATA[ --></a>")).toBe("<a></a>");
});

test.each(['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "<a><!-- without end", "<a><![CDATA[ without end"])(
  "%s is refused",
  (xml) => {
    expect(() => plainMarkup(xml)).toThrow(SyntaxError);
  },
);
