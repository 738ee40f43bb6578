/** A node of a parsed part: names keep their prefix, texts are decoded. Comments and processing instructions are not kept. */
export interface XmlElement {
  name: string;
  readonly attributes: Map<string, string>;
  children: (XmlElement | string)[];
}

/** Attribute values as they are written: booleans as 1 and 0, absent ones left out. */
export type AttributeValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element; attributes that are undefined and children that are undefined are left out. */
export function xmlElement(
  name: string,
  attributes: AttributeValues = {},
  children: readonly (XmlElement | string | undefined)[] = [],
): XmlElement {
  const map = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      map.set(key, attributeText(value));
    }
  }
  return { name, attributes: map, children: children.filter((child) => child !== undefined) };
}

/** Sets an attribute, or removes it when the value is undefined. */
export function setAttribute(
  element: XmlElement,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined) {
    element.attributes.delete(name);
  } else {
    element.attributes.set(name, attributeText(value));
  }
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** The child elements, all of them or those of one local name. */
export function childElements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (typeof child !== "string" && (name === undefined || localName(child) === name)) {
      found.push(child);
    }
  }
  return found;
}

/** The first child of a local name; further names lead deeper. */
export function childElement(
  parent: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let at = parent;
  for (const name of path) {
    at = at?.children.find(
      (child): child is XmlElement => typeof child !== "string" && localName(child) === name,
    );
    if (!at) {
      return undefined;
    }
  }
  return at;
}

/** Every element below (not the element itself) of a local name, in document order. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of childElements(parent)) {
    if (localName(child) === name) {
      found.push(child);
    }
    found.push(...descendants(child, name));
  }
  return found;
}

/** All text inside the element. */
export function textContent(element: XmlElement | undefined): string {
  if (!element) {
    return "";
  }
  let text = "";
  for (const child of element.children) {
    text += typeof child === "string" ? child : textContent(child);
  }
  return text;
}

/** An attribute by its local name, whatever its prefix (`r:id`, `rel:id`). */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) {
    return undefined;
  }
  const direct = element.attributes.get(name);
  if (direct !== undefined) {
    return direct;
  }
  for (const [key, value] of element.attributes) {
    if (key.endsWith(`:${name}`)) {
      return value;
    }
  }
  return undefined;
}

/** An attribute of type xsd:boolean; `fallback` where it is absent. */
export function booleanAttribute(element: XmlElement | undefined, name: string, fallback: boolean): boolean {
  const text = element?.attributes.get(name);
  return text === undefined ? fallback : text === "1" || text === "true" || text === "on";
}

/** An attribute that is a finite number, or undefined. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name);
  if (text === undefined || text.trim() === "") {
    return undefined;
  }
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function attributeText(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}
