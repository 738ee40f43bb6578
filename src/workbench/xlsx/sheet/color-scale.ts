import { childElements, xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { readColor, writeColor } from "../../../ooxml/styles/colors";
import { formulaFromFile } from "../formulas/formula-from-file";
import { formulaToFile } from "../formulas/formula-to-file";

type Criterion = Excel.ConditionalColorScaleCriterion;

/** `Excel.ConditionalFormatColorCriterionType` by the file's name (18.18.12 ST_CfvoType). */
const TYPES: Readonly<Record<string, Criterion["type"]>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

/** The two or three colours of a scale (18.3.1.16 colorScale). */
export function readColorScale(
  scale: XmlElement,
  theme: readonly string[],
): Excel.ConditionalColorScaleCriteria | undefined {
  const limits = childElements(scale, "cfvo");
  const colors = childElements(scale, "color");
  const criteria = limits.map((limit, index): Criterion => {
    const type = limit.attributes.get("type") ?? "min";
    const value = limit.attributes.get("val");
    const color = readColor(colors[index], theme);
    return {
      type: TYPES[type] ?? "LowestValue",
      ...(value !== undefined && type !== "min" && type !== "max"
        ? { formula: Number.isFinite(Number(value)) ? value : formulaFromFile(value) }
        : {}),
      ...(color !== undefined ? { color } : {}),
    };
  });
  const [minimum, second, third] = criteria;
  if (!minimum || !second) {
    return undefined;
  }
  return third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second };
}

/** The element of a scale: all limits first, then all colours. */
export function writeColorScale(criteria: Excel.ConditionalColorScaleCriteria): XmlElement {
  const list = [criteria.minimum, criteria.midpoint, criteria.maximum].filter((one) => one !== undefined);
  return xmlElement("colorScale", {}, [
    ...list.map((criterion) =>
      xmlElement("cfvo", { type: fileType(criterion.type), val: limitText(criterion.formula) }),
    ),
    ...list.map((criterion) => writeColor("color", criterion.color ?? "#FFFFFF")),
  ]);
}

function fileType(type: Criterion["type"]): string {
  return Object.entries(TYPES).find(([, name]) => name === type)?.[0] ?? "min";
}

function limitText(formula: string | undefined): string | undefined {
  if (formula === undefined || formula === "") {
    return undefined;
  }
  return formula.startsWith("=") ? formulaToFile(formula) : formula;
}
