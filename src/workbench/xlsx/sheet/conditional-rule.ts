// One rule of a conditional format (18.3.1.10 cfRule) <-> the book's rule. Kinds that the book does not know keep their
// element as text and go back into the file as they came.
import type { Area } from "../../book/area";
import type { ConditionalLook, ConditionalRule } from "../../book/conditional-format-description";
import { cellAddress } from "../../../ooxml/cells/cell-address";
import { formulaFromFile } from "../formulas/formula-from-file";
import { formulaToFile } from "../formulas/formula-to-file";
import { readColor, writeColor } from "../../../ooxml/styles/colors";
import { readDifferential, writeDifferential } from "../styles/differential-look";
import type { StyleSheet } from "../styles/style-sheet";
import { escapeCharacters, unescapeCharacters } from "../../../ooxml/xml/escaped-characters";
import { parseXml } from "../../../ooxml/xml/parse-xml";
import { writeXml } from "../../../ooxml/xml/write-xml";
import {
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  textContent,
  xmlElement,
  type AttributeValues,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { readColorScale, writeColorScale } from "./color-scale";
import { conditionalOperator, operatorToFile } from "./comparison-operators";

type TextOperator = Extract<ConditionalRule, { kind: "ContainsText" }>["operator"];

/** How text rules are stored: their type, their operator and the formula that does the work. */
const TEXT_RULES: Readonly<
  Record<
    string,
    { readonly operator: TextOperator; readonly file: string; formula(text: string, cell: string): string }
  >
> = {
  containsText: {
    operator: "Contains",
    file: "containsText",
    formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  notContainsText: {
    operator: "NotContains",
    file: "notContains",
    formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  beginsWith: {
    operator: "BeginsWith",
    file: "beginsWith",
    formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  endsWith: {
    operator: "EndsWith",
    file: "endsWith",
    formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

/** Reads a rule; `styles` resolves its look. */
export function readRule(element: XmlElement, styles: StyleSheet): ConditionalRule {
  const type = element.attributes.get("type") ?? "";
  const own = childElement(element, "dxf");
  const entry = styles.differentials.entries[numberAttribute(element, "dxfId") ?? -1];
  const look = readDifferential(own ?? entry, styles.theme);
  // Extended rules keep their formulas in `xm:f`.
  const formulas = [...childElements(element, "formula"), ...childElements(element, "f")].map(textContent);
  const [first = "", second] = formulas;
  const text = element.attributes.get("text");
  const textRule = TEXT_RULES[type];
  if (type === "expression") {
    return { kind: "Custom", formula: formulaFromFile(first), look };
  }
  if (type === "cellIs") {
    return {
      kind: "CellValue",
      operator: conditionalOperator(element.attributes.get("operator") ?? "equal"),
      formula1: limit(first),
      ...(second !== undefined ? { formula2: limit(second) } : {}),
      look,
    };
  }
  if (type === "top10") {
    return { kind: "TopBottom", ...topBottom(element), look };
  }
  if (textRule && text !== undefined) {
    return { kind: "ContainsText", operator: textRule.operator, text: unescapeCharacters(text), look };
  }
  return readGraphicRule(element, styles) ?? { kind: "Other", name: type, source: writeXml(element) };
}

/** Writes a rule for the areas' top-left cell. */
export function writeRule(
  rule: ConditionalRule,
  areas: readonly Area[],
  priority: number,
  stopIfTrue: boolean,
  styles: StyleSheet,
): XmlElement {
  if (rule.kind === "Other") {
    return otherRule(rule.source, rule.name, priority, stopIfTrue);
  }
  const common: AttributeValues = { priority, stopIfTrue: stopIfTrue || undefined };
  const dxfId = "look" in rule ? lookIndex(rule.look, styles) : undefined;
  const cell = cellAddress(areas[0]?.top ?? 0, areas[0]?.left ?? 0);
  const formula = (text: string): XmlElement => xmlElement("formula", {}, [text]);
  switch (rule.kind) {
    case "Custom":
      return xmlElement("cfRule", { type: "expression", dxfId, ...common }, [
        formula(formulaToFile(rule.formula)),
      ]);
    case "CellValue":
      return xmlElement(
        "cfRule",
        { type: "cellIs", dxfId, ...common, operator: operatorToFile(rule.operator) },
        [
          formula(limitFormula(rule.formula1)),
          rule.formula2 === undefined ? undefined : formula(limitFormula(rule.formula2)),
        ],
      );
    case "TopBottom":
      return xmlElement("cfRule", {
        type: "top10",
        dxfId,
        ...common,
        percent: rule.type.endsWith("Percent") || undefined,
        bottom: rule.type.startsWith("Bottom") || undefined,
        rank: rule.rank,
      });
    case "ContainsText": {
      const [type, textRule] = textRuleOf(rule.operator);
      const quoted = `"${rule.text.replaceAll('"', '""')}"`;
      return xmlElement(
        "cfRule",
        { type, dxfId, ...common, operator: textRule.file, text: escapeCharacters(rule.text) },
        [formula(textRule.formula(quoted, cell))],
      );
    }
    case "ColorScale":
      return xmlElement("cfRule", { type: "colorScale", ...common }, [writeColorScale(rule.criteria)]);
    case "DataBar":
      return xmlElement("cfRule", { type: "dataBar", ...common }, [
        xmlElement("dataBar", {}, [
          xmlElement("cfvo", { type: "min" }),
          xmlElement("cfvo", { type: "max" }),
          writeColor("color", rule.color),
        ]),
      ]);
  }
}

function readGraphicRule(element: XmlElement, styles: StyleSheet): ConditionalRule | undefined {
  const scale = childElement(element, "colorScale");
  const criteria = scale && readColorScale(scale, styles.theme);
  if (criteria) {
    return { kind: "ColorScale", criteria };
  }
  const bar = readColor(childElement(element, "dataBar", "color"), styles.theme);
  return bar === undefined ? undefined : { kind: "DataBar", color: bar };
}

function topBottom(
  element: XmlElement,
): Pick<Extract<ConditionalRule, { kind: "TopBottom" }>, "type" | "rank"> {
  const bottom = booleanAttribute(element, "bottom", false);
  const percent = booleanAttribute(element, "percent", false);
  const type = bottom ? (percent ? "BottomPercent" : "BottomItems") : percent ? "TopPercent" : "TopItems";
  return { type, rank: numberAttribute(element, "rank") ?? 10 };
}

function textRuleOf(operator: TextOperator): [string, (typeof TEXT_RULES)[string]] {
  const found = Object.entries(TEXT_RULES).find(([, rule]) => rule.operator === operator);
  return found ?? ["containsText", TEXT_RULES["containsText"] as (typeof TEXT_RULES)[string]];
}

function otherRule(source: unknown, name: string, priority: number, stopIfTrue: boolean): XmlElement {
  const element = typeof source === "string" ? parseXml(source) : xmlElement("cfRule", { type: name });
  element.attributes.set("priority", String(priority));
  if (stopIfTrue) {
    element.attributes.set("stopIfTrue", "1");
  } else {
    element.attributes.delete("stopIfTrue");
  }
  return element;
}

function lookIndex(look: ConditionalLook, styles: StyleSheet): number | undefined {
  const element = writeDifferential(look);
  return element.children.length === 0 ? undefined : styles.differentials.index(element);
}

/** Numbers stand as they are, everything else is a formula. */
function limit(text: string): string {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? text : formulaFromFile(text);
}

function limitFormula(text: string): string {
  if (text.startsWith("=")) {
    return formulaToFile(text);
  }
  return text.trim() !== "" && Number.isFinite(Number(text)) ? text : `"${text.replaceAll('"', '""')}"`;
}
