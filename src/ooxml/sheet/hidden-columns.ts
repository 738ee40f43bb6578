import {
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  type XmlElement,
} from "../xml/xml-element";

/** The hidden ones of the first columns (18.3.1.13 col), from 0. */
export function hiddenColumnsOf(root: XmlElement, count: number): number[] {
  const hidden = new Set<number>();
  for (const element of childElements(childElement(root, "cols"), "col")) {
    if (booleanAttribute(element, "hidden", false)) {
      const first = numberAttribute(element, "min") ?? 1;
      const last = Math.min(count, numberAttribute(element, "max") ?? first);
      for (let column = first; column <= last; column++) {
        hidden.add(column - 1);
      }
    }
  }
  return [...hidden].sort((one, other) => one - other);
}
