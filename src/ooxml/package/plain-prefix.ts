const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Some writers put the main namespace behind a prefix (`<x:worksheet>`). Such a part is rewritten so that its own
 * elements have none, because cells are read by a scanner and new elements are written without one.
 */
export function withPlainPrefix(xml: string): string {
  const match = new RegExp(`\\sxmlns:([\\w.-]+)="${MAIN}"`).exec(xml.slice(0, 4000));
  const prefix = match?.[1];
  if (!prefix || !new RegExp(`^[^<]*(<\\?[^>]*>\\s*)?<${prefix}:`).test(xml)) {
    return xml;
  }
  return xml
    .replaceAll(`<${prefix}:`, "<")
    .replaceAll(`</${prefix}:`, "</")
    .replace(`xmlns:${prefix}="${MAIN}"`, `xmlns="${MAIN}"`);
}
