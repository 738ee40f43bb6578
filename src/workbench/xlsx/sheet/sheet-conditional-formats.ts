// Conditional formats of a sheet (18.3.1.18), the extended ones of Excel 2010 included ([MS-XLSX] 2.6.40):
// - a data bar has a companion in the extension that draws it better; it goes when its rule goes or changes;
// - rules that point at other sheets stand in the extension alone; unchanged ones stay there;
// - unchanged rules keep their element, so that what the book does not model survives.
import type { ConditionalFormatDescription } from "../../book/conditional-format-description";
import { areasAddress, parseAreas } from "../../../ooxml/cells/cell-address";
import { sameData } from "../same-data";
import type { StyleSheet } from "../styles/style-sheet";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descendants,
  numberAttribute,
  setAttribute,
  textContent,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { readRule, writeRule } from "./conditional-rule";
import { extension, removeExtension } from "./worksheet-extensions";
import { replaceInWorksheet } from "./worksheet-part";

const EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** A conditional format and the element it was read from. */
export interface ReadFormat {
  readonly description: ConditionalFormatDescription;
  readonly element: XmlElement;
  readonly extended: boolean;
}

/** Every conditional format, the first to apply first; `idOf` names a format by its place in the file. */
export function readConditionalFormats(
  root: XmlElement,
  styles: StyleSheet,
  idOf: (areas: string, priority: number, ordinal: number) => string,
): ReadFormat[] {
  const found = [...plainRules(root), ...extendedRules(root)]
    .map((rule) => ({ ...rule, priority: numberAttribute(rule.element, "priority") ?? 0 }))
    .sort((a, b) => a.priority - b.priority);
  return found.flatMap(({ element, sqref, extended, priority }, ordinal): ReadFormat[] => {
    const areas = parseAreas(sqref);
    if (areas.length === 0) {
      return [];
    }
    const rule = readRule(element, styles);
    const stopIfTrue = booleanAttribute(element, "stopIfTrue", false);
    const id = idOf(areasAddress(areas), priority, ordinal);
    return [{ element, extended, description: { id, areas, rule, stopIfTrue } }];
  });
}

/** Replaces the conditional formats of a sheet that had `before`. */
export function writeConditionalFormats(
  root: XmlElement,
  formats: readonly ConditionalFormatDescription[],
  before: readonly ReadFormat[],
  styles: StyleSheet,
): void {
  const kept = new Set<XmlElement>();
  const elements: XmlElement[] = [];
  formats.forEach((format, index) => {
    const old = before.find(({ description }) => description.id === format.id);
    const unchanged = old && sameData(old.description, format);
    if (unchanged) {
      setAttribute(old.element, "priority", index + 1);
      kept.add(old.element);
    }
    if (unchanged && old.extended) {
      return;
    }
    const rule = unchanged
      ? old.element
      : writeRule(format.rule, format.areas, index + 1, format.stopIfTrue, styles);
    if (format.areas.length > 0) {
      elements.push(xmlElement("conditionalFormatting", { sqref: areasAddress(format.areas) }, [rule]));
    }
  });
  replaceInWorksheet(root, "conditionalFormatting", elements);
  pruneExtension(root, kept);
}

interface FoundRule {
  readonly element: XmlElement;
  readonly sqref: string;
  readonly extended: boolean;
}

function plainRules(root: XmlElement): FoundRule[] {
  return childElements(root, "conditionalFormatting").flatMap((group) => {
    const sqref = group.attributes.get("sqref") ?? "";
    return childElements(group, "cfRule").map((element) => ({ element, sqref, extended: false }));
  });
}

/** Extended rules that stand alone: companions of plain rules have no priority of their own. */
function extendedRules(root: XmlElement): FoundRule[] {
  return extendedGroups(root).flatMap((group) => {
    const sqref = textContent(childElement(group, "sqref"));
    return childElements(group, "cfRule")
      .filter((element) => element.attributes.has("priority"))
      .map((element) => ({ element, sqref, extended: true }));
  });
}

function extendedGroups(root: XmlElement): XmlElement[] {
  return childElements(
    childElement(extension(root, EXTENSION), "conditionalFormattings"),
    "conditionalFormatting",
  );
}

/** Drops extended rules that are gone, and companions whose plain rule is gone. */
function pruneExtension(root: XmlElement, kept: ReadonlySet<XmlElement>): void {
  const list = childElement(extension(root, EXTENSION), "conditionalFormattings");
  if (!list) {
    return;
  }
  const companions = new Set([...kept].flatMap((rule) => descendants(rule, "id").map(textContent)));
  for (const group of childElements(list)) {
    group.children = group.children.filter(
      (child) =>
        typeof child === "string" ||
        !child.name.endsWith("cfRule") ||
        kept.has(child) ||
        companions.has(attribute(child, "id") ?? ""),
    );
  }
  list.children = list.children.filter(
    (child) => typeof child === "string" || childElements(child, "cfRule").length > 0,
  );
  if (childElements(list).length === 0) {
    removeExtension(root, EXTENSION);
  }
}
