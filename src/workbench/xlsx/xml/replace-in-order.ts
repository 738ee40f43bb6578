import { localName, type XmlElement } from "../../../ooxml/xml/xml-element";

/**
 * Replaces all children of a name by others (none: removes them), in the place that the schema's `order` gives them.
 * Children that the order does not know stay where they are.
 */
export function replaceInOrder(
  root: XmlElement,
  order: readonly string[],
  name: string,
  elements: readonly XmlElement[],
): void {
  const first = root.children.findIndex((child) => orderedName(child) === name);
  const others = root.children.filter((child) => orderedName(child) !== name);
  const rank = order.indexOf(name);
  const later = others.findIndex((child) => order.indexOf(orderedName(child)) > rank);
  const at = first >= 0 ? first : later < 0 ? others.length : later;
  others.splice(at, 0, ...elements);
  root.children = others;
}

/** The name that decides a child's place; alternatives (`mc:AlternateContent`) stand for what they hold. */
function orderedName(child: XmlElement | string): string {
  if (typeof child === "string") {
    return "";
  }
  if (localName(child) !== "AlternateContent") {
    return localName(child);
  }
  for (const choice of child.children) {
    for (const inner of typeof choice === "string" ? [] : choice.children) {
      if (typeof inner !== "string") {
        return localName(inner);
      }
    }
  }
  return "";
}
