const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Resolves the five entities of XML and character references; anything else stays as it stands. */
export function decodeXmlText(text: string): string {
  if (!text.includes("&")) {
    return text;
  }
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (typeof name === "string") {
      return ENTITIES[name] ?? whole;
    }
    const code = typeof decimal === "string" ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text between tags; a carriage return is kept from being folded into a line feed. */
export function encodeXmlText(text: string): string {
  return /[&<>\r]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;")
    : text;
}

/** Text in double quotes; line breaks and tabs are kept from being folded into spaces. */
export function encodeXmlAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text)
    ? encodeXmlText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;")
    : text;
}
